package io.chuangkou.terminal.cashier.split;

import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.slip.Split;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Why the amounts are what they are, step by step. */
final class ExplanationPane extends StackPane {

  private final Texts texts;
  private final VBox rows = Nodes.column("why");
  private final QuietScroll scroll = new QuietScroll(rows);
  private @Nullable Trial shown;

  ExplanationPane(Texts texts) {
    this.texts = texts;
    getChildren().add(scroll);
  }

  void show(Trial trial) {
    if (trial.equals(shown)) {
      return;
    }
    shown = trial;
    rows.getChildren().setAll(rows(trial));
    scroll.setVvalue(0);
  }

  /** Our own steps; where there are none, why the person bears what by the centre's figures. */
  private List<StepRow> rows(Trial trial) {
    List<Step> steps = trial.settlement().steps();
    return steps.isEmpty() && trial.offline() == null
        ? Split.ofPerson(trial.settlement()).shares().stream()
            .map(share -> StepRow.ofCentre(share, texts))
            .toList()
        : steps.stream().map(step -> StepRow.of(step, texts)).toList();
  }

  /** Scrolls by so many pixels, downwards if positive. */
  void scrollBy(double pixels) {
    scroll.scrollBy(pixels);
  }
}
