package io.chuangkou.terminal.technician.pane;

import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.CardItem;
import io.chuangkou.card.diagnosis.CardReset;
import io.chuangkou.card.diagnosis.CardTree;
import io.chuangkou.card.diagnosis.Phrase;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.card.diagnosis.ServiceFacts;
import io.chuangkou.card.reset.AnswerToReset;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.technician.bench.CardBench.Looked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The readers as a table; a card as trees of its files, with the conversation that was held. */
final class CardPages {

  private static final double MICROS = 1000.0;

  private CardPages() {}

  static Region readers(ReadersDiagnosis seen, Texts texts) {
    VBox page = Nodes.column("bench-part");
    page.getChildren().add(Nodes.wrapped(service(seen.service(), texts), "bench-words"));
    if (!seen.readers().isEmpty()) {
      Rows rows =
          new Rows(
              heads(texts, "reader", "name", "state", "desk", "driver", "serial", "events"),
              34,
              14,
              18,
              14,
              12,
              8);
      seen.readers().forEach(reader -> rows.add(row(reader, texts), "bench-plain"));
      page.getChildren().add(rows);
    }
    return page;
  }

  private static String service(ServiceFacts service, Texts texts) {
    return texts.get(
        "bench.service",
        texts.get("bench.service." + (service.isRunning() ? "runs" : "down")),
        orDash(service.version()),
        orDash(service.library()),
        service.charset(),
        service.user());
  }

  private static List<String> row(ReaderFacts reader, Texts texts) {
    return List.of(
        reader.name(),
        said(reader.state().words(), texts),
        said(reader.admission().words(), texts),
        orDash((reader.vendor() + " " + reader.driverVersion()).strip()),
        orDash(reader.serial()),
        reader.events() < 0 ? "—" : String.valueOf(reader.events()));
  }

  static List<Node> card(Looked looked, Texts texts) {
    CardDiagnosis seen = looked.diagnosis();
    List<Node> parts = new ArrayList<>();
    if (!seen.resets().isEmpty()) {
      parts.add(resets(seen, texts));
    }
    for (CardTree tree : seen.files()) {
      parts.add(tree(tree, texts));
    }
    if (!looked.trace().isEmpty()) {
      parts.add(trace(looked.trace(), texts));
    }
    return parts;
  }

  private static VBox resets(CardDiagnosis seen, Texts texts) {
    VBox part =
        Nodes.column("bench-part", Nodes.label(texts.get("bench.card.resets"), "sub-heading"));
    for (CardReset reset : seen.resets()) {
      String way = reset.kind().name().toLowerCase(Locale.ROOT);
      part.getChildren()
          .add(
              Nodes.wrapped(
                  texts.get("bench.reset." + way)
                      + "  "
                      + (reset.fault().isEmpty() ? spaced(reset.answer()) : reset.fault())
                      + "  "
                      + "%.1f ms".formatted(reset.micros() / MICROS),
                  "bench-record"));
    }
    @Nullable AnswerToReset answer = seen.answer();
    if (answer != null) {
      part.getChildren().add(Nodes.wrapped(answer(answer, texts), "bench-words"));
    }
    if (seen.application() != null) {
      String selected = seen.application().name() + "  " + seen.application().statusWord();
      part.getChildren()
          .add(Nodes.wrapped(texts.get("bench.card.application", selected), "bench-words"));
    }
    part.getChildren()
        .add(Nodes.wrapped(texts.get("bench.card.pin", pin(seen.pin(), texts)), "bench-words"));
    return part;
  }

  private static String answer(AnswerToReset answer, Texts texts) {
    String marks =
        answer
            .marks()
            .map(
                found ->
                    "　"
                        + texts.get(
                            "bench.card.marks",
                            found.chip(),
                            found.system(),
                            found.maker(),
                            found.city()))
            .orElse("");
    return texts.get(
        "bench.card.answer",
        String.join(", ", answer.protocols().stream().map(number -> "T=" + number).toList()),
        answer.bitsPerSecond(),
        spaced(answer.historical()) + marks);
  }

  private static String pin(PinState pin, Texts texts) {
    return switch (pin) {
      case PinState.Unknown unknown -> texts.get("bench.pin.unknown");
      case PinState.Left left -> texts.get("bench.pin.left", left.tries());
      case PinState.Blocked blocked -> texts.get("bench.pin.blocked");
      case PinState.NotNeeded none -> texts.get("bench.pin.none");
    };
  }

  private static VBox tree(CardTree tree, Texts texts) {
    String head =
        tree.identifier()
            + " "
            + said(tree.name(), texts)
            + (tree.statusWord().isEmpty() ? "" : "  " + tree.statusWord());
    VBox part = Nodes.column("bench-part", Nodes.label(head, "sub-heading"));
    if (!tree.items().isEmpty()) {
      Rows rows =
          new Rows(
              heads(texts, "item", "tag", "name", "raw", "decoded", "state"), 7, 19, 31, 24, 19);
      tree.items().forEach(item -> rows.add(row(item, texts), styleClass(item.state())));
      part.getChildren().add(rows);
    }
    return part;
  }

  private static List<String> row(CardItem item, Texts texts) {
    String state = texts.get("bench.item." + item.state());
    String remark = said(item.remark(), texts);
    return List.of(
        item.tag(),
        said(item.name(), texts),
        orDash(spaced(item.raw())),
        orDash(item.decoded()),
        remark.isEmpty() ? state : state + "：" + remark);
  }

  private static String styleClass(CardItem.State state) {
    return switch (state) {
      case GOOD, PROTECTED, UNKNOWN -> "bench-plain";
      case ODD, MISSING -> "bench-odd";
      case UNREADABLE -> "bench-bad";
    };
  }

  private static VBox trace(List<String> lines, Texts texts) {
    VBox part =
        Nodes.column("bench-part", Nodes.label(texts.get("bench.card.trace"), "sub-heading"));
    lines.forEach(line -> part.getChildren().add(Nodes.wrapped(line, "bench-record")));
    return part;
  }

  private static List<String> heads(Texts texts, String table, String... columns) {
    return List.of(columns).stream()
        .map(column -> texts.get("bench." + table + "." + column))
        .toList();
  }

  private static String said(Phrase phrase, Texts texts) {
    return texts.english() ? phrase.english() : phrase.chinese();
  }

  /** Bytes apart, so that they can be compared and wrap. */
  private static String spaced(String digits) {
    return digits.replaceAll("(..)(?=.)", "$1 ");
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "—" : text;
  }
}
