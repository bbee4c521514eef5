package io.chuangkou.card.examination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The table of faults in this module's README: what each comes to. */
public final class FaultTable {

  private static final String HEADING = "## What each fault comes to";
  private static final int COLUMNS = 4;

  /**
   * One row.
   *
   * @param place where the fault is injected: {@code card}, {@code service}
   * @param fault what is wrong
   * @param verdict the verdict that it must have
   * @param code the code that it must have
   */
  public record Row(String place, String fault, String verdict, String code) {

    @Override
    public String toString() {
      return fault;
    }
  }

  private FaultTable() {}

  /** The rows of one place. */
  public static List<Row> rows(String place) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String section = readme.substring(readme.indexOf(HEADING) + HEADING.length());
    int end = section.indexOf("\n## ");
    return (end < 0 ? section : section.substring(0, end))
        .lines()
        .filter(line -> line.startsWith("| " + place + " |"))
        .map(FaultTable::row)
        .toList();
  }

  private static Row row(String line) {
    List<String> cells =
        Arrays.stream(line.split("\\|")).map(String::strip).skip(1).limit(COLUMNS).toList();
    return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3).replace("`", ""));
  }
}
