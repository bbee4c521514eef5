package io.chuangkou.settlement.centre;

import static io.chuangkou.settlement.centre.Counter.AT;
import static io.chuangkou.settlement.centre.Counter.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.chuangkou.settlement.centre.Counter.Ready;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.settlement.Reversal;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.statement.Statement;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import io.chuangkou.settlement.money.Fen;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Persons of one region in two databases; what reaches across persons is read in both. */
@ExtendWith(Databases.Extension.class)
class SpreadPersonsTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
  private static final String OF_THE_OTHER = "H32010000001202203011000009001";

  @TempDir Path directory;

  private ReferenceCentre centre;
  private ReferenceCentre other;
  private Counter counter;
  private Counter elsewhere;
  private Fen fund = Fen.ZERO;

  @BeforeEach
  void open(Databases databases) throws SQLException {
    String one = databases.fresh(Engine.POSTGRESQL, directory);
    String two = databases.fresh(Engine.POSTGRESQL, directory);
    centre = start(one);
    other = start(two);
    for (String database : new String[] {one, two}) {
      execute(
          database,
          "ALTER VIEW statement_row RENAME TO own_statement_row;"
              + " ALTER VIEW message_origin RENAME TO own_message_origin");
    }
    join(one, two);
    join(two, one);
    counter = Counter.of(centre);
    elsewhere = Counter.of(other);
  }

  @AfterEach
  void close() {
    centre.close();
    other.close();
  }

  @Test
  void theDaysStatementCountsWhatEitherDatabaseHas() {
    settleInBoth();

    Statement day =
        new Statement("390", "11", "320100", DAY, DAY, Fen.ofYuan("600.00"), fund, Fen.ZERO, 2);
    for (Counter at : new Counter[] {counter, elsewhere}) {
      assertEquals(
          Verdict.FLAT,
          accepted(at.client().call(StatementTransactions.STATEMENT, at.msgid(), "", day))
              .verdict());
    }
  }

  @Test
  void aReversalThatNamesAnotherPersonIsRefusedThoughItsMessageIsInTheOtherDatabase() {
    String zhang = settleInBoth();

    assertInstanceOf(
        Outcome.Refused.class,
        counter
            .client()
            .call(
                SettlementTransactions.REVERSE,
                counter.msgid(),
                AT,
                new Reversal(zhang, OF_THE_OTHER, "2207")));
  }

  /** Settles one person in each; returns the number of the first. */
  private String settleInBoth() {
    Ready zhang = counter.ready(Demonstration.ZHANG_SAN, "300.00");
    Ready li = elsewhere.ready(Demonstration.LI_SI, "300.00");
    fund = paid(counter, counter.msgid(), zhang).plus(paid(elsewhere, OF_THE_OTHER, li));
    return zhang.psnNo();
  }

  private static Fen paid(Counter at, String msgid, Ready ready) {
    return accepted(at.client().reckon(SettlementTransactions.SETTLE, msgid, AT, ready.bill()))
        .bearers()
        .fund();
  }

  private static ReferenceCentre start(String database) {
    return ReferenceCentre.start(CentreConfig.local(0, database, Counter.NANJING, Counter.CLOCK));
  }

  private static void join(String database, String with) throws SQLException {
    String schema = with.replaceFirst(".*currentSchema=", "");
    for (String view : new String[] {"statement_row", "message_origin"}) {
      execute(
          database,
          "CREATE VIEW %1$s AS SELECT * FROM own_%1$s UNION ALL SELECT * FROM %2$s.own_%1$s"
              .formatted(view, schema));
    }
  }

  private static void execute(String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
