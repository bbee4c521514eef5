package io.chuangkou.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process took that has ended.
 *
 * @param seconds from its start to its end
 * @param cpuSeconds user and system, of all threads
 * @param peakMebibytes the most memory that was resident at once
 */
record Finished(double seconds, double cpuSeconds, double peakMebibytes) {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int LOOKS_EVERY_MILLIS = 20;

  /** Runs a command from a file to a file and looks at it now and then. */
  static Finished run(List<String> command, Path in, Path out)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(Redirect.INHERIT)
            .start();
    Duration cpu = Duration.ZERO;
    double peak = 0;
    while (!process.waitFor(LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      peak = ProcessFigures.peakResidentMebibytes(process.toHandle()).orElse(peak);
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    if (process.exitValue() != 0) {
      throw new IOException(command + " ended with " + process.exitValue());
    }
    return new Finished(seconds, cpu.toMillis() / 1_000.0, peak);
  }
}
