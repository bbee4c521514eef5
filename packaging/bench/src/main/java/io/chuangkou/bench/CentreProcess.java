package io.chuangkou.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The reference centre in a process of its own, as its launcher starts it. */
final class CentreProcess implements AutoCloseable {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  private final Process process;
  private final URI url;

  private CentreProcess(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts it on a database; it answers when this returns.
   *
   * @param launcher {@code packaging/chuangkou}
   * @param database JDBC URL
   */
  static CentreProcess start(Path launcher, String database) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                launcher.toString(),
                "centre",
                "--port",
                "0",
                "--database",
                database,
                "--date",
                DAY.toString())
            .redirectError(Redirect.INHERIT);
    Process process = command.start();
    BufferedReader said = process.inputReader();
    @Nullable String url = said.readLine();
    if (url == null) {
      throw new IOException("the centre did not start");
    }
    return new CentreProcess(process, URI.create(url));
  }

  URI url() {
    return url;
  }

  /** The centre's: another day, the time of day as it is. */
  Clock clock() {
    Clock now = Clock.system(ZoneId.of("Asia/Shanghai"));
    return Clock.offset(now, Duration.ofDays(DAY.toEpochDay() - LocalDate.now(now).toEpochDay()));
  }

  /** Seconds of CPU, user and system, since it began. */
  double cpuSeconds() {
    return ProcessFigures.cpuSeconds(process.toHandle());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
