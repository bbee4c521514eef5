package io.chuangkou.terminal.supervisor;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.slip.ShiftReport.Kind;
import io.chuangkou.terminal.slip.ShiftReport.Row;
import io.chuangkou.terminal.slip.ShiftReport.Tendered;
import io.chuangkou.terminal.supervisor.Chart.Bar;
import io.chuangkou.terminal.supervisor.Chart.Measure;
import io.chuangkou.terminal.supervisor.Chart.Subject;
import io.chuangkou.terminal.supervisor.Figures.Age;
import io.chuangkou.terminal.supervisor.Figures.Aged;
import io.chuangkou.terminal.supervisor.Figures.Hour;
import io.chuangkou.terminal.supervisor.Figures.Window;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes charts of figures, in the language of the screen. Immutable and thread-safe. */
public final class DashboardComposer {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Words words;
  private final String window;

  /**
   * In a language.
   *
   * @param window name of the window that shows them
   */
  public DashboardComposer(Words words, String window) {
    this.words = words;
    this.window = window;
  }

  /** The charts of some figures. */
  public Dashboard compose(Figures figures) {
    String title =
        figures.day() == null
            ? words.of("figures.shift")
            : words.of("figures.day", figures.day().toString());
    return new Dashboard(
        figures.day(),
        title,
        words.of(
            "figures.sentence", window, MOMENT.format(figures.from()), MOMENT.format(end(figures))),
        Stream.of("chart", "name", "count", "amount", "note")
            .map(column -> words.of("figures.head." + column))
            .toList(),
        List.of(
            chart(Subject.TENDER, Measure.AMOUNT, tendered(figures.tendered())),
            chart(Subject.FUNDS, Measure.AMOUNT, funds(figures)),
            chart(Subject.OUTCOMES, Measure.COUNT, outcomes(figures)),
            chart(Subject.WAITING, Measure.COUNT, waiting(figures.waiting())),
            chart(Subject.WINDOWS, Measure.AMOUNT, windows(figures)),
            chart(Subject.HOURS, Measure.AMOUNT, hours(figures.hours()))));
  }

  /** A day that is over ended at midnight. */
  private static LocalDateTime end(Figures figures) {
    LocalDateTime midnight = figures.from().toLocalDate().plusDays(1).atStartOfDay();
    boolean isOver = figures.day() != null && midnight.isBefore(figures.asOf());
    return isOver ? midnight : figures.asOf();
  }

  private Chart chart(Subject subject, Measure measure, List<Bar> bars) {
    return new Chart(
        subject,
        words.of("figures." + subject),
        measure,
        bars,
        words.of("figures." + subject + ".nothing"));
  }

  private List<Bar> tendered(List<Tendered> kinds) {
    return kinds.stream()
        .map(
            kind ->
                new Bar(
                    kind.name(),
                    0,
                    kind.net(),
                    kind.givenBack().isZero()
                        ? ""
                        : words.of(
                            "figures.back", kind.taken().toYuan(), kind.givenBack().toYuan())))
        .toList();
  }

  private static List<Bar> funds(Figures figures) {
    return figures.bearers().funds().stream()
        .map(fund -> new Bar(fund.name(), 0, fund.amount(), ""))
        .toList();
  }

  private List<Bar> outcomes(Figures figures) {
    List<Bar> bars = new ArrayList<>();
    for (Kind kind : List.of(Kind.SETTLED, Kind.PROVISIONAL, Kind.FULL_CASH, Kind.CANCELLED)) {
      figures.rows().stream()
          .filter(row -> row.kind() == kind)
          .map(this::outcome)
          .forEach(bars::add);
    }
    bars.add(new Bar(words.of("figures.REFUSED"), figures.refused(), Fen.ZERO, ""));
    bars.add(new Bar(words.of("figures.UNKNOWN"), figures.lost(), Fen.ZERO, ""));
    return bars;
  }

  private Bar outcome(Row row) {
    return new Bar(words.of("figures." + row.kind()), row.count(), row.total(), "");
  }

  private List<Bar> waiting(Figures.Waiting waiting) {
    return waiting.ages().stream().map(aged -> aged(aged, waiting.oldest())).toList();
  }

  /** The oldest is told where it is counted. */
  private Bar aged(Aged aged, @Nullable Duration oldest) {
    String note =
        oldest == null || Age.of(oldest) != aged.age()
            ? ""
            : words.of("figures.oldest", oldest.toHours(), oldest.toMinutesPart());
    return new Bar(words.of("figures." + aged.age()), aged.count(), aged.amount(), note);
  }

  private List<Bar> hours(List<Hour> hours) {
    return hours.stream()
        .map(hour -> new Bar("%02d:00".formatted(hour.hour()), hour.settled(), hour.money(), ""))
        .toList();
  }

  private List<Bar> windows(Figures figures) {
    return figures.windows().stream().map(window -> window(window, figures)).toList();
  }

  /** What another window left is as old as its report. */
  private Bar window(Window window, Figures figures) {
    boolean isOlder = window.asOf().isBefore(figures.asOf());
    return new Bar(
        words.of("figures.window", window.name()),
        window.settled(),
        window.money(),
        isOlder ? words.of("figures.asOf", MOMENT.format(window.asOf())) : "");
  }
}
