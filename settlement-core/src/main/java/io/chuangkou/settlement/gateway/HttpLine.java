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
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to one URL. Connections are used again while one request follows the other within a second,
 * as when a queue is sent: one that is kept longer may have died unseen, and a request that dies
 * with it is unknown where it could have been not sent. Thread-safe.
 */
final class HttpLine implements Exchange {

  private static final int OK = 200;
  private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

  private final URI url;
  private final @Nullable SSLContext trust;
  private final Timeouts timeouts;
  private final LongSupplier nanos;

  private @Nullable HttpClient kept;
  private long usedAt;

  /**
   * A line that is not open yet.
   *
   * @param url where the centre listens
   * @param trust whom HTTPS trusts, see {@link PinnedCa}; none: the certificates of the JDK
   * @param timeouts how long to wait
   * @param nanos as {@link System#nanoTime}
   */
  HttpLine(URI url, @Nullable SSLContext trust, Timeouts timeouts, LongSupplier nanos) {
    this.url = url;
    this.trust = trust;
    this.timeouts = timeouts;
    this.nanos = nanos;
  }

  @Override
  public Answer send(Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer = begin(post(headers, body));
    try {
      HttpResponse<byte[]> whole = whole(answer);
      used();
      return read(whole);
    } catch (IOException | InterruptedException e) {
      answer.cancel(true);
      drop();
      throw e;
    }
  }

  private synchronized CompletableFuture<HttpResponse<byte[]>> begin(HttpRequest request) {
    if (nanos.getAsLong() - usedAt > KEPT_NANOS) {
      drop();
    }
    HttpClient http = kept;
    if (http == null) {
      http = client();
      kept = http;
      usedAt = nanos.getAsLong();
    }
    return http.sendAsync(request, BodyHandlers.ofByteArray());
  }

  private synchronized void used() {
    usedAt = nanos.getAsLong();
  }

  /** Others may still wait for answers: what is open closes after them. */
  private synchronized void drop() {
    if (kept != null) {
      kept.shutdown();
      kept = null;
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

  private HttpClient client() {
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeouts.connect());
    if (trust != null) {
      client.sslContext(trust);
    }
    return client.build();
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
