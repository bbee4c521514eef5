package io.chuangkou.terminal.technician.bench;

import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.statistics.ReaderDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * What stands on a bench.
 *
 * @param examinations the checks that need no card
 * @param cards the readers
 * @param testPages prints a test page on each printer
 * @param counts what was counted of readings
 * @param bundling writes what is handed to support
 * @param clock the time
 */
public record Bench(
    List<Examination> examinations,
    CardBench cards,
    Examination testPages,
    Counts counts,
    Bundling bundling,
    InstantSource clock) {

  /** Copies the list. */
  public Bench {
    examinations = List.copyOf(examinations);
  }

  /** What was counted of readings. */
  public interface Counts {

    /** The days that are kept, oldest first. */
    List<ReaderDay> days();

    /**
     * Notes that every reader was cleaned today.
     *
     * @throws IOException if it cannot be noted
     */
    void cleaned() throws IOException;
  }

  /** Writes what is handed to support. */
  @FunctionalInterface
  public interface Bundling {

    /**
     * Writes it anew.
     *
     * @param findings of all checks that were made
     * @param traces conversations with cards, without personal bytes
     * @return the file
     * @throws IOException if it cannot be written
     */
    Path write(List<Finding> findings, List<String> traces) throws IOException;
  }
}
