package io.chuangkou.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Three members of etcd, who agree on which PostgreSQL is the primary: two of them go on without
 * the third.
 */
final class Etcd implements AutoCloseable {

  private static final int MEMBERS = 3;

  /** Longer than etcd's own: a busy machine that runs all members is late now and then. */
  private static final String HEARTBEAT_MILLIS = "500";

  private static final String ELECTION_MILLIS = "5000";

  private final List<Daemon> members = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();

  static Etcd start(Site site) throws IOException {
    Etcd etcd = new Etcd();
    List<String> peers = new ArrayList<>();
    for (int member = 0; member < MEMBERS; member++) {
      etcd.ports.add(Site.freePort());
      peers.add(url(Site.freePort()));
    }
    String all =
        IntStream.range(0, MEMBERS)
            .mapToObj(member -> name(member) + "=" + peers.get(member))
            .collect(Collectors.joining(","));
    for (int member = 0; member < MEMBERS; member++) {
      Path folder = site.folder(name(member));
      String client = url(etcd.ports.get(member));
      String peer = peers.get(member);
      etcd.members.add(
          new Daemon(
                  site,
                  name(member),
                  Site.asUser(
                      "etcd",
                      "--name",
                      name(member),
                      "--data-dir",
                      folder.resolve("data").toString(),
                      "--listen-client-urls",
                      client,
                      "--advertise-client-urls",
                      client,
                      "--listen-peer-urls",
                      peer,
                      "--initial-advertise-peer-urls",
                      peer,
                      "--initial-cluster",
                      all,
                      "--enable-v2",
                      "--heartbeat-interval",
                      HEARTBEAT_MILLIS,
                      "--election-timeout",
                      ELECTION_MILLIS))
              .start());
    }
    return etcd;
  }

  /** Where its members answer, as Patroni's settings name them. */
  String hosts() {
    return ports.stream()
        .map(port -> "'127.0.0.1:" + port + "'")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** One of its members. */
  Daemon member(int number) {
    return members.get(number);
  }

  private static String name(int member) {
    return "etcd" + (member + 1);
  }

  private static String url(int port) {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    members.forEach(Daemon::close);
  }
}
