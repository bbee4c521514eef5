package io.chuangkou.terminal.cashier;

import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Draws the panel that lies over the desk, anew whenever what it shows has changed. */
final class Overlays {

  private final CashierViewModel model;
  private final Texts texts;
  private final SlipSaver saver;
  private final ImportDialog importing;
  private final SlipPanel slip;
  private final ReadOnlyObjectWrapper<@Nullable Node> shown = new ReadOnlyObjectWrapper<>();

  Overlays(CashierViewModel model, Texts texts, SlipSaver saver) {
    this.model = model;
    this.texts = texts;
    this.saver = saver;
    this.importing = new ImportDialog(model, texts);
    this.slip = new SlipPanel(texts);
    model.panels().shown().addListener(property -> draw());
    model.panels().row().addListener(property -> draw());
    model.state().addListener(property -> draw());
  }

  ReadOnlyObjectProperty<@Nullable Node> shown() {
    return shown.getReadOnlyProperty();
  }

  ImportDialog importing() {
    return importing;
  }

  void scroll(double pixels) {
    slip.scroll(pixels);
  }

  private void draw() {
    CashierState state = model.state().get();
    int row = model.panels().row().get();
    shown.set(
        switch (model.panels().shown().get()) {
          case Panel.Sheet.NONE -> null;
          case Panel.Sheet.HELP -> new HelpPanel(state.stage(), texts);
          case Panel.Sheet.QUEUE -> QueueDrawer.of(state.open(), row, texts);
          case Panel.Sheet.HISTORY -> HistoryDrawer.of(state.history(), row, texts);
          case Panel.Sheet.IMPORT -> importing;
          case Panel.Sheet.SLIP ->
              state.slip() == null ? null : slip.show(state.slip(), saver.outcome());
          case Panel.Confirm asked -> Dialog.of(asked, texts);
        });
  }
}
