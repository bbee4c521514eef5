package io.chuangkou.terminal.technician.pane;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.WhomToCall;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a check found of one thing: what is well in a line, what is not with what to do. */
final class FindingCard extends HBox {

  FindingCard(Finding finding, Texts texts) {
    getStyleClass().add("finding");
    Nodes.level(this, finding.grade().level());
    Icon sign = finding.grade() == Grade.SKIPPED ? Icon.INFO : Icon.of(finding.grade().level());
    VBox words = words(finding, texts);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(Nodes.row("finding-sign", Nodes.icon(sign, 18)), words);
    if (finding.grade() != Grade.GOOD) {
      getChildren().add(Nodes.whole(finding.words().code(), "finding-code"));
    }
  }

  private static VBox words(Finding finding, Texts texts) {
    Advice said = finding.words();
    VBox words =
        Nodes.column(
            "finding-words",
            Nodes.wrapped(item(finding.item(), texts), "finding-item"),
            Nodes.wrapped(
                texts.english() ? said.englishSentence() : said.sentence(), "finding-sentence"));
    String advice = texts.english() ? said.englishAdvice() : said.advice();
    if (!advice.isEmpty()) {
      words.getChildren().add(Nodes.wrapped(advice, "finding-advice"));
    }
    if (finding.call() != WhomToCall.NOBODY) {
      words.getChildren().add(call(finding, texts));
    }
    return words;
  }

  /** Items are named in both languages, apart by a stroke; names of things are in one. */
  private static String item(String item, Texts texts) {
    int stroke = item.indexOf(" / ");
    if (stroke < 0) {
      return item;
    }
    return texts.english() ? item.substring(stroke + 3) : item.substring(0, stroke);
  }

  private static Node call(Finding finding, Texts texts) {
    String who = texts.english() ? finding.call().english() : finding.call().chinese();
    String keys = String.join(", ", finding.keys());
    String words =
        keys.isEmpty() ? texts.get("bench.call", who) : texts.get("bench.call.keys", who, keys);
    return Nodes.wrapped(words, "finding-call");
  }
}
