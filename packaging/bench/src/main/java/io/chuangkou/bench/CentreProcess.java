package io.chuangkou.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference centre in a process of its own, as its launcher starts it. */
final class CentreProcess implements AutoCloseable {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  private final Process process;
  private final URI url;
  private final Path token;

  private CentreProcess(Process process, URI url, Path token) {
    this.process = process;
    this.url = url;
    this.token = token;
  }

  /**
   * Starts it on a database; it answers when this returns.
   *
   * @param launcher {@code packaging/chuangkou}
   * @param folder where the token of /admin is
   * @param database JDBC URL
   */
  static CentreProcess start(Path launcher, Path folder, String database) throws IOException {
    Path token = folder.resolve("centre-admin.token");
    ProcessBuilder command =
        new ProcessBuilder(
                launcher.toString(),
                "centre",
                "--port",
                "0",
                "--database",
                database,
                "--date",
                DAY.toString(),
                "--admin-token",
                token.toString())
            .redirectError(Redirect.INHERIT);
    Process process = command.start();
    BufferedReader said = process.inputReader();
    @Nullable String url = said.readLine();
    if (url == null) {
      throw new IOException("the centre did not start");
    }
    return new CentreProcess(process, URI.create(url), token);
  }

  URI url() {
    return url;
  }

  /** The centre's: another day, the time of day as it is. */
  Clock clock() {
    Clock now = Clock.system(ZoneId.of("Asia/Shanghai"));
    return Clock.offset(now, Duration.ofDays(DAY.toEpochDay() - LocalDate.now(now).toEpochDay()));
  }

  /** What the centre finds when it adds up its ledger. */
  JsonNode ledger() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/admin/ledger"))
            .header("Authorization", "Bearer " + Files.readString(token))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
    }
  }

  /** Seconds of CPU, user and system, since it began. */
  double cpuSeconds() {
    return ProcessFigures.cpuSeconds(process.toHandle());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
