package io.chuangkou.terminal.technician.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Days in a file of JSON Lines. It is replaced as a whole, so that whoever reads it, and whoever
 * starts after the program was ended by force, finds all of the last time.
 *
 * @param path where it is
 */
public record ReadingFile(Path path) {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingFile.class);

  /** A file that somebody else made long does not fill the memory. */
  private static final int MOST_LINES = 100_000;

  /** All days, oldest first; a line that cannot be read is left out. */
  public List<ReaderDay> read() {
    List<ReaderDay> days = new ArrayList<>();
    if (Files.notExists(path)) {
      return days;
    }
    try (BufferedReader lines = Files.newBufferedReader(path, UTF_8)) {
      String line = lines.readLine();
      for (int i = 0; line != null && i < MOST_LINES; i++) {
        add(line, days);
        line = lines.readLine();
      }
    } catch (IOException e) {
      LOG.warn("the statistics of readings cannot be read", e);
    }
    return days;
  }

  private static void add(String line, List<ReaderDay> days) {
    try {
      days.add(JsonMapper.shared().readValue(line, ReaderDay.class));
    } catch (JacksonException e) {
      LOG.warn("a line of the statistics of readings is left out");
    }
  }

  /**
   * Writes all days.
   *
   * @throws IOException if they cannot be written; the file is as it was
   */
  void write(List<ReaderDay> days) throws IOException {
    Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path fresh = folder.resolve(path.getFileName() + ".new");
    Files.write(fresh, days.stream().map(JsonMapper.shared()::writeValueAsString).toList(), UTF_8);
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
