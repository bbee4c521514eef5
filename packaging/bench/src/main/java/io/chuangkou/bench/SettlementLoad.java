package io.chuangkou.bench;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreGateway;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.CsbSignature;
import io.chuangkou.settlement.message.MsgIdLayout;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.SignIn;
import io.chuangkou.settlement.message.person.SignedIn;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Terminals that settle bills, each another person's, at a centre whose database holds nothing
 * else. Their messages are made beforehand and go over connections that are kept: what is measured
 * is the centre.
 */
final class SettlementLoad implements AutoCloseable {

  static final int TERMINALS = 16;

  private static final LocalDateTime TIME = LocalDateTime.of(2022, 3, 1, 10, 0);
  private static final Fen FEE = Fen.ofYuan("300.00");
  private static final RegionalProfile PROFILE = RegionalProfiles.demonstration(Town.REGION);
  private static final Sender SENDER =
      new Sender(Demonstration.COMMUNITY, "窗口", "1", "007", "收费员", "", "");

  private final CentreProcess centre;
  private final Sender sender;
  private final ExecutorService threads = Executors.newFixedThreadPool(TERMINALS);
  private final Codec codec = new Codec();
  private int settled;

  /** Terminals before a centre, signed in. */
  SettlementLoad(CentreProcess centre) {
    this.centre = centre;
    this.sender = SENDER.signedIn(signNo());
  }

  private String signNo() {
    CentreGateway gateway =
        new CentreGateway(centre.url(), PROFILE, CentreGateway.Timeouts.USUAL, centre.clock());
    CentreClient client = new CentreClient(gateway, PROFILE, SENDER, centre.clock());
    Outcome<SignedIn> outcome =
        client.signIn(msgid(0), new SignIn(SENDER.operator(), "00-00-5E-00-53-01", "192.0.2.1"));
    if (outcome instanceof Outcome.Accepted<SignedIn> accepted) {
      return accepted.value().signNo();
    }
    throw new IllegalStateException("not signed in: " + outcome);
  }

  private static String msgid(int serial) {
    return MsgIdLayout.ORG_TIME_SERIAL.msgid(Demonstration.COMMUNITY, TIME, serial);
  }

  /**
   * Settles so many bills from all terminals at once; how many a second. The terminals connect anew
   * each time, outside the time taken: the centre hangs up on those that were silent for a while.
   */
  double settle(int count) throws IOException, InterruptedException, ExecutionException {
    List<List<byte[]>> messages =
        IntStream.range(0, TERMINALS).mapToObj(terminal -> messages(terminal, count)).toList();
    settled += count;
    List<KeptConnection> terminals = new ArrayList<>();
    try {
      Map<String, String> signature =
          CsbSignature.headers(Objects.requireNonNull(PROFILE.csb()), centre.clock().instant());
      for (int i = 0; i < TERMINALS; i++) {
        terminals.add(KeptConnection.to(centre.url(), signature));
      }
      return settle(terminals, messages);
    } finally {
      terminals.forEach(KeptConnection::close);
    }
  }

  private double settle(List<KeptConnection> terminals, List<List<byte[]>> messages)
      throws InterruptedException, ExecutionException {
    List<Callable<Integer>> work = new ArrayList<>();
    for (int i = 0; i < TERMINALS; i++) {
      KeptConnection terminal = terminals.get(i);
      List<byte[]> own = messages.get(i);
      work.add(() -> settle(terminal, own));
    }
    long start = System.nanoTime();
    int count = 0;
    for (Future<Integer> done : threads.invokeAll(work)) {
      count += done.get();
    }
    return count * 1e9 / (System.nanoTime() - start);
  }

  private List<byte[]> messages(int terminal, int count) {
    return IntStream.iterate(
            settled + 1 + terminal,
            person -> person <= settled + count,
            person -> person + TERMINALS)
        .mapToObj(this::message)
        .toList();
  }

  private static int settle(KeptConnection terminal, List<byte[]> messages) throws IOException {
    for (byte[] message : messages) {
      String answer = terminal.post(message);
      if (!answer.contains("\"infcode\":0")) {
        throw new IllegalStateException("not settled: " + answer);
      }
    }
    return messages.size();
  }

  private byte[] message(int person) {
    return codec.write(
        new Request(
            SettlementTransactions.SETTLE.infno(),
            msgid(person),
            Town.REGION,
            Town.REGION,
            PROFILE.receiver(),
            PROFILE.version(),
            TIME,
            sender,
            codec.input(SettlementTransactions.SETTLE, bill(person))),
        PROFILE);
  }

  private static OutpatientBill bill(int person) {
    return new OutpatientBill(
        Town.psnNo(person),
        Credential.card(Town.cardNumber(person), Town.CARD_SN),
        "11",
        FEE,
        OutpatientBill.BY_ITEM,
        Town.REGION + "1" + "%012d".formatted(person),
        "B1",
        "390",
        false,
        "",
        new Split(Fen.ZERO, Fen.ZERO, Fen.ZERO, FEE));
  }

  /** Adds for each of so many persons a visit with a line that waits to be settled. */
  static void fill(String database, int persons) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database);
        PreparedStatement visit =
            connection.prepareStatement(
                "INSERT INTO visit (psn_no, org_code, msgid, hospital_no, insurance_type, begins,"
                    + " med_type, disease, referred_by, emergency, cancelled) VALUES (?, '"
                    + Demonstration.COMMUNITY
                    + "', ?, ?, '390', TIMESTAMP '2022-03-01 10:00:00', '11', '', '', FALSE,"
                    + " FALSE)");
        Statement lines = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int person = 1; person <= persons; person++) {
        visit.setString(1, Town.psnNo(person));
        visit.setString(2, "V" + person);
        visit.setString(3, "H" + person);
        visit.addBatch();
      }
      visit.executeBatch();
      lines.execute(
          "INSERT INTO fee_line (psn_no, visit, line_no, batch, item, purpose, amount,"
              + " unit_price, quantity) SELECT psn_no, id, '1', 'B1',"
              + " 'XA10BAE021A001010100003', '', 30000, 300, 1 FROM visit");
      connection.commit();
    }
    Town.analyze(database);
  }

  @Override
  public void close() {
    threads.close();
  }
}
