package io.chuangkou.bench;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.Postgres;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreGateway;
import io.chuangkou.settlement.gateway.Exchange;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.Bill;
import io.chuangkou.settlement.message.Credential;
import io.chuangkou.settlement.message.MsgIdLayout;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.Split;
import io.chuangkou.settlement.money.Fen;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A centre full of bills that wait to be settled, one for each of many invented persons. */
final class SettlementLoad implements AutoCloseable {

  static final int TERMINALS = 16;
  static final int PERSONS = 5600;

  private static final String REGION = "320100";
  private static final LocalDateTime TIME = LocalDateTime.of(2022, 3, 1, 10, 0);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2022-03-01T02:00:00Z"));
  private static final Fen FEE = Fen.ofYuan("300.00");

  private final ReferenceCentre centre;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger next = new AtomicInteger();

  private SettlementLoad(ReferenceCentre centre) {
    this.centre = centre;
  }

  /** A centre on a new database. */
  static SettlementLoad on(String database) throws SQLException {
    ReferenceCentre centre =
        ReferenceCentre.start(
            CentreConfig.local(0, database, RegionalProfiles.demonstration(REGION), CLOCK));
    fill(database);
    return new SettlementLoad(centre);
  }

  /** The same persons and bills without a centre. */
  static void prepare(String database) throws SQLException {
    on(database).close();
  }

  /** JDBC URL of a new schema. */
  static String schema(Postgres postgres, String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(postgres.url("public"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    }
    return postgres.url(name);
  }

  /** Settles so many bills from all terminals at once; how many a second. */
  double settle(int count) throws InterruptedException, ExecutionException {
    int last = next.get() + count;
    long start = System.nanoTime();
    Callable<Integer> terminal = () -> work(last);
    int settled = 0;
    try (ExecutorService terminals = Executors.newFixedThreadPool(TERMINALS)) {
      for (Future<Integer> done : terminals.invokeAll(Collections.nCopies(TERMINALS, terminal))) {
        settled += done.get();
      }
    }
    next.set(last);
    return settled * 1e9 / (System.nanoTime() - start);
  }

  /** Settles until the last bill is taken; how many. */
  private int work(int last) {
    int settled = 0;
    RegionalProfile profile = RegionalProfiles.demonstration(REGION);
    Sender sender = new Sender(Demonstration.COMMUNITY, "窗口", "1", "007", "收费员", "", "");
    CentreClient client =
        new CentreClient(new CentreGateway(this::post, profile, CLOCK), profile, sender, CLOCK);
    for (int person = next.incrementAndGet(); person <= last; person = next.incrementAndGet()) {
      String msgid = MsgIdLayout.ORG_TIME_SERIAL.msgid(Demonstration.COMMUNITY, TIME, person);
      if (!(client.settle(msgid, REGION, bill(person)) instanceof Outcome.Accepted)) {
        throw new IllegalStateException("not settled: " + person);
      }
      settled++;
    }
    return settled;
  }

  /** One connection a terminal is kept open: what is measured is the centre. */
  private Exchange.Answer post(Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(centre.url()).POST(BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
    return Exchange.Answer.of("application/json", answer.body());
  }

  private static Bill bill(int person) {
    return new Bill(
        psnNo(person),
        Credential.card("C" + person, "SN"),
        "11",
        FEE,
        Bill.BY_ITEM,
        REGION + "1" + "%012d".formatted(person),
        "B1",
        "390",
        false,
        "",
        new Split(Fen.ZERO, Fen.ZERO, Fen.ZERO, FEE));
  }

  private static String psnNo(int person) {
    return "P%07d".formatted(person);
  }

  private static void fill(String database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database)) {
      connection.setAutoCommit(false);
      each(
          connection,
          "INSERT INTO person (psn_no, id_type, id_number, full_name, sex, born, card_number,"
              + " card_sn, insurance_type, person_type, insurance_status, insured_at, benefit)"
              + " SELECT ?, '01', ?, full_name, sex, born, ?, 'SN', insurance_type, person_type,"
              + " insurance_status, insured_at, benefit FROM person WHERE card_number = '"
              + Demonstration.ZHANG_SAN.cardNumber()
              + "'",
          "I",
          "C");
      each(
          connection,
          "INSERT INTO visit (psn_no, org_code, msgid, hospital_no, insurance_type, begins,"
              + " med_type, disease, referred_by, emergency, cancelled) VALUES (?, '"
              + Demonstration.COMMUNITY
              + "', ?, ?, '390', TIMESTAMP '2022-03-01 10:00:00', '11', '', '', FALSE, FALSE)",
          "V",
          "H");
      try (Statement lines = connection.createStatement()) {
        lines.execute(
            "INSERT INTO fee_line (psn_no, visit, line_no, batch, item, purpose, amount,"
                + " unit_price, quantity) SELECT psn_no, id, '1', 'B1',"
                + " 'XA10BAE021A001010100003', '', 30000, 300, 1 FROM visit");
      }
      connection.commit();
    }
  }

  /** Runs a statement for each person with the person's number and two names made of it. */
  private static void each(Connection connection, String sql, String second, String third)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int person = 1; person <= PERSONS; person++) {
        statement.setString(1, psnNo(person));
        statement.setString(2, second + person);
        statement.setString(3, third + person);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  @Override
  public void close() {
    http.close();
    centre.close();
  }
}
