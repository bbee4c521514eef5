package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.filing.Designation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Which providers persons have chosen. */
final class Designations {

  private static final String PREFIX = "D";

  /** Adds a choice and returns its filing number; one rank of one business is chosen once. */
  String add(Session sql, Call call, Designation choice) {
    boolean taken =
        of(sql, choice.psnNo(), choice.business()).stream()
            .anyMatch(other -> other.rank().equals(choice.rank()));
    if (taken) {
      throw new Refusal("该排序号已有定点，请先撤销：" + choice.rank());
    }
    long id =
        sql.insert(
            "INSERT INTO designation (filed_by, psn_no, business, starts, ends, choice, org_code, org_name,"
                + " memo, withdrawn) VALUES (?,?,?,?,?,?,?,?,?,FALSE)",
            call.orgCode(),
            choice.psnNo(),
            choice.business(),
            choice.from(),
            choice.to(),
            choice.rank(),
            choice.provider(),
            choice.providerName(),
            choice.memo());
    return PREFIX + id;
  }

  /** Withdraws what the provider has filed; before providers were kept, whoever asks may. */
  void withdraw(Session sql, Call call, String psnNo, String number) {
    String id = number.startsWith(PREFIX) ? number.substring(PREFIX.length()) : "";
    String filedBy =
        sql.first(
                "SELECT filed_by FROM designation WHERE psn_no = ? AND CAST(id AS VARCHAR) = ?"
                    + " AND NOT withdrawn",
                row -> row.getString(1),
                psnNo,
                id)
            .orElseThrow(() -> new Refusal("没有这笔定点备案，或已撤销：" + number));
    call.requireOwn(filedBy, "定点备案", number);
    sql.update(
        "UPDATE designation SET withdrawn = TRUE WHERE psn_no = ? AND CAST(id AS VARCHAR) = ?",
        psnNo,
        id);
  }

  /** What a person has chosen for a business, by rank. */
  List<Designation> of(Session sql, String psnNo, String business) {
    return sql.list(
        "SELECT * FROM designation WHERE psn_no = ? AND business = ? AND NOT withdrawn"
            + " ORDER BY choice, id",
        Designations::designation,
        psnNo,
        business);
  }

  private static Designation designation(ResultSet row) throws SQLException {
    return new Designation(
        row.getString("psn_no"),
        row.getString("business"),
        row.getObject("starts", LocalDate.class),
        row.getObject("ends", LocalDate.class),
        row.getString("choice"),
        row.getString("org_code"),
        row.getString("org_name"),
        row.getString("memo"));
  }
}
