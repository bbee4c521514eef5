package io.chuangkou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** What the operating system says of processes (Linux). */
final class ProcessFigures {

  private static final String PEAK = "VmHWM:";

  private ProcessFigures() {}

  /** Seconds of CPU of this process, user and system, of all threads since it began. */
  static double cpuSeconds() {
    return cpuSeconds(ProcessHandle.current());
  }

  /** The same of another process; 0 when it has ended. */
  static double cpuSeconds(ProcessHandle process) {
    Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return cpu.toMillis() / 1_000.0;
  }

  /** The most memory of a process that was resident at once, in MiB; empty when it has ended. */
  static OptionalDouble peakResidentMebibytes(ProcessHandle process) throws IOException {
    List<String> status;
    try {
      status = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
    } catch (IOException e) {
      // It may end before its file is opened, and between that and the reading.
      if (process.isAlive()) {
        throw e;
      }
      status = List.of();
    }
    return status.stream()
        .filter(line -> line.startsWith(PEAK))
        .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
        .mapToDouble(kibibytes -> Double.parseDouble(kibibytes) / 1024)
        .findFirst();
  }
}
