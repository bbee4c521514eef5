package io.chuangkou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the operating system says of this process (Linux). */
final class ProcessFigures {

  private static final String PEAK = "VmHWM:";

  private ProcessFigures() {}

  /** Seconds of CPU, user and system, of all threads since the process began. */
  static double cpuSeconds() {
    Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    return cpu.toMillis() / 1_000.0;
  }

  /** The most memory that was resident at once, in MiB. */
  static double peakResidentMebibytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith(PEAK))
            .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
            .mapToDouble(Double::parseDouble)
            .findFirst()
            .orElseThrow(() -> new IOException("/proc/self/status has no " + PEAK))
        / 1024;
  }
}
