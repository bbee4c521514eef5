package io.chuangkou.cluster;

import io.chuangkou.settlement.money.Fen;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * Kills what a city's centre consists of, one after the other, while terminals settle, and holds
 * the ledger of every server against what the terminals were told.
 */
final class Failover {

  private static final int PERSONS_A_ROUND = 20_000;
  private static final Duration BEFORE = Duration.ofSeconds(5);
  private static final Duration AFTER = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Cluster cluster;
  private final Terminals terminals;
  private final PrintStream out;

  private Failover(Cluster cluster, Terminals terminals, PrintStream out) {
    this.cluster = cluster;
    this.terminals = terminals;
    this.out = out;
  }

  /** Something that happens, and may take the service away. */
  private interface Event {
    void happen() throws IOException, InterruptedException;
  }

  /** Arguments: an empty folder, the number of rounds. Ends with 1 if the ledger differs. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    Site site = Site.at(Path.of(arguments[0]));
    int rounds = Integer.parseInt(arguments[1]);
    boolean sound;
    Cluster cluster = new Cluster(site);
    Thread atExit = new Thread(cluster::close);
    Runtime.getRuntime().addShutdownHook(atExit);
    cluster.startCentres();
    cluster.fill(rounds * PERSONS_A_ROUND);
    try (Terminals terminals =
        Terminals.start(
            Terminals.signIn(cluster.url()), rounds * PERSONS_A_ROUND, Terminals.PAUSE)) {
      Failover failover = new Failover(cluster, terminals, System.out);
      failover.out.printf("%-44s %10s %12s%n", "what happened", "no service", "sent again");
      for (int round = 1; round <= rounds; round++) {
        failover.round();
      }
      terminals.end();
      sound = failover.isSound();
    }
    System.exit(sound ? 0 : 1);
  }

  private void round() throws IOException, InterruptedException {
    Node first = cluster.primary();
    long rewound = first.logged("running pg_rewind");
    happens("primary's machine killed", first::kill);
    happens(
        "it comes back as a standby",
        () -> {
          first.startAgain();
          cluster.awaitStandbys();
        });
    out.printf(
        "  %s: pg_rewind %s%n",
        first.name(), first.logged("running pg_rewind") > rewound ? "was run" : "was not needed");

    Node second = cluster.primary();
    happens("primary's PostgreSQL killed", second::killServer);
    happens("it comes back as a standby", cluster::awaitStandbys);

    Node third = cluster.primary();
    happens("primary's machine frozen", third::freeze);
    happens(
        "it goes on, and is a standby",
        () -> {
          third.thaw();
          cluster.awaitStandbys();
        });

    Node fourth = cluster.primary();
    happens("primary's disk hangs", fourth::hang);
    happens(
        "it goes on, and is a standby",
        () -> {
          fourth.thaw();
          cluster.awaitStandbys();
        });

    Centre centre = cluster.centres().getFirst();
    happens("a centre killed", centre::kill);
    happens(
        "it is started again",
        () -> {
          centre.startAgain();
          cluster.awaitCentres();
        });

    Daemon member = cluster.etcd().member(0);
    happens("a member of etcd killed", member::kill);
    happens("it is started again", member::start);
  }

  /**
   * Lets something happen, waits until a terminal is answered again, and tells how long that took.
   */
  private void happens(String what, Event event) throws IOException, InterruptedException {
    Thread.sleep(BEFORE);
    long unanswered = terminals.unanswered();
    long from = System.nanoTime() - BEFORE.toNanos() / 2;
    event.happen();
    Thread.sleep(AFTER);
    Wait.until(
        "an answer after: " + what,
        PATIENCE,
        () -> Gap.isOver(terminals.settled(), System.nanoTime()) || !terminals.isBusy());
    Thread.sleep(AFTER);
    double seconds = Gap.seconds(terminals.settled(), from, System.nanoTime());
    out.printf(
        Locale.ROOT, "%-44s %8.1f s %12d%n", what, seconds, terminals.unanswered() - unanswered);
  }

  private boolean isSound() throws IOException, InterruptedException, SQLException {
    cluster.awaitStandbys();
    cluster.awaitCentres();
    List<Settled> settled = terminals.settled();
    boolean sound = terminals.wrong().isEmpty();
    terminals.wrong().stream().limit(10).forEach(out::println);
    long bills = settled.stream().map(Settled::msgid).distinct().count();
    out.printf(
        "%d bills acknowledged; %d messages sent again without an answer, %d with one%n",
        bills, terminals.unanswered(), terminals.repeats());
    for (Node node : cluster.nodes()) {
      LedgerCheck check = LedgerCheck.of(cluster.database(node), settled);
      out.printf(
          "%s: %d settlements, %s yuan, %d differences%n",
          node.name(), check.rows(), Fen.of(check.totalFen()), check.differences().size());
      check.differences().stream().limit(10).forEach(out::println);
      sound &= check.differences().isEmpty() && check.totalFen() == bills * Town.FEE.fen();
    }
    String ledger = cluster.centres().getFirst().ledger(cluster.http()).toString();
    out.println("GET /admin/ledger: " + ledger);
    sound &= ledger.contains("\"faults\":[]");
    out.println(sound ? "nothing lost, nothing doubled" : "the ledger is not what was told");
    return sound;
  }
}
