package io.chuangkou.terminal.day;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.Noted;
import io.chuangkou.store.queue.Records;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.ledger.LedgerEntry.Correction;
import io.chuangkou.terminal.ledger.LedgerEntry.Deposit;
import io.chuangkou.terminal.ledger.LedgerEntry.Difference;
import io.chuangkou.terminal.ledger.LedgerEntry.Foreign;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LedgerEntry.Reversal;
import io.chuangkou.terminal.ledger.LedgerEntry.StockReport;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.slip.ShiftReport.Kind;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderSums;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The money by the journal's entries: what each moved, by which kind and by which record. An amount
 * that was collected for what the centre decided otherwise later counts as it was collected; the
 * difference counts when it goes over the counter in cash. What is held apart, because nobody knows
 * whether the centre settled, is not the drawer's before it is booked. A deposit is the drawer's as
 * soon as it is taken: a stay that is settled against it moves in cash what it lacks or exceeds.
 *
 * <p>Thread-safe, as the store is.
 */
public final class CashBook {

  private static final Set<String> KINDS =
      Set.of(
          LedgerEntry.Kind.INTENT.journalled(),
          LedgerEntry.Kind.PROVISIONAL.journalled(),
          LedgerEntry.Kind.DIFFERENCE.journalled(),
          LedgerEntry.Kind.DEPOSIT.journalled());

  private final OfflineStore store;
  private final LocalLedger journal;

  /** On what a store holds. */
  public CashBook(OfflineStore store, LocalLedger journal) {
    this.store = store;
    this.journal = journal;
  }

  /**
   * Money that came over the counter, or, if negative, went back.
   *
   * @param kind by what
   * @param record number of the journal's record that tells it
   * @param at when, by the clock of then
   * @param total the medical fee, or the amount of a difference, signed as the cash
   * @param money how much, by kind
   */
  public record Movement(Kind kind, long record, Instant at, Fen total, TenderSums money) {}

  /**
   * What moved by some records of the journal: each movement is told by one record, so it is in one
   * span of records, whatever the clock said.
   */
  public List<Movement> movements(Records records) {
    return store.touched(KINDS, records).stream()
        .flatMap(this::movements)
        .filter(movement -> records.contain(movement.record()))
        .toList();
  }

  private Stream<Movement> movements(Noted noted) {
    Item item = noted.item();
    Optional<Decision> note = journal.decision(noted.note());
    return switch (journal.entry(item)) {
      case Intent intent ->
          note.filter(Decision::isSettled).stream()
              .flatMap(decision -> decided(noted, intent, decision));
      case Provisional provisional -> provisional(noted, provisional, note);
      case Difference difference -> difference(noted, difference, note);
      case Reversal reversal -> Stream.empty();
      case Correction correction -> Stream.empty();
      case StockReport report -> Stream.empty();
      case Deposit deposit -> deposit(noted, deposit, note);
      case Foreign foreign -> Stream.empty();
    };
  }

  /** What the queue sends moves no cash: it was collected with the provisional slip. */
  private Stream<Movement> decided(Noted noted, Intent intent, Decision decision) {
    if (!intent.provisional().isEmpty()) {
      return Stream.empty();
    }
    Fen total = intent.settled().settlement().total();
    return intent.isCancellation()
        ? Stream.of(
            new Movement(
                Kind.CANCELLED,
                noted.last(),
                noted.item().changedAt(),
                total.negated(),
                TenderSums.of(intent.inHand()).negated()))
        : Stream.of(
            new Movement(
                Kind.SETTLED,
                noted.last(),
                noted.item().changedAt(),
                total,
                intent
                    .inHand()
                    .kept(decision.person().minus(journal.differenceOf(decision.settlementId())))));
  }

  private static Stream<Movement> provisional(
      Noted noted, Provisional provisional, Optional<Decision> note) {
    Fen total = provisional.settled().settlement().total();
    Fen due = provisional.settled().due();
    Tender paid = provisional.settled().paid();
    Kind kind = provisional.fullCash() ? Kind.FULL_CASH : Kind.PROVISIONAL;
    Stream<Movement> collected =
        provisional.isAgain()
            ? Stream.empty()
            : Stream.of(
                new Movement(kind, noted.added(), noted.item().addedAt(), total, paid.kept(due)));
    Stream<Movement> refunded =
        note.filter(last -> last.outcome() == Outcome.WITHDRAWN).stream()
            .map(
                last ->
                    new Movement(
                        Kind.CANCELLED,
                        noted.last(),
                        noted.item().changedAt(),
                        total.negated(),
                        TenderSums.of(paid.refund(due)).negated()));
    return Stream.concat(collected, refunded);
  }

  private static Stream<Movement> difference(
      Noted noted, Difference difference, Optional<Decision> note) {
    boolean isCash =
        !difference.isHeld()
            && noted.item().state() == State.DONE
            && note.filter(Decision::isClosedInCash).isPresent();
    if (!isCash) {
      return Stream.empty();
    }
    Fen amount = difference.amount();
    Kind kind = amount.isNegative() ? Kind.REFUNDED : Kind.COLLECTED;
    return Stream.of(cash(kind, noted.last(), noted.item().changedAt(), amount));
  }

  /** A settlement that uses a deposit up tells so by its own tender. */
  private static Stream<Movement> deposit(Noted noted, Deposit deposit, Optional<Decision> note) {
    Item item = noted.item();
    Movement taken = cash(Kind.DEPOSITED, noted.added(), item.addedAt(), deposit.amount());
    Stream<Movement> returned =
        note.filter(Decision::isReturned).stream()
            .map(
                last ->
                    cash(
                        Kind.DEPOSIT_RETURNED,
                        noted.last(),
                        item.changedAt(),
                        deposit.amount().negated()));
    return Stream.concat(Stream.of(taken), returned);
  }

  private static Movement cash(Kind kind, long record, Instant at, Fen amount) {
    return new Movement(kind, record, at, amount, TenderSums.of(TenderKind.CASH, amount));
  }
}
