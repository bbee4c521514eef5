package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.CentreFile;
import io.chuangkou.settlement.message.DetailStatement;
import io.chuangkou.settlement.message.Statement;
import io.chuangkou.settlement.message.Statement.Verdict;
import io.chuangkou.settlement.message.StatementFiles;
import io.chuangkou.settlement.message.StatementRow;
import io.chuangkou.settlement.message.Transactions;
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
import java.util.function.Function;

/**
 * Compares what this counter booked on a day with what the centre did: sums by insurance, kind of
 * clearing and settling office (3201), and where they are not flat row by row (9101, 3202, 9102).
 * The centre compares a whole provider: rows of its other windows show as the centre's alone.
 */
public final class Reconciliation {

  private static final List<String> INSURANCES = List.of("310", "390");
  private static final String ROWS = "rows";

  private final Counter counter;
  private final String orgCode;
  private final CentreLink centre;
  private final Bookings bookings;
  private final Offers offers;
  private final DayRows judged;
  private final Proofs proofs;

  Reconciliation(
      Counter counter,
      String orgCode,
      CentreLink centre,
      Bookings bookings,
      Offers offers,
      DayRows judged,
      Proofs proofs) {
    this.counter = counter;
    this.orgCode = orgCode;
    this.centre = centre;
    this.bookings = bookings;
    this.offers = offers;
    this.judged = judged;
    this.proofs = proofs;
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
          Statement.Result result = sums(group, rows, day);
          boolean tell = result.verdict() != Verdict.FLAT && told.add(group.clearing());
          List<StatementRow.Result> differences =
              tell ? differences(group.clearing(), booked, day) : List.of();
          compared.add(
              new Compared(
                  group,
                  rows.size(),
                  sum(rows, StatementRow::total),
                  sum(rows, StatementRow::fund),
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

  private Statement.Result sums(Group group, List<StatementRow> rows, LocalDate day) {
    Statement statement =
        new Statement(
            group.insuranceType(),
            group.clearing().type(),
            group.clearing().office(),
            day,
            day,
            sum(rows, StatementRow::total),
            sum(rows, StatementRow::fund),
            Fen.ZERO,
            rows.size());
    return centre.ask((client, msgid) -> client.call(Transactions.STATEMENT, msgid, "", statement));
  }

  private List<StatementRow.Result> differences(
      Clearing clearing, Map<Group, List<StatementRow>> booked, LocalDate day) {
    List<StatementRow> rows =
        booked.entrySet().stream()
            .filter(entry -> entry.getKey().clearing().equals(clearing))
            .flatMap(entry -> entry.getValue().stream())
            .toList();
    Fen total = sum(rows, StatementRow::total);
    Fen fund = sum(rows, StatementRow::fund);
    CentreFile.Upload upload =
        CentreFile.Upload.of(StatementFiles.write(ROWS + ".txt", rows), ROWS + ".zip", orgCode);
    CentreFile brought =
        centre.ask((client, msgid) -> client.call(Transactions.UPLOAD, msgid, "", upload));
    DetailStatement statement =
        new DetailStatement(
            clearing.office(),
            brought.number(),
            day,
            day,
            total,
            fund,
            total.minus(fund),
            rows.size(),
            clearing.type());
    CentreFile result =
        centre.ask(
            (client, msgid) -> client.call(Transactions.DETAIL_STATEMENT, msgid, "", statement));
    CentreFile.Download download = new CentreFile.Download(result.number(), result.name(), orgCode);
    return StatementFiles.readResult(
        centre.ask((client, msgid) -> client.download(msgid, download)));
  }

  private static Fen sum(List<StatementRow> rows, Function<StatementRow, Fen> amount) {
    return rows.stream().map(amount).reduce(Fen.ZERO, Fen::plus);
  }
}
