package io.chuangkou.settlement.centre.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to the schema that this program knows. What is in it stays; one that was made
 * before schemas had versions counts as version 0. Centres that start on one PostgreSQL at the same
 * time wait for each other; an H2 file belongs to one program.
 */
public final class CentreSchema {

  /** Comes before the first script, which meets what earlier programs left. */
  private static final String UNVERSIONED = "0";

  /** Flyway's own lock begins once its table is there: two centres would both want to make it. */
  private static final String ONE_AFTER_THE_OTHER = "SELECT pg_advisory_xact_lock(20250901)";

  private CentreSchema() {}

  /**
   * Brings an H2 database up to date.
   *
   * @throws SQLException if the database fails
   * @throws SchemaException if its schema is a newer one, or none of this program's
   */
  public static void ofH2(DataSource database) throws SQLException {
    migrate(database, Scripts.ofH2());
  }

  /**
   * Brings a PostgreSQL database up to date, in the schema of its connections, and has tables
   * counted that never were. Takes three connections.
   *
   * @throws SQLException if the database fails
   * @throws SchemaException if its schema is a newer one, or none of this program's
   */
  public static void ofPostgresql(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(ONE_AFTER_THE_OTHER);
      migrate(database, Scripts.ofPostgresql());
      statement.execute(new Script("counted.sql").text());
      connection.commit();
    }
  }

  private static void migrate(DataSource database, Scripts scripts) throws SQLException {
    try {
      Flyway flyway = flyway(database, scripts);
      try {
        flyway.migrate();
      } catch (FlywayValidateException e) {
        throw newest(flyway)
            .map(version -> SchemaException.newer(version, e))
            .orElseGet(() -> SchemaException.other(e));
      }
    } catch (FlywayException e) {
      throw sql(e).orElseThrow(() -> SchemaException.other(e));
    }
  }

  private static Flyway flyway(DataSource database, Scripts scripts) {
    return Flyway.configure()
        .dataSource(database)
        .resourceProvider(scripts)
        .javaMigrationClassProvider(List::of)
        .placeholderReplacement(false)
        .baselineOnMigrate(true)
        .baselineVersion(UNVERSIONED)
        .ignoreMigrationPatterns(new String[0])
        .cleanDisabled(true)
        .loggers("slf4j")
        .load();
  }

  /** The latest version of the database that this program has no script for. */
  private static Optional<String> newest(Flyway flyway) {
    return Arrays.stream(flyway.info().applied())
        .filter(
            applied ->
                applied.getState() == MigrationState.FUTURE_SUCCESS
                    || applied.getState() == MigrationState.FUTURE_FAILED)
        .map(MigrationInfo::getVersion)
        .map(String::valueOf)
        .reduce((earlier, later) -> later);
  }

  private static Optional<SQLException> sql(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }
}
