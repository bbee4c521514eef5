package io.chuangkou.cluster;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.message.RegionalProfiles;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The same bills settled on one database and on two, of which each has half of the persons; the
 * statement of the day must be the same.
 */
final class Sharding implements AutoCloseable {

  private static final double NANOS = 1e9;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Site site;
  private final int bills;
  private final PrintStream out;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Server> servers = Collections.synchronizedList(new ArrayList<>());

  private Sharding(Site site, int bills, PrintStream out) {
    this.site = site;
    this.bills = bills;
    this.out = out;
  }

  /** Arguments: an empty folder, the number of bills. Ends with 1 if the statements differ. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    Sharding sharding =
        new Sharding(Site.at(Path.of(arguments[0])), Integer.parseInt(arguments[1]), System.out);
    Runtime.getRuntime().addShutdownHook(new Thread(sharding::close));
    System.exit(sharding.compare() ? 0 : 1);
  }

  private boolean compare()
      throws IOException, InterruptedException, SQLException, ExecutionException {
    servers.add(Server.start(site, "server1"));
    servers.add(Server.start(site, "server2"));

    String whole = servers.getFirst().create("whole");
    makeTables(whole);
    Town.settle(whole, bills, "TRUE");
    DayStatement one = settle("one database", whole, whole, null);

    Halves halves = new Halves(servers);
    List<String> urls = new ArrayList<>();
    for (Server server : servers) {
      urls.add(server.create(Halves.DATABASE));
      makeTables(urls.getLast());
    }
    halves.join();
    for (int half = 0; half < urls.size(); half++) {
      Town.settle(urls.get(half), bills, Halves.condition(half));
    }
    DayStatement two = settle("two databases", urls.get(0), urls.get(1), one);

    boolean same = one.rows().equals(two.rows()) && one.rows().size() == bills;
    boolean apart = halves.strangers() == 0;
    out.printf(
        "settlements: %d in one half, %d in the other; rows of strangers: %d%n",
        halves.settlements(0), halves.settlements(1), halves.strangers());
    out.println(same ? "the statements of the day are the same" : "the statements differ");
    return same && apart;
  }

  /** Settles all bills at two centres, each on a database, and tells how quickly. */
  private DayStatement settle(
      String what, String first, String second, @Nullable DayStatement expected)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    try (Centre one = Centre.start(site, Site.freePort(), first);
        Centre other = Centre.start(site, Site.freePort(), second);
        Router router = Router.start(site, "router" + one.port(), one, other)) {
      for (Centre centre : List.of(one, other)) {
        Wait.until("a centre's health", PATIENCE, () -> centre.isWell(http));
      }
      CentreClient client = Terminals.signIn(router.url());
      long start = System.nanoTime();
      try (Terminals terminals = Terminals.start(client, bills, Duration.ZERO)) {
        terminals.await();
        double seconds = (System.nanoTime() - start) / NANOS;
        terminals.wrong().stream().limit(10).forEach(out::println);
        out.printf(
            Locale.ROOT,
            "%-16s %d bills in %.1f s: %.0f a second%n",
            what,
            bills,
            seconds,
            bills / seconds);
      }
      DayStatement day = DayStatement.of(first);
      String verdict =
          (expected == null ? day : expected).comparedAt(client, Town.msgid(bills + 1));
      out.printf("%-16s 3201 of the day: %d rows, %s%n", what, day.rows().size(), verdict);
      return day;
    }
  }

  @Override
  public void close() {
    servers.forEach(Server::close);
    http.shutdownNow();
  }

  private static void makeTables(String database) {
    ReferenceCentre.open(
            CentreConfig.local(
                0, database, RegionalProfiles.demonstration(Town.REGION), InstantSource.system()))
        .close();
  }
}
