package io.chuangkou.settlement.centre;

import static io.chuangkou.settlement.centre.Counter.AT;
import static io.chuangkou.settlement.centre.Counter.accepted;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Counter.Ready;
import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.settlement.centre.Faults.Plan;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a centre runs: started, looked after, beside another one, stopped. */
@ExtendWith(Databases.Extension.class)
class OperationTest {

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void healthAndLedgerAreToldFromTheDatabase(Engine engine, Databases databases) throws Exception {
    try (ReferenceCentre centre = start(databases.fresh(engine, directory))) {
      Counter counter = Counter.of(centre);
      Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
      SettlementAnswer settled =
          accepted(
              counter
                  .client()
                  .call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));

      JsonNode health = get(centre, "/health");
      assertEquals("ok", health.get("status").asString());
      assertTrue(
          health.get("database").asString().toUpperCase(Locale.ROOT).startsWith(engine.name()));

      JsonNode ledger = get(centre, "/admin/ledger");
      assertEquals(1, ledger.get("rows").asInt());
      assertEquals("300.00", ledger.get("balances").get("total").asString());
      assertEquals(
          requireNonNull(settled.info().amounts().cash()).toString(),
          ledger.get("balances").get("person").asString());
      assertTrue(ledger.get("faults").isEmpty());

      accepted(
          counter
              .client()
              .call(
                  SettlementTransactions.CANCEL, counter.msgid(), AT, ready.cancellation(settled)));
      assertEquals("0.00", get(centre, "/admin/ledger").get("balances").get("total").asString());
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aDatabaseOfAnEarlierCentreIsOpenedAndGoesOn(Engine engine, Databases databases)
      throws Exception {
    String database = databases.fresh(engine, directory);
    Ready ready;
    SettlementAnswer settled;
    try (ReferenceCentre centre = start(database)) {
      Counter counter = Counter.of(centre);
      ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
      settled =
          accepted(
              counter
                  .client()
                  .call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    }
    for (String change :
        List.of(
            "DROP TABLE \"flyway_schema_history\"",
            "DROP VIEW ledger_fault",
            "DROP VIEW statement_row",
            "DROP VIEW message_origin",
            "DROP TABLE IF EXISTS trace_code",
            "ALTER TABLE settlement DROP COLUMN account",
            "ALTER TABLE settlement DROP COLUMN family_account",
            "ALTER TABLE settlement DROP COLUMN balance",
            "ALTER TABLE person DROP COLUMN further_insurances",
            "ALTER TABLE person DROP COLUMN account",
            "ALTER TABLE person DROP COLUMN family_account",
            "ALTER TABLE filing DROP COLUMN org_code",
            "ALTER TABLE designation DROP COLUMN filed_by",
            "ALTER TABLE sign_in DROP COLUMN device",
            "DELETE FROM person WHERE insurance_type = '310'")) {
      execute(database, change);
    }
    try (ReferenceCentre centre = start(database)) {
      Counter counter = Counter.of(centre);
      assertEquals("孙建平", counter.person(Demonstration.SUN_JIANPING).base().name());
      accepted(
          counter
              .client()
              .call(
                  SettlementTransactions.CANCEL,
                  "H32010000001202203011000009999",
                  AT,
                  ready.cancellation(settled)));
      assertTrue(get(centre, "/admin/ledger").get("faults").isEmpty());
    }
  }

  @Test
  void aRecountFindsRowsThatShouldNotBeThere(Databases databases) throws Exception {
    String database = databases.fresh(Engine.H2, directory);
    try (ReferenceCentre centre = start(database)) {
      Counter counter = Counter.of(centre);
      Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
      SettlementAnswer settled =
          accepted(
              counter
                  .client()
                  .call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
      accepted(
          counter
              .client()
              .call(
                  SettlementTransactions.CANCEL, counter.msgid(), AT, ready.cancellation(settled)));
      execute(
          database,
          "UPDATE settlement SET basic = basic + 1, person = person - 1 WHERE takes_back IS NULL");
      assertTrue(get(centre, "/admin/ledger").get("faults").get(0).asString().contains("mirror"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE settlement SET total = 0",
        "DELETE FROM settlement",
        "TRUNCATE settlement CASCADE",
        "DELETE FROM message_log",
        "DELETE FROM tombstone",
        "UPDATE journal_head SET head = ''"
      })
  void postgresRefusesToChangeWhatOnlyGrows(String change, Databases databases) throws IOException {
    String database = databases.fresh(Engine.POSTGRESQL, directory);
    start(database).close();
    SQLException refused = assertThrows(SQLException.class, () -> execute(database, change));
    assertTrue(refused.toString().contains("only ever added"), refused::toString);
  }

  @Test
  void centresInSeveralProcessesServeOnePersonOneAtATime(Databases databases) throws Exception {
    String database = databases.fresh(Engine.POSTGRESQL, directory);
    try (ReferenceCentre one = start(database);
        ReferenceCentre other = start(database)) {
      Counter counter = Counter.of(one);
      Counter elsewhere = Counter.of(other);
      List<Ready> bills = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        bills.add(counter.ready(Demonstration.ZHANG_SAN, "150.00"));
      }
      List<Long> atOnce = new ArrayList<>();
      List<String> msgids = bills.stream().map(bill -> counter.msgid()).toList();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Long>> answers = new ArrayList<>();
        for (int i = 0; i < bills.size(); i++) {
          Counter at = i % 2 == 0 ? counter : elsewhere;
          Ready ready = bills.get(i);
          String msgid = msgids.get(i);
          answers.add(threads.submit(() -> paid(at, msgid, ready)));
        }
        for (Future<Long> answer : answers) {
          atOnce.add(answer.get());
        }
      }
      for (String msgid : msgids) {
        accepted(
            counter
                .client()
                .call(
                    SettlementTransactions.REVERSE,
                    counter.msgid(),
                    AT,
                    bills.getFirst().reversal(msgid)));
      }
      List<Long> oneByOne =
          bills.stream().map(ready -> paid(counter, counter.msgid(), ready)).toList();
      assertEquals(oneByOne.stream().sorted().toList(), atOnce.stream().sorted().toList());
      assertTrue(get(other, "/admin/ledger").get("faults").isEmpty());
    }
  }

  /** A primary becomes a standby and somebody else the primary; the address stays the same. */
  @Test
  void afterAFailoverTheCentreSettlesAgainAndItsHealthToldThatItCouldNot(Databases databases)
      throws Exception {
    String owner = databases.fresh(Engine.POSTGRESQL, directory);
    execute(owner, "CREATE ROLE failing_over SUPERUSER LOGIN");
    try (ReferenceCentre centre = start(owner.replaceFirst("user=[^&]*", "user=failing_over"))) {
      Counter counter = Counter.of(centre);
      assertEquals(200, status(centre, "/health"));
      execute(owner, "ALTER ROLE failing_over SET default_transaction_read_only = on");
      execute(
          owner,
          "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity"
              + " WHERE usename = 'failing_over'");
      assertEquals(503, status(centre, "/health"));
      assertEquals(503, status(centre, "/health"));
      execute(owner, "ALTER ROLE failing_over RESET default_transaction_read_only");
      assertEquals(200, status(centre, "/health"));
      Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
      accepted(
          counter.client().call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    }
  }

  /** What it costs the database are its statements. */
  @Test
  void aSettlementReadsEachTableOnce(Databases databases) throws Exception {
    String database = databases.fresh(Engine.H2, directory);
    try (ReferenceCentre centre = start(database)) {
      Counter counter = Counter.of(centre);
      Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
      execute(database, "SET QUERY_STATISTICS TRUE");
      accepted(
          counter.client().call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
      List<String> read = tablesRead(database);
      assertTrue(read.containsAll(List.of("person", "visit", "fee_line")), read::toString);
      assertEquals(read.stream().distinct().toList(), read);
    }
  }

  /** The table of each query that H2 was asked since it counts them. */
  private static List<String> tablesRead(String database) throws SQLException {
    Pattern query = Pattern.compile("SELECT .*? FROM (\\w+) .*", Pattern.DOTALL);
    List<String> tables = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT sql_statement, execution_count"
                    + " FROM information_schema.query_statistics")) {
      while (rows.next()) {
        Matcher asked = query.matcher(rows.getString(1));
        if (asked.matches()) {
          tables.addAll(Collections.nCopies(rows.getInt(2), asked.group(1)));
        }
      }
    }
    return tables;
  }

  /** One that was being made when the others were given up may be among those of afterwards. */
  @Test
  void aConnectionFromBeforeTheFailoverCostsNoMessage(Databases databases) throws Exception {
    String owner = databases.fresh(Engine.POSTGRESQL, directory);
    execute(owner, "CREATE ROLE left_over SUPERUSER LOGIN");
    String url = owner.replaceFirst("user=[^&]*", "user=left_over");
    try (Database database = new Database(new CentreConfig.Source(url, "", ""))) {
      execute(owner, "ALTER ROLE left_over SET default_transaction_read_only = on");
      execute(
          owner,
          "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity"
              + " WHERE usename = 'left_over'");
      while (!isStandby(database)) {
        Thread.onSpinWait();
      }
      execute(owner, "ALTER ROLE left_over RESET default_transaction_read_only");
      int written = database.transact(sql -> sql.update("UPDATE heartbeat SET beats = beats + 1"));
      assertEquals(1, written);
    }
  }

  private static boolean isStandby(Database database) {
    try {
      return database.transact(
          sql -> sql.list("SHOW transaction_read_only", row -> row.getBoolean(1)).getFirst());
    } catch (LedgerException gone) {
      return false;
    }
  }

  /** It is asked every second, of a ledger that has a city's years. */
  @Test
  void healthDoesNotLookThroughTheLedger(Databases databases) throws Exception {
    String url = databases.fresh(Engine.POSTGRESQL, directory);
    try (ReferenceCentre centre = start(url + "&socketTimeout=1");
        Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE settlement");
      assertEquals(200, status(centre, "/health"));
    }
  }

  /** A machine that lost its power says nothing, not even that it is gone. */
  @Test
  void aServerThatFallsSilentIsGivenUpAndTheNextMessageIsServed(Databases databases) {
    String url = databases.fresh(Engine.POSTGRESQL, directory) + "&socketTimeout=1";
    try (Database database = new Database(new CentreConfig.Source(url, "", ""))) {
      LedgerException silent =
          assertThrows(
              LedgerException.class,
              () ->
                  database.transact(
                      sql -> sql.list("SELECT pg_sleep(600)", row -> row.getString(1))));
      assertTrue(silent.isOfConnection());
      assertEquals(
          List.of(1), database.transact(sql -> sql.list("SELECT 1", row -> row.getInt(1))));
    }
  }

  /** What failed is told, not what failed after it. */
  @Test
  void theFirstFailureOfATransactionIsTheOneThatIsTold(Databases databases) throws Exception {
    String url = databases.fresh(Engine.POSTGRESQL, directory);
    try (Database database = new Database(new CentreConfig.Source(url, "", ""))) {
      LedgerException lost =
          assertThrows(
              LedgerException.class,
              () ->
                  database.transact(
                      sql ->
                          sql.list(
                              "SELECT pg_terminate_backend(pg_backend_pid())",
                              row -> row.getString(1))));
      assertTrue(lost.english().contains("57P01"), lost.english());
    }
  }

  /** Rows that a backup brought back are found by key, by one process, and soon counted. */
  @Test
  void aRestoredDatabaseIsReadByKeyFromTheStart(Databases databases) throws Exception {
    String owner = databases.fresh(Engine.POSTGRESQL, directory);
    execute(
        owner,
        "CREATE ROLE restored SUPERUSER LOGIN;"
            + " ALTER ROLE restored SET parallel_setup_cost = 0;"
            + " ALTER ROLE restored SET parallel_tuple_cost = 0;"
            + " ALTER ROLE restored SET min_parallel_index_scan_size = 0;"
            + " ALTER ROLE restored SET min_parallel_table_scan_size = 0");
    String database = owner.replaceFirst("user=[^&]*", "user=restored");
    start(database).close();
    execute(
        owner,
        "CREATE TABLE restored (LIKE message_log INCLUDING ALL);"
            + " ALTER TABLE restored SET (autovacuum_enabled = off, parallel_workers = 2);"
            + " DROP TABLE message_log CASCADE;"
            + " ALTER TABLE restored RENAME TO message_log;"
            + " INSERT INTO message_log SELECT 'H', i, '2207', 'P' || i % 10, '', ''"
            + " FROM generate_series(1, 60000) i");
    start(database).close();
    try (Database restored = new Database(new CentreConfig.Source(database, "", ""))) {
      List<String> plan =
          restored.transact(
              sql ->
                  sql.list(
                      "EXPLAIN SELECT * FROM message_log WHERE psn_no = 'P7'",
                      row -> row.getString(1)));
      assertTrue(plan.toString().contains("Index"), plan::toString);
      assertFalse(plan.toString().contains("Parallel"), plan::toString);
      assertTrue(plan.toString().matches(".* rows=[56]\\d{3} .*"), plan::toString);
    }
  }

  private static long paid(Counter counter, String msgid, Ready ready) {
    return accepted(counter.client().reckon(SettlementTransactions.SETTLE, msgid, AT, ready.bill()))
        .bearers()
        .fund()
        .fen();
  }

  @Test
  void withoutDeduplicationARepeatIsANewRequest(Databases databases) {
    CentreConfig config = config(databases.fresh(Engine.H2, directory)).withoutDeduplication();
    try (ReferenceCentre centre = ReferenceCentre.start(config)) {
      Counter counter = Counter.of(centre);
      Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
      String msgid = counter.msgid();
      accepted(counter.client().call(SettlementTransactions.SETTLE, msgid, AT, ready.bill()));
      assertInstanceOf(
          Outcome.Refused.class,
          counter.client().call(SettlementTransactions.SETTLE, msgid, AT, ready.bill()));
      accepted(
          counter
              .client()
              .call(SettlementTransactions.REVERSE, counter.msgid(), AT, ready.reversal(msgid)));
      assertInstanceOf(
          Outcome.Refused.class,
          counter.client().call(SettlementTransactions.SETTLE, msgid, AT, ready.bill()));
      accepted(
          counter.client().call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
    }
  }

  /** H2's own commit leaves it to the system when to write; PostgreSQL forces by itself. */
  @Test
  void whatIsAnsweredIsOnTheDisk(Databases databases) throws IOException {
    try (ReferenceCentre centre =
        start(ForcedFiles.counted(databases.fresh(Engine.H2, directory)))) {
      Counter counter = Counter.of(centre);
      Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
      long before = ForcedFiles.forces();
      SettlementAnswer settled =
          accepted(
              counter
                  .client()
                  .call(SettlementTransactions.SETTLE, counter.msgid(), AT, ready.bill()));
      long between = ForcedFiles.forces();
      assertTrue(between > before, "answered without a force");
      accepted(
          counter
              .client()
              .call(
                  SettlementTransactions.CANCEL, counter.msgid(), AT, ready.cancellation(settled)));
      assertTrue(ForcedFiles.forces() > between, "answered without a force");
    }
  }

  @Test
  void aRequestOnItsWayIsAnsweredBeforeTheCentreIsClosed(Databases databases) throws Exception {
    ReferenceCentre centre = start(databases.fresh(Engine.H2, directory));
    Counter counter = Counter.of(centre);
    Ready ready = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    centre.faults().arm(new Plan(Kind.DELAY, "2207", 1, 60_000, ""));
    String msgid = counter.msgid();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Outcome<SettlementAnswer>> answer =
          threads.submit(
              () -> counter.client().call(SettlementTransactions.SETTLE, msgid, AT, ready.bill()));
      while (!centre.faults().pending().isEmpty() && !answer.isDone()) {
        Thread.onSpinWait();
      }
      centre.close();
      assertInstanceOf(Outcome.Accepted.class, answer.get());
    }
  }

  private ReferenceCentre start(String database) throws IOException {
    AdminToken token = AdminToken.ofFile(directory.resolve("admin.token"), new SecureRandom());
    return ReferenceCentre.start(config(database).administeredWith(token));
  }

  private static CentreConfig config(String database) {
    return CentreConfig.local(0, database, Counter.NANJING, Counter.CLOCK);
  }

  private static void execute(String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private JsonNode get(ReferenceCentre centre, String path)
      throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(answer(centre, path).body());
  }

  private int status(ReferenceCentre centre, String path) throws IOException, InterruptedException {
    return answer(centre, path).statusCode();
  }

  private HttpResponse<String> answer(ReferenceCentre centre, String path)
      throws IOException, InterruptedException {
    URI url = URI.create("http://127.0.0.1:" + centre.port() + path);
    String bearer = "Bearer " + Files.readString(directory.resolve("admin.token"));
    HttpRequest request = HttpRequest.newBuilder(url).header("Authorization", bearer).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString());
    }
  }
}
