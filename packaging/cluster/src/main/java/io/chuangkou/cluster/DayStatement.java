package io.chuangkou.cluster;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.statement.Statement;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import io.chuangkou.settlement.money.Fen;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a provider's day as a database has them for its statement, without the numbers that
 * the database gave.
 *
 * @param rows person, message, fee, funds and account of each
 * @param totalFen fees
 * @param fundsFen what funds pay
 */
record DayStatement(List<String> rows, long totalFen, long fundsFen) {

  private static final LocalDate DAY = LocalDate.parse(Centre.DAY);

  static DayStatement of(String database) throws SQLException {
    List<String> rows = new ArrayList<>();
    long total = 0;
    long funds = 0;
    try (Connection connection = DriverManager.getConnection(database);
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT psn_no, msgid, total, basic + critical + assistance AS funds, account"
                    + " FROM statement_row WHERE org_code = ? AND settled_at >= ?"
                    + " AND settled_at < ? ORDER BY msgid")) {
      statement.setString(1, Demonstration.COMMUNITY);
      statement.setObject(2, DAY.atStartOfDay());
      statement.setObject(3, DAY.plusDays(1).atStartOfDay());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          total += row.getLong("total");
          funds += row.getLong("funds");
          rows.add(
              String.join(
                  " ",
                  row.getString("psn_no"),
                  row.getString("msgid"),
                  row.getString("total"),
                  row.getString("funds"),
                  row.getString("account")));
        }
      }
    }
    return new DayStatement(rows, total, funds);
  }

  /** What a centre, asked by 3201, says of these being its books. */
  String comparedAt(CentreClient client, String msgid) {
    Statement ours =
        new Statement(
            "390",
            "11",
            Town.REGION,
            DAY,
            DAY,
            Fen.of(totalFen),
            Fen.of(fundsFen),
            Fen.ZERO,
            rows.size());
    Outcome<Statement.Result> answer =
        client.call(StatementTransactions.STATEMENT, msgid, "", ours);
    return answer instanceof Outcome.Accepted<Statement.Result> accepted
        ? accepted.value().verdict().name()
        : answer.toString();
  }
}
