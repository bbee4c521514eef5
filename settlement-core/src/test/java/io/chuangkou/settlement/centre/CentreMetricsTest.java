package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.message.CsbSignature;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the centre tells of itself to who shows the token. */
class CentreMetricsTest {

  @TempDir Path folder;

  private String get(ReferenceCentre centre, String path, int status) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(centre.url().resolve(path))
            .header("Authorization", "Bearer " + Files.readString(folder.resolve("token")))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      assertEquals(status, answer.statusCode(), answer.body());
      return answer.body();
    }
  }

  private ReferenceCentre start() throws Exception {
    AdminToken token = AdminToken.ofFile(folder.resolve("token"), new SecureRandom());
    return ReferenceCentre.start(
        CentreConfig.local(0, CentreConfig.h2(folder), Counter.NANJING, Counter.CLOCK)
            .administeredWith(token));
  }

  @Test
  void aTransactionOfASendersOwnChoiceIsCountedWithoutItsName() throws Exception {
    try (ReferenceCentre centre = start()) {
      Counter counter = Counter.of(centre);
      counter.person(Demonstration.SUN_JIANPING);
      post(centre, "张三320102198003071234");
      String figures = get(centre, "/admin/metrics", 200);
      assertTrue(
          figures.contains(
              "chuangkou_centre_request_seconds_count{infno=\"other\",outcome=\"refused\"} 1"),
          figures);
      assertTrue(
          figures.contains(
              "chuangkou_centre_request_seconds_count{infno=\"1101\",outcome=\"accepted\"} 1"),
          figures);
      assertTrue(figures.contains("chuangkou_centre_requests{state=\"waiting\"} 0.0"), figures);
      assertFalse(figures.contains("张三"), figures);
      assertFalse(figures.contains("孙建平"), figures);
      assertFalse(figures.contains("320102198003071234"), figures);
    }
  }

  @Test
  void whereNothingIsRecordedThereIsNoRecording() throws Exception {
    try (ReferenceCentre centre = start()) {
      assertEquals("nothing is recorded\n", get(centre, "/admin/recording", 404));
    }
  }

  private static void post(ReferenceCentre centre, String infno) throws Exception {
    PlainTerminal desk = PlainTerminal.of(centre);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(centre.url())
            .POST(BodyPublishers.ofByteArray(desk.message(infno, desk.msgid(), "{}")));
    CsbSignature.headers(Objects.requireNonNull(Counter.NANJING.csb()), Counter.CLOCK.instant())
        .forEach(request::header);
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertEquals(200, http.send(request.build(), BodyHandlers.discarding()).statusCode());
    }
  }
}
