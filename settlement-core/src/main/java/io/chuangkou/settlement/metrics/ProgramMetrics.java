package io.chuangkou.settlement.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one program: what its parts register, its version, and those of its JVM.
 * Thread-safe. What is registered must name nobody: its labels are codes and words of the program's
 * own, never what came over a line.
 */
public final class ProgramMetrics {

  private static final String UNPACKAGED = "development";

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

  /**
   * Of a program.
   *
   * @param version from its manifest; none: it runs from its classes
   */
  public ProgramMetrics(@Nullable String version) {
    JvmMetrics.builder().register(registry);
    Info.builder()
        .name("chuangkou_info")
        .help("Version of the program and of Java")
        .labelNames("version", "java")
        .register(registry)
        .addLabelValues(
            Objects.requireNonNullElse(version, UNPACKAGED), Runtime.version().toString());
  }

  /** Where its parts register what they measure. */
  public PrometheusRegistry registry() {
    return registry;
  }

  /** What {@link #text} is, for HTTP. */
  public String contentType() {
    return writer.getContentType();
  }

  /** All figures as they are now: the text format of Prometheus, version 0.0.4, in UTF-8. */
  public byte[] text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      writer.write(text, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toByteArray();
  }
}
