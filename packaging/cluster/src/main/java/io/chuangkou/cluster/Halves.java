package io.chuangkou.cluster;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Two databases that are one centre's: each has the rows of half of the persons. Numbers are even
 * in one and odd in the other. What is a provider's lies in the first, where the second looks; what
 * reaches across persons is read in both, wherever it is asked for.
 */
final class Halves {

  /** Name of the database at either server. */
  static final String DATABASE = "half";

  private final List<Server> servers;

  /** Of two servers whose databases have a centre's tables already. */
  Halves(List<Server> servers) {
    this.servers = servers;
  }

  /** As the router has it: by the first digit of the MD5 of the person's number. */
  static String condition(int half) {
    return "md5(psn_no) " + (half == 0 ? "<" : ">=") + " '8'";
  }

  /** Makes one of the two. */
  void join() throws SQLException {
    for (int half = 0; half < servers.size(); half++) {
      String numbers =
          " ALTER COLUMN id SET INCREMENT BY 2 SET START WITH %d RESTART;".formatted(half + 1);
      execute(
          half,
          "ALTER TABLE visit"
              + numbers
              + "ALTER TABLE settlement"
              + numbers
              + """
              ALTER VIEW statement_row RENAME TO own_statement_row;
              ALTER VIEW message_origin RENAME TO own_message_origin;
              CREATE EXTENSION postgres_fdw;
              CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw
                OPTIONS (host '127.0.0.1', port '%d', dbname '%s');
              CREATE USER MAPPING FOR CURRENT_USER SERVER other OPTIONS (user '%s');
              CREATE SCHEMA other
              """
                  .formatted(servers.get(1 - half).port(), DATABASE, Node.USER));
    }
    for (int half = 0; half < servers.size(); half++) {
      execute(
          half,
          """
          IMPORT FOREIGN SCHEMA public LIMIT TO (own_statement_row, own_message_origin)
            FROM SERVER other INTO other;
          CREATE VIEW statement_row AS
            SELECT * FROM own_statement_row UNION ALL SELECT * FROM other.own_statement_row;
          CREATE VIEW message_origin AS
            SELECT * FROM own_message_origin UNION ALL SELECT * FROM other.own_message_origin
          """);
    }
    execute(
        1,
        """
        DROP TABLE provider, sign_in, journal_head, centre_file, stock_sale;
        IMPORT FOREIGN SCHEMA public
          LIMIT TO (provider, sign_in, journal_head, centre_file, stock_sale)
          FROM SERVER other INTO public
        """);
  }

  /** Rows of persons who are the other half's. */
  long strangers() throws SQLException {
    long found = 0;
    for (int half = 0; half < servers.size(); half++) {
      for (String table : List.of("visit", "fee_line", "settlement", "message_log")) {
        found += count(half, table + " WHERE psn_no <> '' AND NOT " + condition(half));
      }
    }
    return found;
  }

  /** Settlements of a half. */
  long settlements(int half) throws SQLException {
    return count(half, "settlement");
  }

  private long count(int half, String rows) throws SQLException {
    try (Connection connection = DriverManager.getConnection(servers.get(half).url(DATABASE));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + rows)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(int half, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(servers.get(half).url(DATABASE));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
