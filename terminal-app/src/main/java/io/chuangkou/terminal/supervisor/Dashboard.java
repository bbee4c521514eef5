package io.chuangkou.terminal.supervisor;

import io.chuangkou.terminal.supervisor.Chart.Bar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The charts of a shift or a day, in the words of the screen.
 *
 * @param day which day; none: the open shift
 * @param title which day or shift
 * @param sentence from when to when, and where
 * @param head what the columns of the figures are called: chart, name, count, amount and note
 * @param charts in their order
 */
public record Dashboard(
    @Nullable LocalDate day, String title, String sentence, List<String> head, List<Chart> charts) {

  /** Begins a file that spreadsheets are to read as UTF-8. */
  private static final String MARK = "\uFEFF";

  /** Copies the lists. */
  public Dashboard {
    head = List.copyOf(head);
    charts = List.copyOf(charts);
  }

  /** All figures as text, a line each, in columns as spreadsheets take them from the clipboard. */
  public String text() {
    return title + "\t" + sentence + "\n" + table("\t");
  }

  /** All figures as CSV (RFC 4180) for a file. */
  public String csv() {
    return MARK + table(",").replace("\n", "\r\n");
  }

  private String table(String separator) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(head);
    for (Chart chart : charts) {
      for (Bar bar : chart.bars()) {
        rows.add(
            List.of(
                chart.title(),
                bar.name(),
                String.valueOf(bar.count()),
                bar.amount().toYuan(),
                bar.note()));
      }
    }
    return rows.stream().map(row -> line(row, separator)).collect(Collectors.joining());
  }

  private static String line(List<String> row, String separator) {
    return row.stream()
        .map(cell -> cell(cell, separator))
        .collect(Collectors.joining(separator, "", "\n"));
  }

  private static String cell(String text, String separator) {
    boolean isQuoted = Stream.of(separator, "\"", "\n").anyMatch(text::contains);
    return isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
