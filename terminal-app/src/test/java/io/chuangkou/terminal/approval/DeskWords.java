package io.chuangkou.terminal.approval;

import io.chuangkou.terminal.cashier.drawer.QueueDrawer;
import io.chuangkou.terminal.cashier.pane.Guidance;
import io.chuangkou.terminal.cashier.pane.OutcomePane;
import io.chuangkou.terminal.cashier.pane.PersonPane;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/** All that the desk says at a moment, as its panes put it, in one text. */
final class DeskWords {

  /** A slip says what it is in its first lines and what follows in its last one. */
  private static final int HEAD = 3;

  private final Texts texts;
  private final StringBuilder told = new StringBuilder();

  DeskWords(Locale locale) {
    this.texts = Texts.of(locale);
  }

  /** Adds a moment, with the open items that belong to it. */
  void note(String moment, CashierState state, List<OpenItem> open) {
    told.append("== ").append(moment).append('\n');
    line("lights", List.of(state.reader().text(), state.centre().text(), state.queue().text()));
    Notice notice = state.notice();
    if (notice != null) {
      line("notice " + notice.level(), List.of(notice.code(), notice.sentence(), notice.advice()));
    }
    line("guide", List.of(Guidance.of(state, texts).text()));
    PersonPane person = new PersonPane(texts);
    person.show(state.person());
    line("person", labels(person));
    if (isOutcome(state)) {
      OutcomePane outcome = new OutcomePane(texts);
      outcome.show(state);
      labels(outcome).forEach(words -> line("outcome", List.of(words)));
    }
    SlipLayout slip = state.slip();
    if (slip != null) {
      List<String> lines = slip.lines().stream().map(DeskWords::text).toList();
      line("slip", lines.subList(0, HEAD));
      line("slip", lines.subList(lines.size() - 1, lines.size()));
    }
    for (OpenItem item : open) {
      line("open", labels((Parent) QueueDrawer.of(List.of(item), 0, texts)));
    }
    told.append('\n');
  }

  private static boolean isOutcome(CashierState state) {
    return switch (state.stage()) {
      case DIFFERENCE, SETTLED, PROVISIONAL, PAID_IN_FULL, UNKNOWN_OUTCOME, CANCELLED -> true;
      case NO_CARD,
          READING,
          IDENTIFYING,
          IDENTIFIED,
          RECORDING,
          TRYING,
          TRIAL,
          SETTLING,
          CANCELLING ->
          false;
    };
  }

  private void line(String name, List<String> words) {
    List<String> said = words.stream().filter(word -> !word.isBlank()).toList();
    if (!said.isEmpty()) {
      told.append(name).append(": ").append(String.join(" | ", said)).append('\n');
    }
  }

  private static String text(SlipLayout.Line line) {
    return switch (line) {
      case SlipLayout.Text text -> text.text().strip();
      case SlipLayout.Pair pair -> pair.label().strip() + " " + pair.value();
      case SlipLayout.Holder holder -> holder.label().strip() + " " + holder.masked();
      case SlipLayout.Rule rule -> "";
    };
  }

  private static List<String> labels(Parent parent) {
    List<String> found = new ArrayList<>();
    for (Node child : parent.getChildrenUnmodifiable()) {
      collect(child, found);
    }
    if (parent instanceof ScrollPane scroll) {
      collect(scroll.getContent(), found);
    }
    return found;
  }

  private static void collect(Node node, List<String> found) {
    if (node instanceof Labeled label && !label.getText().isBlank()) {
      found.add(label.getText());
    } else if (node instanceof Parent parent) {
      found.addAll(labels(parent));
    }
  }

  @Override
  public String toString() {
    return told.toString();
  }
}
