package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The reference centre as somebody starts it. */
@Timeout(60)
class CentreCommandTest {

  private static final String DATABASE = "jdbc:h2:mem:centre-command";

  @TempDir Path folder;

  private Result centre(String... more) {
    String token = folder.resolve("admin.token").toString();
    return Commands.run(
        Commands.and(
            new String[] {"centre", "--database", DATABASE, "--admin-token", token}, more));
  }

  @Test
  void it_prints_where_it_listens_and_serves_until_it_is_ended() throws Exception {
    Path token = folder.resolve("made/admin.token");
    Commands commands = Commands.alone();
    CompletableFuture<Result> ended = new CompletableFuture<>();
    Thread running =
        Thread.ofPlatform()
            .start(
                () ->
                    ended.complete(
                        commands.call(
                            "centre",
                            "--port",
                            "0",
                            "--database",
                            DATABASE,
                            "--admin-token",
                            token.toString())));
    URI url = URI.create(firstLine(commands, ended));
    assertEquals(200, status(url.resolve("/health"), ""));
    assertEquals(401, status(url.resolve("/admin/ledger"), "guess"));
    assertEquals(200, status(url.resolve("/admin/ledger"), Files.readString(token)));
    assertEquals(
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE),
        Files.getPosixFilePermissions(token));

    running.interrupt();
    Result result = ended.get(30, TimeUnit.SECONDS);
    assertEquals(ExitCode.DONE, result.code(), result.err());
    assertEquals(url + System.lineSeparator(), result.out(), "the address and nothing else");
    assertTrue(result.err().startsWith("严格"), result.err());
  }

  @Test
  void a_list_of_providers_that_cannot_be_read_is_told() throws IOException {
    Path providers = Files.writeString(folder.resolve("providers.yaml"), "- code: H32010000009");
    refused(
        centre("--port", "0", "--providers", providers.toString()), "[CENTRE-PROVIDERS]", "name");
    refused(
        centre("--port", "0", "--providers", folder.resolve("none.yaml").toString()),
        "[CENTRE-PROVIDERS]",
        "none.yaml");
  }

  private static String firstLine(Commands commands, CompletableFuture<Result> ended) {
    while (commands.said().lines().findFirst().isEmpty() && !ended.isDone()) {
      Thread.onSpinWait();
    }
    return commands.said().strip();
  }

  private static int status(URI url, String token) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(url)
              .timeout(Duration.ofSeconds(20))
              .header("Authorization", "Bearer " + token)
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void a_port_that_another_program_has_is_told() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      refused(centre("--port", port), "[CENTRE-PORT]", port);
    }
  }

  @Test
  void a_key_store_that_cannot_be_read_is_told() throws IOException {
    Path broken = Files.writeString(folder.resolve("key.p12"), "no key");
    refused(centre("--port", "0", "--tls", broken.toString()), "[CENTRE-KEY]", "key.p12");
  }

  @Test
  void a_token_that_others_may_read_or_that_is_too_short_is_told() throws IOException {
    Path token = Files.writeString(folder.resolve("admin.token"), "0".repeat(64));
    Files.setPosixFilePermissions(token, EnumSet.allOf(PosixFilePermission.class));
    refused(centre("--port", "0"), "[CENTRE-TOKEN]", "admin.token");
    Files.writeString(token, "short");
    Files.setPosixFilePermissions(token, EnumSet.of(PosixFilePermission.OWNER_READ));
    refused(centre("--port", "0"), "[CENTRE-TOKEN]", "admin.token");
  }

  @Test
  void a_database_that_cannot_be_opened_is_told() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    Result refused =
        Commands.run(
            "centre",
            "--port",
            "0",
            "--database",
            CentreConfig.h2(inTheWay),
            "--admin-token",
            folder.resolve("admin.token").toString());
    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().startsWith("[CENTRE-LEDGER]"), refused.err());
  }

  private static void refused(Result result, String code, String detail) {
    assertEquals(ExitCode.FAILED, result.code());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith(code), result.err());
    assertTrue(result.err().contains(detail), result.err());
  }
}
