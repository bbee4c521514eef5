package io.chuangkou.terminal.technician.pane;

import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.ContactRun.CommandTiming;
import io.chuangkou.card.diagnosis.ContactRun.Timing;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Many readings: how many went well, what failed, and how long each command took. */
final class ContactPage {

  private static final double MICROS = 1000.0;

  private ContactPage() {}

  static Region of(ContactRun run, Texts texts) {
    VBox page = Nodes.column("bench-part");
    page.getChildren()
        .add(
            Nodes.wrapped(
                texts.get("bench.contact.figures", run.reader(), run.times(), run.good()),
                "bench-words"));
    if (!run.failures().isEmpty()) {
      String failures =
          run.failures().stream()
              .map(failure -> failure.code() + " × " + failure.count())
              .collect(Collectors.joining("，"));
      page.getChildren()
          .add(Nodes.wrapped(texts.get("bench.contact.failures", failures), "bench-words"));
    }
    Rows rows =
        new Rows(
            List.of(
                texts.get("bench.contact.command"),
                texts.get("bench.contact.count"),
                "p50",
                "p95",
                texts.get("bench.contact.longest")),
            52,
            12,
            12,
            12,
            12);
    rows.add(cells(texts.get("bench.contact.reading"), run.reading()), "bench-strong");
    run.commands().forEach(each -> rows.add(cells(each.name(), each.timing()), "bench-plain"));
    page.getChildren().add(rows);
    if (!run.commands().isEmpty()) {
      page.getChildren().add(chart(run, texts));
    }
    return page;
  }

  private static List<String> cells(String name, Timing timing) {
    return List.of(
        name,
        String.valueOf(timing.count()),
        millis(timing.p50Micros()),
        millis(timing.p95Micros()),
        millis(timing.maxMicros()));
  }

  private static String millis(long micros) {
    return "%.1f ms".formatted(micros / MICROS);
  }

  /** Commands have long names: under the bars stand their numbers in the table. */
  private static Region chart(ContactRun run, Texts texts) {
    List<String> numbers = new ArrayList<>();
    List<Double> usual = new ArrayList<>();
    List<Double> longer = new ArrayList<>();
    for (CommandTiming command : run.commands()) {
      numbers.add(String.valueOf(numbers.size() + 1));
      usual.add(command.timing().p50Micros() / MICROS);
      longer.add((command.timing().p95Micros() - command.timing().p50Micros()) / MICROS);
    }
    Bars bars = new Bars(texts.get("bench.contact.chart"), numbers);
    bars.add("p50", usual);
    bars.add("p95", longer);
    return bars;
  }
}
