package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.statement.CentreFile;
import io.chuangkou.settlement.message.statement.DetailStatement;
import io.chuangkou.settlement.message.statement.Statement;
import io.chuangkou.settlement.message.statement.StatementFiles;
import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.day.Compared.Clearing;
import io.chuangkou.terminal.day.Compared.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Asks the centre how its books compare with what is told: by sums, and row by row. Thread-safe.
 */
public final class Statements {

  private static final String ROWS = "rows";

  private final String orgCode;
  private final CentreSession centre;

  /** Of a provider. */
  public Statements(String orgCode, CentreSession centre) {
    this.orgCode = orgCode;
    this.centre = centre;
  }

  /** What the centre says of the sums of a group on a day (3201). */
  SendResult<Statement.Result> sums(Group group, List<StatementRow> rows, LocalDate day) {
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
    return centre.ask(StatementTransactions.STATEMENT, "", statement);
  }

  /** The rows of a clearing on which both sides differ (9101, 3202, 9102). */
  SendResult<List<StatementRow.Result>> differences(
      Clearing clearing, List<StatementRow> rows, LocalDate day) {
    Fen total = sum(rows, StatementRow::total);
    Fen fund = sum(rows, StatementRow::fund);
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
                        total,
                        fund,
                        total.minus(fund),
                        rows.size(),
                        clearing.type())));
  }

  private SendResult<List<StatementRow.Result>> compared(DetailStatement statement) {
    return centre
        .ask(StatementTransactions.DETAIL_STATEMENT, "", statement)
        .map(result -> new CentreFile.Download(result.number(), result.name(), orgCode))
        .then(download -> centre.ask((client, msgid) -> client.download(msgid, download)))
        .map(StatementFiles::readResult);
  }

  static Fen sum(List<StatementRow> rows, Function<StatementRow, Fen> amount) {
    return rows.stream().map(amount).reduce(Fen.ZERO, Fen::plus);
  }
}
