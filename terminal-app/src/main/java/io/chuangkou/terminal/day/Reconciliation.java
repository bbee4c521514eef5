package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.statement.Statement;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.money.Bearers;
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
  private final MissingRows missing;
  private final ReversalProofs proofs;
  private final Statements statements;

  /** Of a counter. */
  public Reconciliation(
      Counter counter,
      Bookings bookings,
      AvailableBenefits benefits,
      MissingRows missing,
      ReversalProofs proofs,
      Statements statements) {
    this.counter = counter;
    this.bookings = bookings;
    this.benefits = benefits;
    this.missing = missing;
    this.proofs = proofs;
    this.statements = statements;
  }

  /** Compares a day, and takes for proven what that proves. */
  public SendResult<List<Compared>> of(LocalDate day) {
    ReversalProofs.Begun begun = proofs.begin();
    List<SettledBill> standing = bookings.standing(day);
    Map<Group, List<Booking>> booked = booked(day);
    Set<Clearing> told = new HashSet<>();
    SendResult<List<Compared>> compared = SendResult.of(List.of());
    for (Map.Entry<Group, List<Booking>> entry : booked.entrySet()) {
      Group group = entry.getKey();
      List<Booking> ours = entry.getValue();
      Bearers sum = Bookings.sum(ours);
      compared =
          compared.then(
              before ->
                  statements
                      .sums(group, ours, day)
                      .then(
                          result ->
                              differences(result, group.clearing(), told, booked, day)
                                  .map(
                                      differences ->
                                          new Compared(
                                              group,
                                              ours.size(),
                                              sum.fee(),
                                              sum.fund(),
                                              result.verdict(),
                                              result.words(),
                                              missing.judged(differences, standing, day))))
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
      Map<Group, List<Booking>> booked,
      LocalDate day) {
    return sums.verdict() != Verdict.FLAT && told.add(clearing)
        ? statements.differences(clearing, of(clearing, booked), day)
        : SendResult.of(List.of());
  }

  private Map<Group, List<Booking>> booked(LocalDate day) {
    Map<Group, List<Booking>> booked = new LinkedHashMap<>();
    for (String insurance : INSURANCES) {
      for (String type : benefits.clearingTypes()) {
        booked.put(new Group(insurance, new Clearing(type, counter.region())), new ArrayList<>());
      }
    }
    for (Booking booking : bookings.on(day)) {
      booked.computeIfAbsent(Group.of(booking.bill()), group -> new ArrayList<>()).add(booking);
    }
    return booked;
  }

  private static List<Booking> of(Clearing clearing, Map<Group, List<Booking>> booked) {
    return booked.entrySet().stream()
        .filter(entry -> entry.getKey().clearing().equals(clearing))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }
}
