package io.chuangkou.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A machine of the database, as far as one process group can be one: Patroni and its PostgreSQL.
 */
final class Node implements AutoCloseable {

  /** Whom the centres are, and who may do everything. */
  static final String USER = "chuangkou";

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final String name;
  private final int port;
  private final int restPort;
  private final Path folder;
  private final Daemon patroni;

  private Node(String name, int port, int restPort, Path folder, Daemon patroni) {
    this.name = name;
    this.port = port;
    this.restPort = restPort;
    this.folder = folder;
    this.patroni = patroni;
  }

  static Node start(Site site, Etcd etcd, int number) throws IOException {
    String name = "node" + number;
    int port = Site.freePort();
    int restPort = Site.freePort();
    Path folder = site.folder(name);
    Path settings = site.file(name + ".yml", settings(name, etcd.hosts(), restPort, port, folder));
    Daemon patroni =
        new Daemon(site, name, Site.asUser("/usr/bin/patroni", settings.toString())).start();
    return new Node(name, port, restPort, folder, patroni);
  }

  private static String settings(String name, String etcd, int restPort, int port, Path folder) {
    return """
        scope: centre
        name: %1$s
        restapi: {listen: '127.0.0.1:%2$d', connect_address: '127.0.0.1:%2$d'}
        # The interface of etcd's that was the first: over the later one this Patroni renews its key
        # as the primary without looking whose it is by now, which costs what others have committed.
        etcd: {hosts: %3$s}
        bootstrap:
          dcs:
            # The least that Patroni advises: a machine that is gone is missed after ttl seconds.
            ttl: 20
            loop_wait: 2
            retry_timeout: 6
            # A server that crashed is not waited for where a standby is ready.
            primary_start_timeout: 0
            synchronous_mode: true
            # A commit that one machine alone has is not answered.
            synchronous_mode_strict: true
            postgresql:
              use_pg_rewind: true
              use_slots: true
              parameters:
                wal_log_hints: 'on'
                max_connections: 80
                shared_buffers: 64MB
                wal_keep_size: 256MB
          initdb: [{encoding: UTF8}, {locale: C}]
        postgresql:
          listen: '127.0.0.1:%4$d'
          connect_address: '127.0.0.1:%4$d'
          data_dir: %5$s/data
          bin_dir: %6$s
          pgpass: %5$s/pgpass
          authentication:
            superuser: {username: %7$s}
            replication: {username: replicator}
            rewind: {username: %7$s}
          parameters: {unix_socket_directories: %5$s}
          pg_hba:
            - local all all trust
            - host all all 127.0.0.1/32 trust
            - host replication all 127.0.0.1/32 trust
        """
        .formatted(name, restPort, etcd, port, folder, Site.postgresql(), USER);
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  int restPort() {
    return restPort;
  }

  /** JDBC URL of this server, whatever its role. */
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
  }

  /** Whether Patroni says that it has a role: {@code primary}, {@code replica}, {@code sync}. */
  boolean is(HttpClient http, String role) throws IOException, InterruptedException {
    return get(http, "/" + role).statusCode() == 200;
  }

  /** Whether it is a standby that streams from the primary. */
  boolean streams(HttpClient http) throws IOException, InterruptedException {
    JsonNode members = JsonMapper.shared().readTree(get(http, "/cluster").body()).path("members");
    for (JsonNode member : members) {
      if (member.path("name").asString().equals(name)) {
        return member.path("state").asString().matches("running|streaming")
            && member.path("role").asString().matches("sync_standby|replica")
            && member.path("lag").asInt(-1) == 0;
      }
    }
    return false;
  }

  private HttpResponse<String> get(HttpClient http, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + restPort + path);
    return http.send(
        HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  /** The machine is gone: Patroni and every process of the server at once, as SIGKILL does. */
  void kill() throws IOException, InterruptedException {
    signal("KILL", Stream.concat(Stream.of(patroni.handle()), server().stream()).toList());
  }

  /** The server is gone, Patroni is there. */
  void killServer() throws IOException, InterruptedException {
    signal("KILL", server());
  }

  /**
   * The server does nothing any more, as when its disk hangs: Patroni is there, and waits for it
   * with what it had read of the others.
   */
  void hang() throws IOException, InterruptedException {
    signal("STOP", server());
  }

  /** The machine does nothing any more, and says nothing: its connections stay. */
  void freeze() throws IOException, InterruptedException {
    signal("STOP", Stream.concat(Stream.of(patroni.handle()), server().stream()).toList());
  }

  /** Goes on as if no time had passed. */
  void thaw() throws IOException, InterruptedException {
    signal("CONT", Stream.concat(Stream.of(patroni.handle()), server().stream()).toList());
  }

  /** Comes back after it was killed. */
  void startAgain() throws IOException {
    patroni.start();
  }

  /** How often its log has words. */
  long logged(String words) throws IOException {
    try (Stream<String> lines = Files.lines(patroni.log())) {
      return lines.filter(line -> line.contains(words)).count();
    }
  }

  /** The server's first process, and those that it has started. */
  private List<ProcessHandle> server() throws IOException {
    Path file = folder.resolve("data/postmaster.pid");
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .findFirst()
          .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
          .stream()
          .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
          .toList();
    }
  }

  private static void signal(String signal, List<ProcessHandle> processes)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    processes.forEach(process -> command.add(Long.toString(process.pid())));
    new ProcessBuilder(command).start().waitFor();
  }

  @Override
  public void close() {
    patroni.close();
    try {
      signal("KILL", server());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
