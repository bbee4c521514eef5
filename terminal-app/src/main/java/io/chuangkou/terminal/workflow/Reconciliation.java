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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  Reconciliation(
      Counter counter, String orgCode, CentreLink centre, Bookings bookings, Offers offers) {
    this.counter = counter;
    this.orgCode = orgCode;
    this.centre = centre;
    this.bookings = bookings;
    this.offers = offers;
  }

  /**
   * What is compared as one.
   *
   * @param insuranceType insutype
   * @param clearingType clr_type
   * @param office settling office
   */
  public record Group(String insuranceType, String clearingType, String office) {}

  /**
   * How a group compares.
   *
   * @param group which
   * @param count how many rows were booked here, cancellations included
   * @param total their medical fees
   * @param fund what all funds pay in them
   * @param words what the centre says
   * @param differences rows that differ; none: flat
   */
  public record Compared(
      Group group,
      int count,
      Fen total,
      Fen fund,
      String words,
      List<StatementRow.Result> differences) {

    /** Whether both sides agree. */
    public boolean isFlat() {
      return differences.isEmpty();
    }
  }

  /**
   * Compares a day.
   *
   * @throws CentreAway if the centre does not answer
   * @throws CounterException if it refuses
   */
  public List<Compared> of(LocalDate day) {
    Map<Group, List<StatementRow>> booked = new LinkedHashMap<>();
    for (String insurance : INSURANCES) {
      for (String clearing : offers.clearingTypes()) {
        booked.put(new Group(insurance, clearing, counter.region()), new ArrayList<>());
      }
    }
    for (Booking booking : bookings.on(day)) {
      booked.computeIfAbsent(group(booking.bill()), group -> new ArrayList<>()).add(row(booking));
    }
    List<Compared> compared = new ArrayList<>();
    booked.forEach((group, rows) -> compared.add(compare(group, rows, day)));
    return compared;
  }

  private static Group group(SettledBill bill) {
    return new Group(
        bill.person().insuranceType(),
        bill.bill().visit().medType().clearingType(),
        bill.person().insuredAt());
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

  private Compared compare(Group group, List<StatementRow> rows, LocalDate day) {
    Fen total = sum(rows, StatementRow::total);
    Fen fund = sum(rows, StatementRow::fund);
    Statement statement =
        new Statement(
            group.insuranceType(),
            group.clearingType(),
            group.office(),
            day,
            day,
            total,
            fund,
            Fen.ZERO,
            rows.size());
    Statement.Result result =
        centre.ask((client, msgid) -> client.call(Transactions.STATEMENT, msgid, "", statement));
    List<StatementRow.Result> differences =
        result.verdict() == Verdict.FLAT ? List.of() : differences(group, rows, day, total, fund);
    return new Compared(group, rows.size(), total, fund, result.words(), differences);
  }

  private List<StatementRow.Result> differences(
      Group group, List<StatementRow> rows, LocalDate day, Fen total, Fen fund) {
    CentreFile.Upload upload =
        CentreFile.Upload.of(StatementFiles.write(ROWS + ".txt", rows), ROWS + ".zip", orgCode);
    CentreFile brought =
        centre.ask((client, msgid) -> client.call(Transactions.UPLOAD, msgid, "", upload));
    DetailStatement statement =
        new DetailStatement(
            group.office(),
            brought.number(),
            day,
            day,
            total,
            fund,
            total.minus(fund),
            rows.size(),
            group.clearingType());
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
