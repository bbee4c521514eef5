package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.BearerToken;
import io.chuangkou.settlement.metrics.FlightRecording;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.metrics.MetricsPush;
import io.chuangkou.terminal.metrics.MetricsServer;
import io.chuangkou.terminal.metrics.MetricsSettings;
import io.chuangkou.terminal.metrics.Standing;
import io.chuangkou.terminal.metrics.TerminalMetrics;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A terminal as it is seen from outside, where that is configured. What cannot be opened keeps
 * nobody from working.
 */
final class RunningMetrics implements AutoCloseable {

  private static final Duration PUSHED_EVERY = Duration.ofSeconds(15);

  private final Deque<Runnable> ends = new ArrayDeque<>();
  private Optional<Advice> lack = Optional.empty();
  private int port;

  private RunningMetrics() {}

  /**
   * Of a terminal.
   *
   * @param metrics its figures; none: they are not wanted
   */
  static RunningMetrics open(
      @Nullable TerminalMetrics metrics, TerminalConfig config, RunningTerminal station) {
    RunningMetrics running = new RunningMetrics();
    MetricsSettings settings = config.metrics();
    if (metrics != null && settings != null) {
      running.begin(metrics, settings, config, station);
    }
    return running;
  }

  private void begin(
      TerminalMetrics metrics,
      MetricsSettings settings,
      TerminalConfig config,
      RunningTerminal station) {
    Standing standing =
        new Standing(
            station.composition().store(),
            config.store(),
            station.composition().guard(),
            station.composition().availability(),
            station.composition().clock());
    metrics.look(standing);
    ends.push(metrics.follow(station.desk()));
    if (settings.recording()) {
      ends.push(FlightRecording.start()::close);
    }
    if (settings.push() != null) {
      ends.push(MetricsPush.begin(metrics, settings.push(), config.device(), PUSHED_EVERY)::close);
    }
    if (settings.port() != null) {
      serve(settings, settings.port(), metrics, standing);
    }
  }

  private void serve(
      MetricsSettings settings, int wanted, TerminalMetrics metrics, Standing standing) {
    BearerToken token;
    try {
      token = BearerToken.ofFile(settings.token(), new SecureRandom());
    } catch (IOException | IllegalArgumentException e) {
      lack =
          Optional.of(
              Advice.of(TerminalFault.METRICS_TOKEN, "（" + settings.token().getFileName() + "）"));
      return;
    }
    try {
      MetricsServer server = MetricsServer.open(wanted, metrics, standing, token);
      port = server.port();
      ends.push(server::close);
    } catch (IOException e) {
      lack = Optional.of(Advice.of(TerminalFault.METRICS_PORT, "（" + wanted + "）"));
    }
  }

  /** Why they are not served; empty: nothing is wrong. */
  Optional<Advice> lack() {
    return lack;
  }

  /** The port on which they are served; 0: they are not. */
  int port() {
    return port;
  }

  @Override
  public void close() {
    ends.forEach(Runnable::run);
    ends.clear();
  }
}
