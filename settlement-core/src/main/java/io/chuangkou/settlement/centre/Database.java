package io.chuangkou.settlement.centre;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.chuangkou.settlement.centre.schema.CentreSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;

/**
 * The centre's database: H2 in a file, or PostgreSQL. Makes its own tables and brings those of
 * earlier programs up to date. Thread-safe: each transaction has a connection of its own, of which
 * there are few.
 */
final class Database implements AutoCloseable {

  private static final String H2 = "jdbc:h2:";
  private static final int CONNECTIONS = 16;

  /**
   * Every statement of a transaction finds its rows by key, and they are few. PostgreSQL keeps the
   * plan of a prepared statement: one that was made while a table was nearly empty would read the
   * whole table, or call other processes to help, for as long as nobody analyses it.
   */
  private static final String BY_KEY =
      "SET enable_seqscan = off; SET jit = off; SET max_parallel_workers_per_gather = 0";

  private final HikariDataSource pool;
  private final boolean embedded;

  /**
   * Seconds after which a server that says nothing is given up, as one whose machine has lost its
   * power: long before a terminal gives its message up, after 120. The URL may say otherwise.
   */
  private static final Map<String, String> PATIENCE =
      Map.of("connectTimeout", "5", "socketTimeout", "60", "tcpKeepAlive", "true");

  Database(CentreConfig.Source source) {
    this.embedded = source.url().startsWith(H2);
    HikariConfig settings = settings(source);
    if (!embedded) {
      settings.setConnectionInitSql(BY_KEY);
      PATIENCE.forEach(settings::addDataSourceProperty);
    }
    this.pool = pool(settings);
    boolean ready = false;
    try {
      if (embedded) {
        CentreSchema.ofH2(pool);
      } else {
        CentreSchema.ofPostgresql(pool);
      }
      ready = true;
    } catch (SQLException e) {
      throw new LedgerException(e);
    } finally {
      if (!ready) {
        pool.close();
      }
    }
  }

  private static HikariDataSource pool(HikariConfig settings) {
    try {
      return new HikariDataSource(settings);
    } catch (PoolInitializationException e) {
      throw new LedgerException(
          e.getCause() instanceof SQLException sql ? sql : new SQLException(e));
    }
  }

  private static HikariConfig settings(CentreConfig.Source source) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(source.url());
    settings.setUsername(source.user());
    settings.setPassword(source.password());
    settings.setMaximumPoolSize(CONNECTIONS);
    settings.setMinimumIdle(1);
    settings.setAutoCommit(false);
    settings.setPoolName("centre");
    settings.setExceptionOverride(new Evictions());
    return settings;
  }

  /** Which failures end a connection beside those that end it by themselves. */
  private static final class Evictions implements SQLExceptionOverride {

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
      return LedgerException.READ_ONLY.equals(failure.getSQLState())
          ? SQLExceptionOverride.Override.MUST_EVICT
          : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
  }

  /**
   * How its connections are used.
   *
   * @param active how many work
   * @param waiting how many transactions wait for one
   */
  record Use(int active, int waiting) {}

  /** How its connections are used now. */
  Use use() {
    HikariPoolMXBean figures = pool.getHikariPoolMXBean();
    return new Use(figures.getActiveConnections(), figures.getThreadsAwaitingConnection());
  }

  /**
   * Runs {@code work} in a transaction; an exception undoes it. Where a connection is lost or leads
   * to a standby, so do the others, for the server is another one now: none of them is used again.
   * A standby has done nothing, and may have been met over a connection that was being made while
   * the others were given up: {@code work} is run once more.
   */
  <T> T transact(Function<Session, T> work) {
    try {
      return leavingLost(work);
    } catch (LedgerException e) {
      if (!e.isOfStandby()) {
        throw e;
      }
      return leavingLost(work);
    }
  }

  private <T> T leavingLost(Function<Session, T> work) {
    try {
      return transaction(work);
    } catch (LedgerException e) {
      if (e.isOfConnection()) {
        pool.getHikariPoolMXBean().softEvictConnections();
      }
      throw e;
    }
  }

  private <T> T transaction(Function<Session, T> work) {
    try (Connection connection = pool.getConnection()) {
      T result = work.apply(new Session(connection));
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw new LedgerException(e);
    }
  }

  /**
   * Forces to disk what was committed. PostgreSQL has done so already; H2's commit leaves it to the
   * operating system.
   */
  void force() {
    if (embedded) {
      execute("CHECKPOINT SYNC");
    }
  }

  /** Name and version of the database. */
  String product() {
    try (Connection connection = pool.getConnection()) {
      return connection.getMetaData().getDatabaseProductName()
          + " "
          + connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new LedgerException(e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    } catch (SQLException e) {
      throw new LedgerException(e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
