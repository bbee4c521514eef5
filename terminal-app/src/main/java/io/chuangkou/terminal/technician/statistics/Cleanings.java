package io.chuangkou.terminal.technician.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When readers were cleaned, a line each in a file of its own: the terminal may be running, and
 * keeps the statistics.
 *
 * @param file where it is
 */
public record Cleanings(Path file) {

  private static final int DAY = 10;

  /**
   * Notes that a reader was cleaned.
   *
   * @throws IOException if it cannot be noted
   */
  public void note(String reader, LocalDate day) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Files.writeString(
        file,
        day + " " + reader + "\n",
        UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** When a reader was last cleaned; empty: never, or nobody can read it. */
  public Optional<LocalDate> last(String reader) {
    return lines().stream()
        .filter(line -> line.length() > DAY && line.substring(DAY + 1).equals(reader))
        .flatMap(line -> day(line).stream())
        .max(LocalDate::compareTo);
  }

  private List<String> lines() {
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      return lines.toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<LocalDate> day(String line) {
    try {
      return Optional.of(LocalDate.parse(line.substring(0, DAY)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
