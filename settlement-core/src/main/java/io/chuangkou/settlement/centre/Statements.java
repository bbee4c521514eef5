package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.message.statement.DetailStatement;
import io.chuangkou.settlement.message.statement.Statement;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.money.Fen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A provider's rows of some days as they count in statements: settlements and cancellations. A
 * message that 2601 has taken back counts as if it had never come, for its sender never heard of
 * it.
 */
final class Statements {

  private static final String COUNTING =
      " FROM statement_row WHERE org_code = ? AND settled_at >= ? AND settled_at < ?"
          + " AND clearing_type = ? AND (clearing_office = ? OR ? = '')";

  private final Numbers numbers;
  private final MutualAid mutualAid;

  Statements(Numbers numbers, MutualAid mutualAid) {
    this.numbers = numbers;
    this.mutualAid = mutualAid;
  }

  /**
   * What rows add up to.
   *
   * @param count number of rows
   * @param total medical fees
   * @param fundTotal what all funds pay
   * @param account what personal accounts pay
   */
  record Sum(long count, Fen total, Fen fundTotal, Fen account) {}

  /** The rows of an insurance, a clearing type and, where it is named, a clearing office. */
  Sum sum(Session sql, String orgCode, Statement of) {
    return sql.list(
            "SELECT COUNT(*), COALESCE(SUM(total), 0),"
                + " COALESCE(SUM(basic + critical + assistance), 0),"
                + " COALESCE(SUM(account), 0), COALESCE(SUM(family_account), 0)"
                + COUNTING
                + " AND insurance_type = ?",
            row ->
                new Sum(
                    row.getLong(1),
                    Fen.of(row.getLong(2)),
                    Fen.of(row.getLong(3)),
                    account(row.getLong(4), row.getLong(5))),
            orgCode,
            of.from().atStartOfDay(),
            of.to().plusDays(1).atStartOfDay(),
            of.clearingType(),
            of.office(),
            of.office(),
            of.insuranceType())
        .getFirst();
  }

  /** The same one by one, as rows that the centre alone has. */
  List<StatementRow.Result> rows(Session sql, String orgCode, DetailStatement of) {
    return sql.list(
        "SELECT *" + COUNTING + " ORDER BY id",
        this::row,
        orgCode,
        of.from().atStartOfDay(),
        of.to().plusDays(1).atStartOfDay(),
        of.clearingType(),
        of.office(),
        of.office());
  }

  private Fen account(long own, long family) {
    return new AccountPart(Fen.of(own), Fen.of(family), Fen.ZERO).told(mutualAid);
  }

  private StatementRow.Result row(ResultSet row) throws SQLException {
    long fund = row.getLong("basic") + row.getLong("critical") + row.getLong("assistance");
    StatementRow booked =
        new StatementRow(
            numbers.settlement(row.getLong("id")),
            numbers.visit(row.getLong("visit")),
            row.getString("psn_no"),
            Fen.of(row.getLong("total")),
            Fen.of(fund),
            account(row.getLong("account"), row.getLong("family_account")),
            row.getLong("takes_back") != 0);
    return new StatementRow.Result(
        booked, row.getString("msgid"), Verdict.CENTRE_HAS_MORE, "医药机构无此结算");
  }
}
