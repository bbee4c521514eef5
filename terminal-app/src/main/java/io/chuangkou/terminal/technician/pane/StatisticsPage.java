package io.chuangkou.terminal.technician.pane;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.technician.statistics.ReaderDay;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Readings over the last days: by day, by what failed, by reader and by generation of the card. */
final class StatisticsPage {

  /** As many bars as can be told apart. */
  private static final int DAYS = 28;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M-d");

  private StatisticsPage() {}

  static Region of(List<ReaderDay> all, Texts texts) {
    LocalDate last = all.getLast().day();
    List<ReaderDay> days =
        all.stream().filter(day -> day.day().isAfter(last.minusDays(DAYS))).toList();
    VBox page = Nodes.column("bench-part", byDay(days, last, texts));
    page.getChildren()
        .add(
            beside(
                counts(texts.get("bench.statistics.codes"), sum(days, ReaderDay::failed), texts),
                counts(texts.get("bench.statistics.cards"), sum(days, ReaderDay::read), texts)));
    page.getChildren().add(byReader(days, texts));
    return page;
  }

  /** Every day of the span stands there, also one on which no card came. */
  private static Region byDay(List<ReaderDay> days, LocalDate last, Texts texts) {
    LocalDate first = days.getFirst().day();
    List<LocalDate> span = first.datesUntil(last.plusDays(1)).toList();
    Map<LocalDate, List<ReaderDay>> found =
        days.stream().collect(Collectors.groupingBy(ReaderDay::day));
    Bars bars =
        new Bars(texts.get("bench.statistics.days"), span.stream().map(DAY::format).toList());
    bars.add(texts.get("bench.statistics.read"), each(span, found, ReaderDay::successes));
    bars.add(texts.get("bench.statistics.failed"), each(span, found, ReaderDay::failures));
    return bars;
  }

  private static List<Integer> each(
      List<LocalDate> span,
      Map<LocalDate, List<ReaderDay>> found,
      ToIntFunction<ReaderDay> figure) {
    return span.stream()
        .map(day -> found.getOrDefault(day, List.of()).stream().mapToInt(figure).sum())
        .toList();
  }

  private static Map<String, Integer> sum(
      List<ReaderDay> days, Function<ReaderDay, Map<String, Integer>> figures) {
    Map<String, Integer> sum = new TreeMap<>();
    days.forEach(
        day -> figures.apply(day).forEach((key, count) -> sum.merge(key, count, Integer::sum)));
    return sum;
  }

  private static HBox beside(Node... parts) {
    HBox row = Nodes.row("bench-beside", parts);
    row.getChildren().forEach(part -> HBox.setHgrow(part, Priority.ALWAYS));
    return row;
  }

  private static Node counts(String title, Map<String, Integer> counts, Texts texts) {
    if (counts.isEmpty()) {
      return Nodes.column(
          "bench-part",
          Nodes.label(title, "sub-heading"),
          Nodes.wrapped(texts.get("bench.statistics.nothing"), "hint"));
    }
    List<Map.Entry<String, Integer>> largest =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .toList();
    Rows rows = new Rows(List.of(title, texts.get("bench.statistics.count")), 72, 28);
    largest.forEach(
        entry -> rows.add(List.of(entry.getKey(), entry.getValue().toString()), "bench-plain"));
    rows.setMaxWidth(Double.MAX_VALUE);
    return rows;
  }

  private static Region byReader(List<ReaderDay> days, Texts texts) {
    Rows rows =
        new Rows(
            List.of(
                texts.get("bench.statistics.reader"),
                texts.get("bench.statistics.insertions"),
                texts.get("bench.statistics.read"),
                texts.get("bench.statistics.failed"),
                texts.get("bench.statistics.again"),
                texts.get("bench.statistics.mean")),
            40,
            12,
            12,
            12,
            12,
            12);
    Map<String, List<ReaderDay>> readers =
        days.stream()
            .collect(Collectors.groupingBy(ReaderDay::reader, TreeMap::new, Collectors.toList()));
    readers.forEach((reader, theirs) -> rows.add(cells(reader, theirs), "bench-plain"));
    return rows;
  }

  private static List<String> cells(String reader, List<ReaderDay> days) {
    int read = days.stream().mapToInt(ReaderDay::successes).sum();
    long millis = days.stream().mapToLong(ReaderDay::millis).sum();
    List<String> cells = new ArrayList<>(List.of(reader));
    cells.add("%,d".formatted(days.stream().mapToInt(ReaderDay::insertions).sum()));
    cells.add("%,d".formatted(read));
    cells.add("%,d".formatted(days.stream().mapToInt(ReaderDay::failures).sum()));
    cells.add("%,d".formatted(days.stream().mapToInt(ReaderDay::again).sum()));
    cells.add(read == 0 ? "—" : millis / read + " ms");
    return cells;
  }
}
