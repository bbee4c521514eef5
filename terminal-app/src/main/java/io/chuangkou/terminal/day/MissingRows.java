package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.day.Compared.Group;
import io.chuangkou.terminal.day.StatementDifference.Standing;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.Bookings.Booking;
import io.chuangkou.terminal.ledger.SettledBill;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rows that a day of the centre lacks: whether it has them on another day. What it has is never
 * settled again. Thread-safe.
 */
public final class MissingRows {

  /** Clocks that go apart by more are no clocks. */
  private static final Duration EDGE = Duration.ofHours(1);

  private final DifferenceJudge judge;
  private final Bookings bookings;
  private final Statements statements;
  private final RegionClock clock;

  /** Of what this counter booked. */
  public MissingRows(
      DifferenceJudge judge, Bookings bookings, Statements statements, RegionClock clock) {
    this.judge = judge;
    this.bookings = bookings;
    this.statements = statements;
    this.clock = clock;
  }

  /**
   * Judges rows; about those that the centre has elsewhere nothing is to be done.
   *
   * @param results all rows of the day that differ
   * @param booked what this counter settled on that day and did not cancel
   */
  List<StatementDifference> judged(
      List<StatementRow.Result> results, List<SettledBill> booked, LocalDate day) {
    return judge.of(results, booked).stream()
        .map(row -> row.standing() == Standing.MISSING ? looked(row, booked, day) : row)
        .toList();
  }

  private StatementDifference looked(
      StatementDifference row, List<SettledBill> booked, LocalDate day) {
    return DifferenceJudge.find(row.id(), booked)
        .map(bill -> standing(bill, day))
        .filter(standing -> standing != Standing.MISSING)
        .map(standing -> new StatementDifference(row.result(), standing, Set.of()))
        .orElse(row);
  }

  private Standing standing(SettledBill bill, LocalDate day) {
    return switch (statements.known(bill)) {
      case SendResult.Done<CentreSettlement> done -> Standing.OTHER_DAY;
      case SendResult.Refused<CentreSettlement> refused -> neighbour(bill, day);
      case SendResult.NotSent<CentreSettlement> notSent -> Standing.UNASKED;
      case SendResult.Undecided<CentreSettlement> undecided -> Standing.UNASKED;
      case SendResult.Unknown<CentreSettlement> unknown -> Standing.UNASKED;
    };
  }

  /** Not every centre can be asked by number: near midnight the day beside must lack it too. */
  private Standing neighbour(SettledBill bill, LocalDate day) {
    LocalDate before = clock.day(bill.at().minus(EDGE));
    LocalDate after = clock.day(bill.at().plus(EDGE));
    LocalDate beside = before.equals(day) ? after : before;
    if (beside.equals(day)) {
      return Standing.MISSING;
    }
    List<Booking> rows = new ArrayList<>(bookings.on(beside));
    rows.removeIf(row -> !Group.of(row.bill()).clearing().equals(Group.of(bill).clearing()));
    rows.add(new Booking(bill, bill.settlementId(), false, bill.at(), beside, 0));
    return switch (statements.differences(Group.of(bill).clearing(), rows, beside)) {
      case SendResult.Done<List<StatementRow.Result>> done ->
          lacks(done.answer(), bill) ? Standing.MISSING : Standing.OTHER_DAY;
      case SendResult.Refused<List<StatementRow.Result>> refused -> Standing.UNASKED;
      case SendResult.NotSent<List<StatementRow.Result>> notSent -> Standing.UNASKED;
      case SendResult.Undecided<List<StatementRow.Result>> undecided -> Standing.UNASKED;
      case SendResult.Unknown<List<StatementRow.Result>> unknown -> Standing.UNASKED;
    };
  }

  private static boolean lacks(List<StatementRow.Result> results, SettledBill bill) {
    return results.stream()
        .filter(result -> result.verdict() == Verdict.PROVIDER_HAS_MORE)
        .anyMatch(result -> result.row().setlId().equals(bill.settlementId()));
  }
}
