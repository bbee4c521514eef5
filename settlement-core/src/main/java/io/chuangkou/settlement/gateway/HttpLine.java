package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to one URL. Each request has a connection of its own: one kept open may have died unseen,
 * and a request that dies with it is unknown where it could have been not sent. Thread-safe.
 *
 * @param url where the centre listens
 * @param trust whom HTTPS trusts, see {@link PinnedCa}; none: the certificates of the JDK
 * @param timeouts how long to wait
 */
record HttpLine(URI url, @Nullable SSLContext trust, Timeouts timeouts) implements Exchange {

  private static final int OK = 200;

  @Override
  public Answer send(Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    try (HttpClient http = connection()) {
      try {
        return read(whole(http.sendAsync(post(headers, body), BodyHandlers.ofByteArray())));
      } finally {
        http.shutdownNow();
      }
    }
  }

  private static Answer read(HttpResponse<byte[]> answer) throws NoAnswer {
    if (answer.statusCode() != OK) {
      throw new NoAnswer(answer.statusCode());
    }
    return Answer.of(answer.headers().firstValue("Content-Type").orElse(""), answer.body());
  }

  /** A request's own timeout ends with the answer's first bytes; the last one may never come. */
  private HttpResponse<byte[]> whole(CompletableFuture<HttpResponse<byte[]>> answer)
      throws IOException, InterruptedException {
    Duration patience = timeouts.connect().plus(timeouts.answer());
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("the answer did not end");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private HttpClient connection() {
    HttpClient.Builder connection =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeouts.connect());
    if (trust != null) {
      connection.sslContext(trust);
    }
    return connection.build();
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
