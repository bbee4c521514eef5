package io.chuangkou.terminal.queue;

import io.chuangkou.settlement.gateway.CentreFault;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.stock.SoldGoods;
import io.chuangkou.settlement.message.stock.StockAnswer;
import io.chuangkou.settlement.message.stock.StockTransactions;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.dispensing.StockMessages;
import io.chuangkou.terminal.dispensing.StockReports;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.chuangkou.terminal.ledger.LedgerEntry.StockReport;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.Advice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the centre's stock chapter of boxes that were handed out (3505A) and came back (3506A), in
 * a line of its own: no money waits for it. An answer counts on its second level. What may have
 * arrived is asked for by 3513, where the centre has it, before it is sent again; elsewhere the
 * sale's own number keeps it from being booked twice. What the centre will not take, and what it
 * answers with nothing again and again, is parked for a person.
 *
 * <p>Thread-safe: one run at a time.
 */
public final class StockSender {

  /** How often in a row nothing may come of it before a person looks. */
  private static final int MOST_UNDECIDED = 3;

  /** The centre's day of a sale may be the one before ours or after it. */
  private static final int DAYS_APART = 1;

  private final CentreSession centre;
  private final LocalLedger journal;
  private final StockReports reports;
  private final RegionClock clock;
  private final String provider;
  private final boolean isAsked;

  /**
   * Of a counter.
   *
   * @param provider the provider's code at the centre
   * @param isAsked whether the centre tells by 3513 what was sold
   */
  public StockSender(
      CentreSession centre,
      LocalLedger journal,
      StockReports reports,
      RegionClock clock,
      String provider,
      boolean isAsked) {
    this.centre = centre;
    this.journal = journal;
    this.reports = reports;
    this.clock = clock;
    this.provider = provider;
    this.isAsked = isAsked;
  }

  /** Whether something is to be told, now or later; takes up what was booked since. */
  public boolean hasWork() {
    reports.collect();
    return journal.open().stream()
        .anyMatch(item -> Kind.of(item) == Kind.STOCK && item.state() == State.QUEUED);
  }

  /** Tells what is due; the centre being away ends it. */
  public void run() {
    send(clock.instant());
  }

  /** Tells all that waits, also what would wait longer. */
  public void runNow() {
    send(clock.instant().plus(QueueSender.BACKOFF.longest()));
  }

  /** In rounds: of each sale the first item, each item once at most. */
  private synchronized void send(Instant due) {
    reports.collect();
    Set<String> tried = new HashSet<>();
    List<Item> round;
    do {
      round =
          journal.ready(due).stream()
              .filter(item -> Kind.of(item) == Kind.STOCK && tried.add(item.id()))
              .toList();
    } while (!round.isEmpty() && round.stream().allMatch(this::isTold));
  }

  /** Tells one item; false: there is no use in trying others now. */
  private boolean isTold(Item item) {
    StockReport report = (StockReport) journal.entry(item);
    Optional<Intent> sale = journal.intent(report.sale());
    if (sale.isEmpty()) {
      journal.park(item, "the sale is not in the journal: " + report.sale());
      return true;
    }
    StockMessages messages = new StockMessages(report, sale.get().settled().bill(), clock);
    boolean mayBeThere = journal.timesSent(item.id()) > 0;
    return (mayBeThere && isAsked) ? ask(item, messages) : send(item, messages);
  }

  private boolean ask(Item item, StockMessages messages) {
    LocalDate day = clock.day(messages.report().at());
    LocalDate from = saleDay(messages.report()).minusDays(DAYS_APART);
    SoldGoods.Query query =
        new SoldGoods.Query(provider, messages.anyCode(), from, day.plusDays(DAYS_APART));
    return switch (centre.ask(StockTransactions.SOLD, "", query)) {
      case SendResult.Done<SoldGoods> done -> {
        boolean isSold = done.answer().tells(messages.report().sale());
        if (isSold == messages.report().isReturn()) {
          yield send(item, messages);
        }
        journal.moved(item.id(), State.QUEUED, State.DONE, proven("3513"));
        yield true;
      }
      case SendResult.Refused<SoldGoods> refused -> undecided(item, said(refused.why()));
      case SendResult.Undecided<SoldGoods> undecided -> undecided(item, said(undecided.why()));
      case SendResult.NotSent<SoldGoods> notSent -> away(item, said(notSent.why()));
      case SendResult.Unknown<SoldGoods> unknown -> undecided(item, said(unknown.why()));
    };
  }

  /** A return is asked for by its sale, which may be older. */
  private LocalDate saleDay(StockReport report) {
    return journal
        .intentItem(report.sale())
        .map(sale -> clock.day(sale.addedAt()))
        .orElseGet(() -> clock.day(report.at()));
  }

  private boolean send(Item item, StockMessages messages) {
    String msgid = centre.newMsgid();
    if (!journal.sending(item, msgid)) {
      return true;
    }
    Outcome<StockAnswer> outcome =
        centre.send(
            msgid,
            (client, id) ->
                messages.report().isReturn()
                    ? client.call(StockTransactions.RETURN, id, "", messages.back())
                    : client.call(StockTransactions.SALE, id, "", messages.sale()));
    return switch (outcome) {
      case Outcome.Accepted<StockAnswer> accepted -> judged(item, accepted.value().verdict());
      case Outcome.Refused<StockAnswer> refused -> {
        journal.park(item, said(Advice.of(refused.fault())));
        yield true;
      }
      case Outcome.NotSent<StockAnswer> notSent -> away(item, notSent.fault().detail());
      case Outcome.Unknown<StockAnswer> unknown -> unknown(item, unknown.fault());
    };
  }

  /** The second level decides. */
  private boolean judged(Item item, StockAnswer.Verdict verdict) {
    if (verdict.isAccepted()) {
      journal.finish(item.id(), proven(verdict.words()));
    } else if (verdict.isMissing()) {
      return undecided(item, "no retRslt " + verdict.words());
    } else {
      journal.park(item, "retRslt " + verdict.code() + " " + verdict.words());
    }
    return true;
  }

  /** A centre that can be asked what it has is asked as often as it takes. */
  private boolean unknown(Item item, CentreFault fault) {
    String why = said(Advice.of(fault));
    return (fault.code().isAway() && isAsked) ? away(item, why) : undecided(item, why);
  }

  private boolean undecided(Item item, String why) {
    if (journal.undecided(item.id()) + 1 < MOST_UNDECIDED) {
      postpone(item, LocalLedger.UNDECIDED + why);
    } else {
      journal.park(item, why);
    }
    return true;
  }

  private boolean away(Item item, String why) {
    postpone(item, why);
    return false;
  }

  private void postpone(Item item, String why) {
    Instant next = QueueSender.BACKOFF.next(clock.instant(), item.attempts());
    journal.postpone(item, next, why);
  }

  private static Decision proven(String words) {
    return Decision.of(Decision.Outcome.PROVEN, words);
  }

  private static String said(Advice why) {
    return why.code() + " " + why.sentence();
  }
}
