package io.chuangkou.settlement.centre.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.Databases;
import io.chuangkou.settlement.centre.Engine;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.message.RegionalProfiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases of other programs, and of several programs at once. */
@ExtendWith(Databases.Extension.class)
class CentreSchemaTest {

  private static final int CENTRES = 4;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aSchemaOfALaterProgramIsRefusedAndLeftAsItIs(Engine engine, Databases databases)
      throws SQLException {
    String database = databases.fresh(engine, directory);
    open(database).close();
    execute(
        database,
        "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
            + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
            + " VALUES (99, '9000', 'later', 'SQL', 'V9000__later.sql', 'later', 1, TRUE)");
    execute(database, "DROP VIEW ledger_fault");

    SchemaException refused = assertThrows(SchemaException.class, () -> open(database));

    assertEquals("CENTRE-SCHEMA-NEWER", refused.code());
    assertTrue(refused.sentence().contains("9000"), refused.sentence());
    assertTrue(refused.english().contains("9000"), refused.english());
    assertThrows(SQLException.class, () -> execute(database, "SELECT * FROM ledger_fault"));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aHistoryOfOtherScriptsIsRefused(Engine engine, Databases databases) throws SQLException {
    String database = databases.fresh(engine, directory);
    open(database).close();
    execute(
        database, "UPDATE \"flyway_schema_history\" SET \"checksum\" = 7 WHERE \"version\" = '1'");

    SchemaException refused = assertThrows(SchemaException.class, () -> open(database));

    assertEquals("CENTRE-SCHEMA", refused.code());
  }

  @Test
  void centresThatStartAtOnceMakeTheTablesOnce(Databases databases) throws Exception {
    String database = databases.fresh(Engine.POSTGRESQL, directory);

    startAtOnce(database);

    assertEquals(1, count(database, "flyway_schema_history WHERE version = '1'"));
    assertEquals(1, count(database, "heartbeat"));
  }

  @Test
  void centresThatStartAtOnceTakeOverADatabaseFromBeforeVersions(Databases databases)
      throws Exception {
    String database = databases.fresh(Engine.POSTGRESQL, directory);
    open(database).close();
    execute(database, "DROP TABLE flyway_schema_history; DROP VIEW statement_row, message_origin");
    execute(database, "UPDATE heartbeat SET beats = 7");
    long persons = count(database, "person");

    startAtOnce(database);

    assertEquals(1, count(database, "flyway_schema_history WHERE version = '1'"));
    assertEquals(1, count(database, "heartbeat WHERE beats = 7"));
    assertEquals(persons, count(database, "person"));
  }

  private static void startAtOnce(String database) throws Exception {
    CyclicBarrier together = new CyclicBarrier(CENTRES);
    Callable<ReferenceCentre> start =
        () -> {
          together.await();
          return open(database);
        };
    List<ReferenceCentre> started = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CENTRES)) {
      for (Future<ReferenceCentre> centre :
          threads.invokeAll(Collections.nCopies(CENTRES, start))) {
        started.add(centre.get());
      }
    } finally {
      started.forEach(ReferenceCentre::close);
    }
  }

  private static ReferenceCentre open(String database) {
    return ReferenceCentre.open(
        CentreConfig.local(
            0, database, RegionalProfiles.demonstration("320100"), InstantSource.system()));
  }

  private static long count(String database, String rows) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + rows)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
