package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * HTTP to one URL. Each request has a connection of its own: one kept open may have died unseen,
 * and a request that dies with it is unknown where it could have been not sent. Thread-safe.
 */
record HttpLine(URI url, Timeouts timeouts) implements Exchange {

  private static final int OK = 200;

  @Override
  public Answer send(Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    try (HttpClient http = connection()) {
      HttpResponse<byte[]> answer = http.send(post(headers, body), BodyHandlers.ofByteArray());
      if (answer.statusCode() != OK) {
        throw new NoAnswer(answer.statusCode());
      }
      return Answer.of(answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }
  }

  private HttpClient connection() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(timeouts.connect())
        .build();
  }

  private HttpRequest post(Map<String, String> headers, byte[] body) {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(url)
            .timeout(timeouts.answer())
            .header("Content-Type", "application/json;charset=utf-8")
            .POST(BodyPublishers.ofByteArray(body));
    headers.forEach(post::header);
    return post.build();
  }
}
