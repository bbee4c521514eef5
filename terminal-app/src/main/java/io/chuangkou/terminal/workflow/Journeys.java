package io.chuangkou.terminal.workflow;

import io.chuangkou.card.CardReaders;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.message.MsgIdLayout;
import io.chuangkou.settlement.message.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.slip.SlipFacts;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.Operators;
import io.chuangkou.terminal.workflow.Identification.Identified;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** The journeys of one counter, wired to each other. A desk or a command takes them from here. */
public final class Journeys {

  private final Counter counter;
  private final RegionClock clock;
  private final Journal journal;
  private final Bookings bookings;
  private final AuditTrail audit;
  private final Duty duty;
  private final Trust trust;
  private final OpenItems items;
  private final CentreLink centre;
  private final BillMaker maker;
  private final Identification identification;
  private final Wires wires;
  private final Offers offers;
  private final Filings filings;
  private final TrialRun trials;
  private final Settling settling;
  private final QueueRun queue;
  private final Slips slips;
  private final Rightings rightings;
  private final Reconciliation reconciliation;
  private final Corrections corrections;
  private final ShiftReports reports;

  /**
   * What the journeys stand on.
   *
   * @param store open store
   * @param client the way to the centre
   * @param layout layout of a msgid
   * @param orgCode the provider's code at the centre
   * @param catalogue the catalogue in force
   * @param calculator the policies in force
   * @param operators who may log in; none: nobody needs to
   * @param standing in whose name the counter speaks while nobody is logged in
   * @param workers who sends the queue
   * @param clock the time
   */
  public record Ground(
      OfflineStore store,
      CentreClient client,
      MsgIdLayout layout,
      String orgCode,
      Catalogue catalogue,
      Calculator calculator,
      Operators operators,
      Operator standing,
      QueueWorkers workers,
      InstantSource clock) {}

  /** The journeys of a counter. Call {@link QueueRun#recover} before anything is sent. */
  public Journeys(Counter counter, Ground ground) {
    this.counter = counter;
    this.clock = new RegionClock(ground.clock(), counter.zone());
    this.journal = new Journal(ground.store());
    this.bookings = new Bookings(ground.store(), journal, clock);
    this.audit = new AuditTrail(ground.store(), clock);
    this.duty = new Duty(ground.operators(), ground.standing(), ground.store(), audit, clock);
    this.trust =
        new Trust(
            new JournalTrust(ground.store(), journal, audit),
            new ClockTrust(ground.store(), audit, clock));
    this.items = new OpenItems(journal, audit);
    this.centre =
        new CentreLink(
            counter,
            journal,
            ground.layout(),
            ground.orgCode(),
            ground.client(),
            duty,
            trust,
            clock);
    this.maker = new BillMaker(ground.catalogue(), counter.provider());
    this.identification = new Identification(counter, centre, journal, clock);
    Intents intents = new Intents(centre, journal);
    this.offers = new Offers(counter, ground.calculator(), clock);
    this.filings = new Filings(counter, ground.orgCode(), centre, journal.notes(), identification);
    this.wires = new Wires(counter, centre, intents, journal.notes());
    this.trials =
        new TrialRun(counter, centre, wires, journal, trust, maker, ground.calculator(), clock);
    this.settling = new Settling(centre, journal, wires, intents, clock);
    this.rightings = new Rightings(journal);
    this.queue =
        new QueueRun(
            centre,
            journal,
            bookings,
            identification,
            trials,
            settling,
            rightings,
            ground.workers(),
            clock);
    DayRows rows = new DayRows(journal, rightings);
    Proofs proofs = new Proofs(ground.store(), journal, audit, clock);
    CashBook cash = new CashBook(ground.store(), journal);
    this.reports = new ShiftReports(counter, journal, bookings, cash, proofs, audit);
    this.reconciliation =
        new Reconciliation(counter, ground.orgCode(), centre, bookings, offers, rows, proofs);
    this.corrections = new Corrections(bookings, journal, rightings, rows, centre, audit);
    this.slips = new Slips(counter, clock, duty);
  }

  /** The comparison of a day with the centre. */
  public Reconciliation reconciliation() {
    return reconciliation;
  }

  /** What can be done about rows of the day that differ. */
  public Corrections corrections() {
    return corrections;
  }

  ShiftReports reports() {
    return reports;
  }

  Rightings rightings() {
    return rightings;
  }

  /** A cashier's desk on these journeys, in the language of the screen. */
  public CashierWorkflow desk(CardReaders readers, Locale locale, DeskTasks threads) {
    return new CashierWorkflow(this, readers, new Words(locale), threads);
  }

  /** What is journalled. */
  public Journal journal() {
    return journal;
  }

  /** What was settled and taken back. */
  Bookings bookings() {
    return bookings;
  }

  /** What was done, and by whom. */
  public AuditTrail audit() {
    return audit;
  }

  /** What a person can do about open items. */
  public OpenItems items() {
    return items;
  }

  /** Whether journal and clock may be believed. */
  public Trust trust() {
    return trust;
  }

  /** Who works here. */
  public Duty duty() {
    return duty;
  }

  Counter counter() {
    return counter;
  }

  /** The line to the centre. */
  public CentreLink centre() {
    return centre;
  }

  /** The queue. */
  public QueueRun queue() {
    return queue;
  }

  RegionClock clock() {
    return clock;
  }

  BillMaker maker() {
    return maker;
  }

  Offers offers() {
    return offers;
  }

  Filings filings() {
    return filings;
  }

  StayWire stays() {
    return wires.stay();
  }

  TrialRun trials() {
    return trials;
  }

  Settling settling() {
    return settling;
  }

  Slips slips() {
    return slips;
  }

  /** The day in the region. */
  LocalDate today() {
    return clock.today();
  }

  /** A moment in the region's time, to the minute. */
  LocalDateTime local(Instant at) {
    return clock.local(at).withSecond(0).withNano(0);
  }

  /**
   * Identifies the holder of a card. What the person was settled provisionally before is sent
   * first, so that the centre's counters hold it.
   */
  Identified identify(SocialSecurityCard card) {
    Identified found = identification.identify(card);
    if (found.away() == null && !journal.provisionals(found.person()).isEmpty()) {
      queue.runNow(found.person());
      return identification.identify(card);
    }
    return found;
  }

  /**
   * Cancels a settlement at the centre or, as long as the centre does not know of it, here.
   *
   * @return what the centre answered; empty: it was withdrawn here
   * @throws CounterException if the centre refuses, or the bill is being sent just now
   */
  Optional<Sent<SettlementInfo>> cancel(SettledBill settled) {
    if (!settled.isProvisional()) {
      Sent<SettlementInfo> sent = settling.cancel(settled);
      if (sent instanceof Sent.Done<SettlementInfo> && settled.bill().isOpenStay()) {
        wires.stay().reopen(settled.person(), settled.bill());
      }
      return Optional.of(sent);
    } else if (journal.withdraw(settled.settlementId())) {
      if (!settled.person().isStranger()) {
        // The person as known before: what was estimated on top did not happen.
        journal.remember(settled.person().credential().cardSn(), settled.person());
      }
      return Optional.empty();
    }
    throw new CounterException(Fault.CANCEL_NONE);
  }

  /** The slip of a cancellation; the amounts are those that go back. */
  SlipLayout cancellationSlip(SettledBill settled, Settlement refunded, String settlementId) {
    return slips.of(
        SlipFacts.Kind.CANCELLED,
        settled.person(),
        settled.bill(),
        refunded,
        settlementId,
        null,
        null,
        Fen.ZERO);
  }
}
