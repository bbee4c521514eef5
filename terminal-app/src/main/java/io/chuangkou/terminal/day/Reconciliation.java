package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.statement.Statement;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.billing.AvailableBenefits;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.day.Compared.Clearing;
import io.chuangkou.terminal.day.Compared.Group;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.Bookings.Booking;
import io.chuangkou.terminal.ledger.SettledBill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares what this counter booked on a day with what the centre did: sums by insurance, kind of
 * clearing and settling office (3201), and where they are not flat row by row (9101, 3202, 9102).
 * The centre compares a whole provider: rows of its other windows show as the centre's alone.
 */
public final class Reconciliation {

  private static final List<String> INSURANCES = List.of("310", "390");

  private final Counter counter;
  private final Bookings bookings;
  private final AvailableBenefits benefits;
  private final DifferenceJudge judged;
  private final ReversalProofs proofs;
  private final Statements statements;

  /** Of a counter. */
  public Reconciliation(
      Counter counter,
      Bookings bookings,
      AvailableBenefits benefits,
      DifferenceJudge judged,
      ReversalProofs proofs,
      Statements statements) {
    this.counter = counter;
    this.bookings = bookings;
    this.benefits = benefits;
    this.judged = judged;
    this.proofs = proofs;
    this.statements = statements;
  }

  /** Compares a day, and takes for proven what that proves. */
  public SendResult<List<Compared>> of(LocalDate day) {
    ReversalProofs.Begun begun = proofs.begin();
    List<SettledBill> standing = bookings.standing(day);
    Map<Group, List<StatementRow>> booked = booked(day);
    Set<Clearing> told = new HashSet<>();
    SendResult<List<Compared>> compared = SendResult.of(List.of());
    for (Map.Entry<Group, List<StatementRow>> entry : booked.entrySet()) {
      Group group = entry.getKey();
      List<StatementRow> rows = entry.getValue();
      compared =
          compared.then(
              before ->
                  statements
                      .sums(group, rows, day)
                      .then(
                          result ->
                              differences(result, group.clearing(), told, booked, day)
                                  .map(
                                      differences ->
                                          new Compared(
                                              group,
                                              rows.size(),
                                              Statements.sum(rows, StatementRow::total),
                                              Statements.sum(rows, StatementRow::fund),
                                              result.verdict(),
                                              result.words(),
                                              judged.of(differences, standing))))
                      .map(next -> Stream.concat(before.stream(), Stream.of(next)).toList()));
    }
    return compared.map(
        groups -> {
          proofs.take(begun, day, groups);
          return groups;
        });
  }

  /** The rows of a clearing, with the first of its groups that is not flat. */
  private SendResult<List<StatementRow.Result>> differences(
      Statement.Result sums,
      Clearing clearing,
      Set<Clearing> told,
      Map<Group, List<StatementRow>> booked,
      LocalDate day) {
    return sums.verdict() != Verdict.FLAT && told.add(clearing)
        ? statements.differences(clearing, rows(clearing, booked), day)
        : SendResult.of(List.of());
  }

  private Map<Group, List<StatementRow>> booked(LocalDate day) {
    Map<Group, List<StatementRow>> booked = new LinkedHashMap<>();
    for (String insurance : INSURANCES) {
      for (String type : benefits.clearingTypes()) {
        booked.put(new Group(insurance, new Clearing(type, counter.region())), new ArrayList<>());
      }
    }
    for (Booking booking : bookings.on(day)) {
      booked
          .computeIfAbsent(Group.of(booking.bill()), group -> new ArrayList<>())
          .add(row(booking));
    }
    return booked;
  }

  private static List<StatementRow> rows(Clearing clearing, Map<Group, List<StatementRow>> booked) {
    return booked.entrySet().stream()
        .filter(entry -> entry.getKey().clearing().equals(clearing))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private static StatementRow row(Booking booking) {
    SettledBill bill = booking.bill();
    Fen total = bill.settlement().total();
    Fen fund = bill.settlement().fundTotal();
    return new StatementRow(
        booking.number(),
        bill.visit(),
        bill.person().psnNo(),
        booking.refund() ? total.negated() : total,
        booking.refund() ? fund.negated() : fund,
        Fen.ZERO,
        booking.refund());
  }
}
