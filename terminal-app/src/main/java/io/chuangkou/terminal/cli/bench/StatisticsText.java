package io.chuangkou.terminal.cli.bench;

import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.statistics.ReaderDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Statistics of readings, as people and as machines take them. */
public final class StatisticsText {

  /** Enough to see a change; all of it is told to machines. */
  private static final int DAYS = 14;

  private StatisticsText() {}

  /** Lines: the last days with a card, then what failed and which cards there were. */
  public static List<String> lines(List<ReaderDay> days) {
    List<String> lines = new ArrayList<>();
    if (days.isEmpty()) {
      return lines;
    }
    lines.add("日期 / day     插卡 / in   读出 / read   失败 / failed   再试成功 / second try");
    byDay(days).entrySet().stream()
        .skip(Math.max(0, byDay(days).size() - DAYS))
        .forEach(entry -> lines.add(line(entry.getKey(), entry.getValue())));
    lines.add("失败 / failures: " + counts(days, true));
    lines.add("卡 / cards: " + counts(days, false));
    return lines;
  }

  private static Map<LocalDate, List<ReaderDay>> byDay(List<ReaderDay> days) {
    return days.stream()
        .collect(Collectors.groupingBy(ReaderDay::day, TreeMap::new, Collectors.toList()));
  }

  private static String line(LocalDate day, List<ReaderDay> readers) {
    return "%s %10d %13d %15d %21d"
        .formatted(
            day,
            readers.stream().mapToInt(ReaderDay::insertions).sum(),
            readers.stream().mapToInt(ReaderDay::successes).sum(),
            readers.stream().mapToInt(ReaderDay::failures).sum(),
            readers.stream().mapToInt(ReaderDay::again).sum());
  }

  private static String counts(List<ReaderDay> days, boolean ofFailures) {
    Map<String, Integer> counts = new TreeMap<>();
    days.forEach(
        day ->
            (ofFailures ? day.failed() : day.read())
                .forEach((key, count) -> counts.merge(key, count, Integer::sum)));
    return counts.isEmpty()
        ? "—"
        : counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(entry -> entry.getKey() + " × " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  /** Everything, for machines. */
  public static Map<String, Object> whole(List<ReaderDay> days, List<Finding> findings) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("days", days);
    whole.put("findings", findings.stream().map(Findings::row).toList());
    return whole;
  }
}
