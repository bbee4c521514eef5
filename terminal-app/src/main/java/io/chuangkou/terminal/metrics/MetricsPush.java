package io.chuangkou.terminal.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.metrics.ProgramMetrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a Pushgateway the figures every now and then, in place of those before; one that is away is
 * tried again at the next turn, and keeps nobody from working.
 */
public final class MetricsPush implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MetricsPush.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int FIRST_REFUSAL = 300;

  private final ProgramMetrics metrics;
  private final URI target;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("metrics-push").factory());
  private final ScheduledFuture<?> turns;
  private boolean isAway;

  private MetricsPush(ProgramMetrics metrics, URI target, Duration every) {
    this.metrics = metrics;
    this.target = target;
    this.turns =
        timer.scheduleWithFixedDelay(this::tell, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Begins at once.
   *
   * @param gateway where the Pushgateway is
   * @param instance the terminal's number
   * @param every how often
   */
  public static MetricsPush begin(
      TerminalMetrics metrics, URI gateway, String instance, Duration every) {
    return new MetricsPush(metrics.program(), group(gateway, instance), every);
  }

  /** Its form for names with characters that a path has not. */
  private static URI group(URI gateway, String instance) {
    String base = gateway.toString().replaceFirst("/+$", "");
    String name = Base64.getUrlEncoder().encodeToString(instance.getBytes(UTF_8));
    return URI.create(base + "/metrics/job/chuangkou/instance@base64/" + name);
  }

  private void tell() {
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .timeout(PATIENCE)
            .header("Content-Type", metrics.contentType())
            .PUT(BodyPublishers.ofByteArray(metrics.text()))
            .build();
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      note(status >= FIRST_REFUSAL ? "HTTP " + status : "");
    } catch (IOException e) {
      note(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // What is thrown here would end the turns for ever.
      LOG.warn("the figures were not pushed", e);
    }
  }

  /** Once when it goes, once when it comes. */
  private void note(String fault) {
    if (isAway == fault.isEmpty()) {
      LOG.info("the figures are {}", fault.isEmpty() ? "pushed again" : "not pushed: " + fault);
      isAway = !fault.isEmpty();
    }
  }

  @Override
  public void close() {
    turns.cancel(true);
    timer.shutdownNow();
    http.shutdownNow();
  }
}
