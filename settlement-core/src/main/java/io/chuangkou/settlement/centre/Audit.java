package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.money.Fen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recounts the ledger, in the database's own words: not a figure is kept anywhere. */
final class Audit {

  private static final String VERSION = "development";

  private final Database database;

  Audit(Database database) {
    this.database = database;
  }

  /**
   * What {@code /health} tells.
   *
   * @param status {@code ok}
   * @param version of the centre
   * @param database name and version
   */
  record Health(String status, String version, String database) {}

  /**
   * Whether the centre can work; writes into the database, which some can only read for a while.
   * Takes as long with a ledger of any size: whoever shares messages out asks every second.
   *
   * @throws LedgerException if it cannot
   */
  Health health() {
    String version = Audit.class.getPackage().getImplementationVersion();
    database.transact(sql -> sql.update("UPDATE heartbeat SET beats = beats + 1"));
    return new Health("ok", version == null ? VERSION : version, database.product());
  }

  /**
   * What {@code /admin/ledger} tells, amounts in yuan.
   *
   * @param rows number of rows
   * @param balances what all rows add up to, by column
   * @param faults rows that should not be there; none in a sound ledger
   */
  record Recount(long rows, Map<String, String> balances, List<String> faults) {}

  /** Recounts everything. */
  Recount recount() {
    return database.transact(
        sql ->
            sql.list(
                    "SELECT COUNT(*) AS entries, SUM(total) AS total, SUM(basic) AS basic,"
                        + " SUM(critical) AS critical, SUM(assistance) AS assistance,"
                        + " SUM(hospital) AS hospital, SUM(person) AS person FROM settlement",
                    row -> {
                      Map<String, String> balances = new LinkedHashMap<>();
                      for (String column :
                          List.of(
                              "total", "basic", "critical", "assistance", "hospital", "person")) {
                        balances.put(column, Fen.of(row.getLong(column)).toString());
                      }
                      return new Recount(row.getLong("entries"), balances, faults(sql));
                    })
                .getFirst());
  }

  private static List<String> faults(Session sql) {
    return sql.list(
        "SELECT id, fault FROM ledger_fault ORDER BY id",
        row -> row.getLong("id") + ": " + row.getString("fault"));
  }
}
