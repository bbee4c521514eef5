package io.chuangkou.terminal.technician.pane;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Every key of the bench, and what its colours mean. */
final class BenchHelp extends VBox {

  BenchHelp(Texts texts) {
    getStyleClass().add("help");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("help-keys");
    int row = 0;
    for (BenchAct act : BenchAct.values()) {
      key(grid, row++, act.cap(), texts.get("bench.help." + act));
    }
    key(grid, row++, "↑ ↓", texts.get("bench.help.arrows"));
    key(grid, row++, texts.get("key.enter"), texts.get("bench.help.enter"));
    key(grid, row++, "PgUp PgDn", texts.get("bench.help.turn"));
    key(grid, row, "Ctrl+C", texts.get("bench.help.copy"));
    getChildren()
        .addAll(
            Nodes.heading(
                Nodes.label(texts.get("bench.help.title"), "drawer-title"),
                Nodes.label(texts.get("bench.help.close"), "hint")),
            grid,
            Nodes.wrapped(texts.get("bench.help.colours"), "help-text"),
            Nodes.wrapped(texts.get("bench.help.privacy"), "help-text"));
  }

  private static void key(GridPane grid, int row, String cap, String words) {
    grid.addRow(row, Nodes.label(cap, "key-cap"), Nodes.label(words, "help-text"));
  }
}
