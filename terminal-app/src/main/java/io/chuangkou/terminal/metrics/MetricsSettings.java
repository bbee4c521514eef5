package io.chuangkou.terminal.metrics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the terminal is seen from outside, as configured.
 *
 * @param port on the loopback address, 0: any that is free; none: nothing is served
 * @param push a Pushgateway that is told; none: none
 * @param token file of the secret that opens the recording; made where it is missing
 * @param recording whether the last minutes are kept in memory
 */
public record MetricsSettings(
    @Nullable Integer port, @Nullable URI push, Path token, boolean recording) {

  private static final String TOKEN = "metrics.token";
  private static final int LAST_PORT = 65535;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /**
   * As written in the configuration.
   *
   * @param port see {@link #port()}
   * @param push see {@link #push()}
   * @param token see {@link #token()}; none: {@code metrics.token}
   * @param recording see {@link #recording()}; none: they are not
   * @throws IllegalArgumentException if one is no such thing, or neither port nor push is told
   */
  @JsonCreator
  static MetricsSettings of(
      @JsonProperty("port") @Nullable Integer port,
      @JsonProperty("push") @Nullable URI push,
      @JsonProperty("token") @Nullable String token,
      @JsonProperty("recording") @Nullable Boolean recording) {
    if (port == null && push == null) {
      throw new IllegalArgumentException("metrics: port, push：至少一项 / one of them at least");
    }
    if (port != null && (port < 0 || port > LAST_PORT)) {
      throw new IllegalArgumentException("metrics: port: 1–" + LAST_PORT);
    }
    if (push != null && (push.getHost() == null || !SCHEMES.contains(push.getScheme()))) {
      throw new IllegalArgumentException("metrics: push: http://…, https://…");
    }
    return new MetricsSettings(
        port,
        push,
        Path.of(Objects.requireNonNullElse(token, TOKEN)),
        Boolean.TRUE.equals(recording));
  }

  /** The same with its file meant from a folder. */
  public MetricsSettings in(Path folder) {
    return new MetricsSettings(port, push, folder.resolve(token), recording);
  }
}
