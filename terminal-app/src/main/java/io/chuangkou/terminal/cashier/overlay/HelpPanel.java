package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.Act;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every key, and what to do in each stage; the present stage marked. */
final class HelpPanel extends VBox {

  private static final String CTRL = "Ctrl+";

  private final Texts texts;
  private final QuietScroll scroll;

  HelpPanel(Stage stage, Texts texts) {
    this.texts = texts;
    getStyleClass().add("help");
    setMaxHeight(USE_PREF_SIZE);
    VBox stages = stages(stage);
    HBox.setHgrow(stages, Priority.ALWAYS);
    scroll = new QuietScroll(Nodes.row("help-columns", keys(), stages));
    getChildren()
        .addAll(
            Nodes.heading(
                Nodes.label(texts.get("help.title"), "drawer-title"),
                Nodes.label(texts.get("help.close"), "hint")),
            scroll);
  }

  void scroll(double pixels) {
    scroll.scrollBy(pixels);
  }

  private VBox keys() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("help-keys");
    int row = 0;
    for (Act act : Act.values()) {
      key(grid, row++, texts.keys().of(act.cap()), texts.get("help.key." + act));
    }
    key(grid, row++, shortcuts("G", "B", "T", "P", "K"), texts.get("help.key.ctrl"));
    key(grid, row++, shortcuts("H", "L"), texts.get("help.key.waiting"));
    key(grid, row++, shortcuts("N"), texts.get("help.key.guide"));
    key(grid, row++, shortcuts("W", "Y"), texts.get("help.key.stay"));
    key(grid, row++, texts.get("key.enter"), texts.get("help.key.enter"));
    key(grid, row, "↑ ↓", texts.get("help.key.arrows"));
    VBox column = Nodes.column("help-column", grid);
    column.setMinWidth(USE_PREF_SIZE);
    return column;
  }

  /** Letters with Ctrl, which is told once. */
  private String shortcuts(String... delivered) {
    return Arrays.stream(delivered)
        .map(letter -> texts.keys().of(CTRL + letter).substring(CTRL.length()))
        .collect(Collectors.joining(" ", CTRL, ""));
  }

  private static void key(GridPane grid, int row, String cap, String words) {
    grid.addRow(row, Nodes.label(cap, "key-cap"), Nodes.label(words, "help-text"));
  }

  private VBox stages(Stage now) {
    VBox stages = Nodes.column("help-stages");
    for (Stage stage : Stage.values()) {
      if (!stage.isBusy()) {
        VBox words =
            Nodes.column(
                "help-stage",
                Nodes.label(texts.get("help.stage." + stage), "help-stage-name"),
                Nodes.wrapped(texts.get("help.do." + stage), "help-text"));
        if (stage == now) {
          words.getStyleClass().add("help-now");
        }
        stages.getChildren().add(words);
      }
    }
    return stages;
  }
}
