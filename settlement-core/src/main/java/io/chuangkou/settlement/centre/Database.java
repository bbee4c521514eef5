package io.chuangkou.settlement.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Function;

/**
 * The centre's database: H2 in a file, or PostgreSQL when its driver is on the class path. Makes
 * its own tables. Thread-safe: each transaction has a connection of its own.
 */
final class Database implements AutoCloseable {

  private static final String H2 = "jdbc:h2:";

  private final String url;

  /** Keeps an embedded database open between transactions. */
  private final Connection keeper;

  Database(String url) {
    this.url = url;
    try {
      this.keeper = DriverManager.getConnection(url);
      createTables();
    } catch (SQLException e) {
      throw new LedgerException(e);
    }
  }

  /** Runs {@code work} in a transaction; an exception undoes it. */
  <T> T transact(Function<Session, T> work) {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      try {
        T result = work.apply(new Session(connection));
        connection.commit();
        return result;
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new LedgerException(e);
    }
  }

  /**
   * Forces to disk what was committed. PostgreSQL has done so already; H2's commit leaves it to the
   * operating system.
   */
  void force() {
    if (url.startsWith(H2)) {
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      } catch (SQLException e) {
        throw new LedgerException(e);
      }
    }
  }

  private void createTables() throws SQLException {
    try (InputStream in = Database.class.getResourceAsStream("schema.sql");
        Statement statement = keeper.createStatement()) {
      statement.execute(new String(Objects.requireNonNull(in).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      keeper.close();
    } catch (SQLException e) {
      throw new LedgerException(e);
    }
  }
}
