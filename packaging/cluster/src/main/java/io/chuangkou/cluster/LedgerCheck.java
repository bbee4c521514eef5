package io.chuangkou.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a server has in its ledger, held against what terminals were told: each acknowledged message
 * once, under the number that was told, and nothing that was not acknowledged.
 *
 * @param rows settlements
 * @param totalFen what they add up to, in fen
 * @param differences what is lost, doubled, or not as it was told
 */
record LedgerCheck(long rows, long totalFen, List<String> differences) {

  private static final int SERIAL_DIGITS = 12;

  static LedgerCheck of(String database, List<Settled> settled) throws SQLException {
    Map<String, Long> told = new HashMap<>();
    settled.forEach(s -> told.put(s.msgid(), id(s.setlId())));
    List<String> differences = new ArrayList<>();
    long rows = 0;
    long total = 0;
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT msgid, id, total FROM settlement")) {
      while (row.next()) {
        rows++;
        total += row.getLong("total");
        String msgid = row.getString("msgid");
        Long id = told.remove(msgid);
        if (id == null) {
          differences.add(msgid + " is there twice, or was never acknowledged");
        } else if (id != row.getLong("id")) {
          differences.add(msgid + " is " + row.getLong("id") + " and was told as " + id);
        }
      }
    }
    told.keySet().forEach(msgid -> differences.add(msgid + " was acknowledged and is lost"));
    return new LedgerCheck(rows, total, differences);
  }

  private static long id(String setlId) {
    return Long.parseLong(setlId.substring(setlId.length() - SERIAL_DIGITS));
  }
}
