package io.chuangkou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.Stream;

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
    Path status = Path.of("/proc/" + process.pid() + "/status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .map(line -> line.substring(PEAK.length()).replace("kB", "").strip())
          .mapToDouble(kibibytes -> Double.parseDouble(kibibytes) / 1024)
          .findFirst();
    } catch (NoSuchFileException e) {
      return OptionalDouble.empty();
    }
  }
}
