package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.gateway.Exchange.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
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
 * HTTP to one centre, whose transactions have one path or one each. Connections are used again
 * while one request follows the other within a second, as when a queue is sent: one that is kept
 * longer may have died unseen, and a request that dies with it is unknown where it could have been
 * not sent. Thread-safe.
 */
final class HttpLine {

  /** Where an Aliyun gateway says why it passed nothing on. */
  private static final String REMARK = "X-Ca-Error-Message";

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

  /** The line to a path. */
  Exchange to(String path) {
    URI end = URI.create(url + path);
    return (headers, body) -> send(post(end, headers, body));
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer = begin(request);
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
    return http.sendAsync(request, HttpLine::limited);
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

  private static BodySubscriber<byte[]> limited(ResponseInfo head) {
    String contentType = head.headers().firstValue("Content-Type").orElse("");
    return new LimitedBody(
        Answer.isFile(contentType) ? Exchange.LARGEST_FILE : Exchange.LARGEST_MESSAGE);
  }

  private static Answer read(HttpResponse<byte[]> answer) {
    HttpHeaders headers = answer.headers();
    return new Answer(
        answer.statusCode(),
        headers.firstValue("Content-Type").orElse(""),
        headers.firstValue(REMARK).orElse(""),
        ByteBuffer.wrap(answer.body()));
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

  private HttpRequest post(URI end, Map<String, String> headers, byte[] body) {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(end)
            .timeout(timeouts.answer())
            .header("Content-Type", Exchange.CONTENT_TYPE)
            .POST(BodyPublishers.ofByteArray(body));
    headers.forEach(post::header);
    return post.build();
  }
}
