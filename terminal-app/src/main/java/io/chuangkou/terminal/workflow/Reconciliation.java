package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.Statement;
import io.chuangkou.settlement.message.Statement.Verdict;
import io.chuangkou.settlement.message.StatementRow;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.workflow.Bookings.Booking;
import io.chuangkou.terminal.workflow.Compared.Clearing;
import io.chuangkou.terminal.workflow.Compared.Group;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what this counter booked on a day with what the centre did: sums by insurance, kind of
 * clearing and settling office (3201), and where they are not flat row by row (9101, 3202, 9102).
 * The centre compares a whole provider: rows of its other windows show as the centre's alone.
 */
public final class Reconciliation {

  private static final List<String> INSURANCES = List.of("310", "390");

  private final Counter counter;
  private final Bookings bookings;
  private final Offers offers;
  private final DayRows judged;
  private final Proofs proofs;
  private final Statements statements;

  /** Of a counter. */
  public Reconciliation(
      Counter counter,
      Bookings bookings,
      Offers offers,
      DayRows judged,
      Proofs proofs,
      Statements statements) {
    this.counter = counter;
    this.bookings = bookings;
    this.offers = offers;
    this.judged = judged;
    this.proofs = proofs;
    this.statements = statements;
  }

  /**
   * Compares a day, and takes for proven what that proves.
   *
   * @throws CentreAway if the centre does not answer
   * @throws CounterException if it refuses
   */
  public List<Compared> of(LocalDate day) {
    Proofs.Begun begun = proofs.begin();
    List<SettledBill> standing = bookings.standing(day);
    Map<Group, List<StatementRow>> booked = booked(day);
    Set<Clearing> told = new HashSet<>();
    List<Compared> compared = new ArrayList<>();
    booked.forEach(
        (group, rows) -> {
          Statement.Result result = statements.sums(group, rows, day);
          boolean tell = result.verdict() != Verdict.FLAT && told.add(group.clearing());
          List<StatementRow.Result> differences =
              tell
                  ? statements.differences(group.clearing(), rows(group.clearing(), booked), day)
                  : List.of();
          compared.add(
              new Compared(
                  group,
                  rows.size(),
                  Statements.sum(rows, StatementRow::total),
                  Statements.sum(rows, StatementRow::fund),
                  result.verdict(),
                  result.words(),
                  judged.of(differences, standing)));
        });
    proofs.take(begun, day, compared);
    return compared;
  }

  private Map<Group, List<StatementRow>> booked(LocalDate day) {
    Map<Group, List<StatementRow>> booked = new LinkedHashMap<>();
    for (String insurance : INSURANCES) {
      for (String type : offers.clearingTypes()) {
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
