package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.settlement.centre.Faults.Plan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsHandlerTest {

  @TempDir Path directory;

  private ReferenceCentre centre;
  private String token = "";

  @BeforeEach
  void open() throws IOException {
    Path file = directory.resolve("admin.token");
    centre =
        ReferenceCentre.start(
            CentreConfig.local(0, CentreConfig.h2(directory), Counter.NANJING, Counter.CLOCK)
                .administeredWith(AdminToken.ofFile(file, new SecureRandom())));
    token = Files.readString(file);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void faultsAreArmedListedAndEndedFromOutside() throws Exception {
    assertEquals(
        200, status("POST", "{\"kind\": \"LOSE_ANSWER\", \"infno\": \"2207\", \"times\": 1}"));
    assertEquals(200, status("POST", "{\"kind\": \"REFUSE\", \"words\": \"系统维护\"}"));
    assertEquals(200, status("GET", ""));
    assertEquals(
        List.of(Plan.once(Kind.LOSE_ANSWER, "2207"), new Plan(Kind.REFUSE, "", 0, 0, "系统维护")),
        centre.faults().pending());
    assertEquals(200, status("DELETE", ""));
    assertEquals(List.of(), centre.faults().pending());
  }

  @Test
  void whatIsNoFaultIsRefused() throws Exception {
    assertEquals(400, status("POST", "{\"kind\": \"EARTHQUAKE\"}"));
    assertEquals(400, status("POST", "{\"infno\": \"2207\"}"));
    assertEquals(400, status("POST", "{\"kind\": \"OTHER_INFCODE\", \"words\": \"nine\"}"));
    assertEquals(400, status("POST", "{\"kind\": \"HTTP_STATUS\"}"));
    assertEquals(405, status("PUT", ""));
    assertEquals(List.of(), centre.faults().pending());
  }

  private int status(String method, String body) throws IOException, InterruptedException {
    URI url = URI.create("http://127.0.0.1:" + centre.port() + "/admin/faults");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(url)
                  .method(method, BodyPublishers.ofString(body))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }
}
