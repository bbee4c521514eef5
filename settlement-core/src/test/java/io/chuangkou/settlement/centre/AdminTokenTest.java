package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may look behind the centre's counter. */
class AdminTokenTest {

  @TempDir Path directory;

  private AdminToken token() throws IOException {
    return AdminToken.ofFile(file(), new SecureRandom());
  }

  private Path file() {
    return directory.resolve("made/admin.token");
  }

  private CentreConfig config() {
    return CentreConfig.local(0, CentreConfig.h2(directory), Counter.NANJING, Counter.CLOCK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/admin/ledger", "/admin/faults", "/admin/metrics"})
  void whoDoesNotShowTheTokenLearnsNothing(String path) throws Exception {
    try (ReferenceCentre centre = ReferenceCentre.start(config().administeredWith(token()))) {
      String right = Files.readString(file());
      assertEquals(401, status(centre, path, "Basic " + right));
      assertEquals(401, status(centre, path, "Bearer " + "0".repeat(right.length())));
      assertEquals(401, status(centre, path, "Bearer"));
      assertEquals(200, status(centre, path, "Bearer " + right));
    }
  }

  @Test
  void withoutATokenThereIsNothingToAdminister() throws Exception {
    try (ReferenceCentre centre = ReferenceCentre.start(config())) {
      assertEquals(404, status(centre, "/admin/ledger", "Bearer "));
      assertEquals(200, status(centre, "/health", "Bearer "));
    }
  }

  @Test
  void theFileIsMadeForItsOwnerAloneAndKept() throws IOException {
    AdminToken made = token();
    String content = Files.readString(file());
    token();
    assertEquals(content, Files.readString(file()));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    assertFalse(made.toString().contains(content));
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws IOException {
    token();
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThrows(IllegalArgumentException.class, this::token);
  }

  @Test
  void aTokenThatCouldBeGuessedIsRefused() throws IOException {
    token();
    Files.writeString(file(), "secret");
    assertThrows(IllegalArgumentException.class, this::token);
  }

  private static int status(ReferenceCentre centre, String path, String authorization)
      throws IOException, InterruptedException {
    URI url = URI.create("http://127.0.0.1:" + centre.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(url).header("Authorization", authorization).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
