package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.SettlementQuery;
import io.chuangkou.settlement.message.statement.CentreFile;
import io.chuangkou.settlement.message.statement.DetailStatement;
import io.chuangkou.settlement.message.statement.Statement;
import io.chuangkou.settlement.message.statement.StatementFiles;
import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.day.Compared.Clearing;
import io.chuangkou.terminal.day.Compared.Group;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.Bookings.Booking;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.LocalDate;
import java.util.List;

/**
 * Asks the centre how its books compare with what is told: by sums, and row by row. Thread-safe.
 */
public final class Statements {

  private static final String ROWS = "rows";

  private final String orgCode;
  private final MutualAid mutualAid;
  private final CentreSession centre;

  /**
   * Of a provider.
   *
   * @param mutualAid where the region puts payments from a relative's account
   */
  public Statements(String orgCode, MutualAid mutualAid, CentreSession centre) {
    this.orgCode = orgCode;
    this.mutualAid = mutualAid;
    this.centre = centre;
  }

  /** What the centre says of the sums of a group on a day (3201). */
  SendResult<Statement.Result> sums(Group group, List<Booking> booked, LocalDate day) {
    Bearers sum = Bookings.sum(booked);
    Statement statement =
        new Statement(
            group.insuranceType(),
            group.clearing().type(),
            group.clearing().office(),
            day,
            day,
            sum.fee(),
            sum.fund(),
            account(sum),
            booked.size());
    return centre.ask(StatementTransactions.STATEMENT, "", statement);
  }

  /** The rows of a clearing on which both sides differ (9101, 3202, 9102). */
  SendResult<List<StatementRow.Result>> differences(
      Clearing clearing, List<Booking> booked, LocalDate day) {
    Bearers sum = Bookings.sum(booked);
    List<StatementRow> rows = booked.stream().map(this::row).toList();
    CentreFile.Upload upload =
        CentreFile.Upload.of(StatementFiles.write(ROWS + ".txt", rows), ROWS + ".zip", orgCode);
    return centre
        .ask(StatementTransactions.UPLOAD, "", upload)
        .then(
            brought ->
                compared(
                    new DetailStatement(
                        clearing.office(),
                        brought.number(),
                        day,
                        day,
                        sum.fee(),
                        sum.fund(),
                        sum.cash(),
                        rows.size(),
                        clearing.type())));
  }

  /**
   * What the centre knows of a settlement, on whatever day (5203). Refused: it does not have it.
   *
   * @return the settlement as the centre has it
   */
  SendResult<CentreSettlement> known(SettledBill bill) {
    InsuredPerson person = bill.person();
    SettlementQuery query = new SettlementQuery(person.psnNo(), bill.settlementId(), bill.visit());
    Fen total = bill.settlement().total();
    return centre.ask(
        (client, msgid) ->
            client.settlement(msgid, person.insuredAt(), query, bill.msgid(), total));
  }

  private StatementRow row(Booking booking) {
    Bearers bearers = booking.bearers();
    return new StatementRow(
        booking.number(),
        booking.bill().visit(),
        booking.bill().person().psnNo(),
        bearers.fee(),
        bearers.fund(),
        account(bearers),
        booking.refund());
  }

  /** What the interface calls paid by the account (acct_pay). */
  private Fen account(Bearers bearers) {
    Fen own = bearers.account();
    return mutualAid == MutualAid.WITHIN ? own.plus(bearers.family()) : own;
  }

  private SendResult<List<StatementRow.Result>> compared(DetailStatement statement) {
    return centre
        .ask(StatementTransactions.DETAIL_STATEMENT, "", statement)
        .map(result -> new CentreFile.Download(result.number(), result.name(), orgCode))
        .then(download -> centre.ask((client, msgid) -> client.download(msgid, download)))
        .map(StatementFiles::readResult);
  }
}
