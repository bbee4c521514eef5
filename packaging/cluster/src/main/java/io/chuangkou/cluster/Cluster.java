package io.chuangkou.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The database of a city's centre, and the centres before it. For one thread. */
final class Cluster implements AutoCloseable {

  private static final int NODES = 3;
  private static final int CENTRES = 2;
  private static final String DATABASE = "centre";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Site site;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Etcd etcd;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();
  private final Proxy proxy;
  private final List<Centre> centres = new ArrayList<>();

  /** Starts all but the centres; the members of the database find each other afterwards. */
  Cluster(Site site) throws IOException {
    this.site = site;
    this.etcd = Etcd.start(site);
    for (int node = 1; node <= NODES; node++) {
      nodes.add(Node.start(site, etcd, node));
    }
    for (int centre = 0; centre < CENTRES; centre++) {
      ports.add(Site.freePort());
    }
    this.proxy = Proxy.start(site, nodes, ports);
  }

  /** Waits for the database, and starts the centres on it. */
  void startCentres() throws IOException, InterruptedException, SQLException {
    awaitStandbys();
    try (Connection connection = DriverManager.getConnection(proxy.database("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + DATABASE);
    }
    for (int port : ports) {
      centres.add(Centre.start(site, port, proxy.database(DATABASE)));
    }
    awaitCentres();
  }

  /** Fills the database with persons whose bills wait. */
  void fill(int persons) throws SQLException {
    Town.settle(proxy.database(DATABASE), persons, "TRUE");
  }

  /** Where terminals reach a centre that is well. */
  URI url() {
    return URI.create("http://127.0.0.1:" + proxy.centre() + "/fsi/api");
  }

  Etcd etcd() {
    return etcd;
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Centre> centres() {
    return centres;
  }

  HttpClient http() {
    return http;
  }

  /** JDBC URL of the centre's database at one server. */
  String database(Node node) {
    return node.url(DATABASE);
  }

  /** The server that is the primary now. */
  Node primary() throws InterruptedException {
    Node[] found = new Node[1];
    Wait.until(
        "a primary",
        PATIENCE,
        () -> {
          for (Node node : nodes) {
            if (is(node, "primary")) {
              found[0] = node;
              return true;
            }
          }
          return false;
        });
    return found[0];
  }

  /** Returns when there is a primary and every other server streams, one of them synchronously. */
  void awaitStandbys() throws InterruptedException {
    Wait.until(
        "one primary, the others streaming",
        PATIENCE,
        () -> {
          int primaries = 0;
          int synchronous = 0;
          int streaming = 0;
          for (Node node : nodes) {
            primaries += is(node, "primary") ? 1 : 0;
            synchronous += is(node, "sync") ? 1 : 0;
            streaming += node.streams(http) ? 1 : 0;
          }
          return primaries == 1 && synchronous == 1 && streaming == NODES - 1;
        });
  }

  /** Returns when all centres are well. */
  void awaitCentres() throws InterruptedException {
    for (Centre centre : centres) {
      Wait.until("the health of a centre", PATIENCE, () -> centre.isWell(http));
    }
  }

  private boolean is(Node node, String role) throws InterruptedException {
    try {
      return node.is(http, role);
    } catch (IOException gone) {
      return false;
    }
  }

  @Override
  public void close() {
    centres.forEach(Centre::close);
    proxy.close();
    nodes.forEach(Node::close);
    etcd.close();
    http.shutdownNow();
  }
}
