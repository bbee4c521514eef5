package io.chuangkou.cluster;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * haproxy: one address for the primary, which Patroni names, and one for the centres, as far as
 * they are well. It repeats nothing.
 */
final class Proxy implements AutoCloseable {

  private final Daemon daemon;
  private final int database;
  private final int centre;

  private Proxy(Daemon daemon, int database, int centre) {
    this.daemon = daemon;
    this.database = database;
    this.centre = centre;
  }

  static Proxy start(Site site, List<Node> nodes, List<Integer> centres) throws IOException {
    int database = Site.freePort();
    int centre = Site.freePort();
    String settings =
        """
        global
          maxconn 1000
        defaults
          timeout connect 2s
          timeout client 150s
          timeout server 150s
          timeout check 2s
        listen database
          bind 127.0.0.1:%d
          mode tcp
          option httpchk OPTIONS /primary
          http-check expect status 200
          default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
        %s
        listen centre
          bind 127.0.0.1:%d
          mode http
          balance roundrobin
          # What a dead centre's port refuses has not been sent: the other one gets it.
          option redispatch 1
          option httpchk GET /health
          default-server inter 1s fall 2 rise 1
        %s
        """
            .formatted(
                database,
                nodes.stream()
                    .map(
                        node ->
                            "  server %s 127.0.0.1:%d check port %d"
                                .formatted(node.name(), node.port(), node.restPort()))
                    .collect(Collectors.joining("\n")),
                centre,
                centres.stream()
                    .map(port -> "  server centre%d 127.0.0.1:%d check".formatted(port, port))
                    .collect(Collectors.joining("\n")));
    String file = site.file("haproxy.cfg", settings).toString();
    Daemon daemon =
        new Daemon(site, "haproxy", Site.asUser("/usr/sbin/haproxy", "-db", "-f", file)).start();
    return new Proxy(daemon, database, centre);
  }

  /** JDBC URL of a database of the primary. */
  String database(String name) {
    return "jdbc:postgresql://127.0.0.1:" + database + "/" + name + "?user=" + Node.USER;
  }

  /** Where the centres are. */
  int centre() {
    return centre;
  }

  @Override
  public void close() {
    daemon.close();
  }
}
