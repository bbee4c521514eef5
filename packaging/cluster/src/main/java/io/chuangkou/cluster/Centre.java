package io.chuangkou.cluster;

import java.io.IOException;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reference centre in a process of its own, with the JVM options of {@code packaging/chuangkou}.
 */
final class Centre implements AutoCloseable {

  /** The day on which the load is settled. */
  static final String DAY = "2022-03-01";

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Daemon daemon;
  private final int port;
  private final Path token;

  private Centre(Daemon daemon, int port, Path token) {
    this.daemon = daemon;
    this.port = port;
    this.token = token;
  }

  /** Starts one; it may not answer yet when this returns. */
  static Centre start(Site site, int port, String database) throws IOException {
    String name = "centre" + port;
    Path token = site.folder().resolve(name + ".token");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Dchuangkou.log=" + site.logs().resolve(name),
            "-cp",
            System.getProperty("java.class.path"),
            "io.chuangkou.terminal.cli.Chuangkou",
            "centre",
            "--port",
            Integer.toString(port),
            "--database",
            database,
            "--date",
            DAY,
            "--admin-token",
            token.toString()));
    return new Centre(new Daemon(site, name, command).start(), port, token);
  }

  int port() {
    return port;
  }

  /** Whether it and its database are well. */
  boolean isWell(HttpClient http) throws IOException, InterruptedException {
    return get(http, "/health").statusCode() == 200;
  }

  /** What it finds when it adds up the ledger. */
  JsonNode ledger(HttpClient http) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(get(http, "/admin/ledger").body());
  }

  private HttpResponse<String> get(HttpClient http, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + Files.readString(token).strip())
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** As SIGKILL does. */
  void kill() {
    daemon.kill();
  }

  void startAgain() throws IOException {
    daemon.start();
  }

  @Override
  public void close() {
    daemon.close();
  }
}
