package io.chuangkou.settlement.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;

/**
 * The last minutes of this process in memory, in the JVM's own form (JFR), to be asked for when
 * something is slow. There is one in a process. Holds samples of stacks, collections, locks, loads
 * and forces, and no event that quotes what the program works on, its arguments, its environment or
 * its system properties. Thread-safe.
 */
public final class FlightRecording implements AutoCloseable {

  private static final String NAME = "chuangkou";
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration LONG = Duration.ofMillis(20);
  private static final Duration SAMPLED_EVERY = Duration.ofMillis(20);
  private static final Duration LOOKED_EVERY = Duration.ofSeconds(10);
  private static final long MOST_BYTES = 8 << 20;

  /** Told each time, or each time that they take long. */
  private static final List<String> HAPPENINGS =
      List.of(
          "jdk.GarbageCollection",
          "jdk.GCPhasePause",
          "jdk.GCHeapSummary",
          "jdk.SafepointBegin",
          "jdk.Compilation",
          "jdk.FileForce",
          "jdk.JavaMonitorEnter",
          "jdk.ThreadPark",
          "jdk.VirtualThreadPinned");

  /** Looked at now and then. */
  private static final List<String> LEVELS =
      List.of(
          "jdk.CPULoad",
          "jdk.ThreadCPULoad",
          "jdk.JavaThreadStatistics",
          "jdk.ClassLoadingStatistics",
          "jdk.PhysicalMemory",
          "jdk.ResidentSetSize");

  private final Recording recording;

  private FlightRecording(Recording recording) {
    this.recording = recording;
  }

  /** Starts it. */
  public static FlightRecording start() {
    Recording recording = new Recording();
    recording.setName(NAME);
    HAPPENINGS.forEach(event -> recording.enable(event).withThreshold(LONG).withStackTrace());
    LEVELS.forEach(event -> recording.enable(event).withPeriod(LOOKED_EVERY));
    recording.enable("jdk.ExecutionSample").withPeriod(SAMPLED_EVERY);
    recording.setMaxAge(KEPT);
    recording.setMaxSize(MOST_BYTES);
    recording.start();
    return new FlightRecording(recording);
  }

  /**
   * What is recorded in this process so far, as a file that JDK Mission Control and {@code jfr}
   * read; empty where nothing is.
   *
   * @throws IOException if it cannot be written to a temporary file
   */
  public static Optional<byte[]> dump() throws IOException {
    Optional<Recording> running = running();
    if (running.isEmpty()) {
      return Optional.empty();
    }
    Path file = Files.createTempFile(NAME, ".jfr");
    try {
      running.get().dump(file);
      return Optional.of(Files.readAllBytes(file));
    } finally {
      Files.delete(file);
    }
  }

  private static Optional<Recording> running() {
    return FlightRecorder.isInitialized()
        ? FlightRecorder.getFlightRecorder().getRecordings().stream()
            .filter(recording -> recording.getName().equals(NAME))
            .findFirst()
        : Optional.empty();
  }

  /** Ends it; what was recorded is gone. */
  @Override
  public void close() {
    recording.close();
  }
}
