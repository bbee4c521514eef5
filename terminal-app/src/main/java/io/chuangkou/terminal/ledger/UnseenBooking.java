package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderSums;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last settlement or cancellation of the desk, if the terminal ended after it was journalled
 * and before anybody was told: the audit trail lacks it, and gets it now. On disk when a method
 * returns; thread-safe.
 */
public final class UnseenBooking {

  private final Bookings bookings;
  private final LocalLedger journal;
  private final AuditTrail audit;
  private final RegionClock clock;

  /** Of what this counter has written. */
  public UnseenBooking(
      Bookings bookings, LocalLedger journal, AuditTrail audit, RegionClock clock) {
    this.bookings = bookings;
    this.journal = journal;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was booked and not told.
   *
   * @param intent what was sent
   * @param number the centre's number
   * @param cash what came into the drawer, or, if negative, went out of it
   */
  public record Found(Intent intent, String number, Fen cash) {}

  /** It, once; from then on it counts as told. */
  public Optional<Found> find() {
    Optional<Found> found =
        bookings.last().flatMap(item -> found(item).filter(booked -> !isAudited(item, booked)));
    found.ifPresent(this::note);
    return found;
  }

  private Optional<Found> found(Item item) {
    Intent intent = journal.intent(item);
    return intent.provisional().isEmpty()
        ? journal.lastNote(item.id()).map(decision -> found(intent, decision))
        : Optional.empty();
  }

  private Found found(Intent intent, Decision decision) {
    String number = decision.settlementId();
    TenderSums money =
        intent.isCancellation()
            ? TenderSums.of(intent.inHand()).negated()
            : intent.inHand().kept(decision.person().minus(journal.differenceOf(number)));
    return new Found(intent, number, money.of(TenderKind.CASH));
  }

  private boolean isAudited(Item item, Found found) {
    String object =
        found.intent().isCancellation() ? found.intent().settled().settlementId() : found.number();
    LocalDate day = clock.day(item.changedAt());
    return Stream.of(day, day.plusDays(1))
        .flatMap(audited -> audit.of(audited).stream())
        .filter(entry -> isBooked(entry.act(), found.intent().isCancellation()))
        .anyMatch(entry -> entry.object().equals(object) || entry.object().equals(found.number()));
  }

  private static boolean isBooked(Act act, boolean cancellation) {
    return act == Act.ADOPT || act == (cancellation ? Act.CANCEL : Act.SETTLE);
  }

  private void note(Found found) {
    Intent intent = found.intent();
    Act act = intent.isCancellation() ? Act.CANCEL : Act.SETTLE;
    String object = intent.isCancellation() ? intent.settled().settlementId() : found.number();
    Fen total = intent.settled().settlement().total();
    audit.add(AuditRecord.TERMINAL, act, object, total, found.cash(), intent.msgid());
  }
}
