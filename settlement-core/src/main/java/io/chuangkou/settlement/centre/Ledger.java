package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** The settlements. Rows are added and read, never changed. */
final class Ledger {

  private final Json json = new Json();

  /** Appends a row and returns its number. */
  long append(Session sql, LedgerRow entry) {
    return sql.insert(
        "INSERT INTO settlement (takes_back, reversal, org_code, msgid, psn_no, visit, batch,"
            + " settled_on, settled_at, insurance_type, med_type, clearing_type, clearing_office,"
            + " total, own_pay, over_limit, pre_self_pay, in_scope, deductible, basic, critical,"
            + " assistance, hospital, person, account, family_account, balance, benefit, encounter)"
            + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        entry.takesBack(),
        entry.reversal(),
        entry.orgCode(),
        entry.msgid(),
        entry.psnNo(),
        entry.visit(),
        entry.batch(),
        entry.settledOn(),
        entry.settledAt(),
        entry.insuranceType(),
        entry.medType(),
        entry.clearingType(),
        entry.office(),
        entry.split().total().fen(),
        entry.split().ownPay().fen(),
        entry.split().overLimit().fen(),
        entry.split().preSelfPay().fen(),
        entry.split().inScope().fen(),
        entry.deductible().fen(),
        entry.basic().fen(),
        entry.critical().fen(),
        entry.assistance().fen(),
        entry.hospital().fen(),
        entry.person().fen(),
        entry.account().own().fen(),
        entry.account().family().fen(),
        entry.account().balance().fen(),
        json.write(entry.benefit()),
        json.write(entry.encounter()));
  }

  /** The rows that a message made: one, or more where messages are not de-duplicated. */
  List<LedgerRow> ofMessage(Session sql, String psnNo, String orgCode, String msgid) {
    return sql.list(
        "SELECT * FROM settlement WHERE psn_no = ? AND org_code = ? AND msgid = ? ORDER BY id",
        this::entry,
        psnNo,
        orgCode,
        msgid);
  }

  /** A person's rows in force, settlements and others, in the order in which they came. */
  List<LedgerRow> inForce(Session sql, String psnNo) {
    return inForce(sql, psnNo, takesBack -> true);
  }

  /** A person's settlements in force, in the order in which they came. */
  List<LedgerRow> settlements(Session sql, String psnNo) {
    return inForce(sql, psnNo, takesBack -> takesBack == 0);
  }

  /** Decodes no row that is not in force or not asked for: a person may have hundreds. */
  private List<LedgerRow> inForce(Session sql, String psnNo, LongPredicate asked) {
    Set<Long> takenBack = new HashSet<>();
    return sql
        .list(
            "SELECT * FROM settlement WHERE psn_no = ? ORDER BY id DESC",
            row -> {
              long takesBack = row.getLong("takes_back");
              boolean inForce = !takenBack.contains(row.getLong("id"));
              if (inForce && takesBack != 0) {
                takenBack.add(takesBack);
              }
              return inForce && asked.test(takesBack)
                  ? Optional.of(entry(row))
                  : Optional.<LedgerRow>empty();
            },
            psnNo)
        .reversed()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The settlements in force of one visit or stay. */
  List<LedgerRow> settlements(Session sql, VisitRow visit) {
    return settlements(sql, visit.psnNo()).stream()
        .filter(entry -> entry.visit() == visit.id())
        .toList();
  }

  /** Whether a batch of a visit is settled. */
  boolean isSettled(Session sql, VisitRow visit, String batch) {
    return isSettled(settlements(sql, visit.psnNo()), visit, batch);
  }

  private static boolean isSettled(List<LedgerRow> settlements, VisitRow visit, String batch) {
    return settlements.stream()
        .anyMatch(entry -> entry.visit() == visit.id() && entry.batch().equals(batch));
  }

  /** Refuses what may only be done before the settlement. */
  void refuseSettled(Session sql, VisitRow visit, String batch) {
    refuseSettled(settlements(sql, visit.psnNo()), visit, batch);
  }

  /** The same with the person's settlements at hand. */
  static void refuseSettled(List<LedgerRow> settlements, VisitRow visit, String batch) {
    if (isSettled(settlements, visit, batch)) {
      throw new Refusal("该收费批次已结算");
    }
  }

  private LedgerRow entry(ResultSet row) throws SQLException {
    long takesBack = row.getLong("takes_back");
    return new LedgerRow(
        row.getLong("id"),
        takesBack == 0 ? null : takesBack,
        row.getBoolean("reversal"),
        row.getString("org_code"),
        row.getString("msgid"),
        row.getString("psn_no"),
        row.getLong("visit"),
        row.getString("batch"),
        row.getObject("settled_on", LocalDate.class),
        row.getObject("settled_at", LocalDateTime.class),
        row.getString("insurance_type"),
        row.getString("med_type"),
        row.getString("clearing_office"),
        new Split(
            fen(row, "own_pay"),
            fen(row, "over_limit"),
            fen(row, "pre_self_pay"),
            fen(row, "in_scope")),
        fen(row, "deductible"),
        fen(row, "basic"),
        fen(row, "critical"),
        fen(row, "assistance"),
        fen(row, "hospital"),
        new AccountPart(fen(row, "account"), fen(row, "family_account"), fen(row, "balance")),
        json.person(row.getString("benefit")),
        json.encounter(row.getString("encounter")));
  }

  private static Fen fen(ResultSet row, String column) throws SQLException {
    return Fen.of(row.getLong(column));
  }
}
