package io.chuangkou.terminal.cashier;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A question in the middle of the screen; its button is named after the act. */
final class Dialog {

  private Dialog() {}

  static Node of(Panel.Confirm question, Texts texts) {
    return switch (question) {
      case Panel.CancelSettlement asked ->
          confirm(
              texts,
              texts.get("confirm.cancel", Yuan.of(asked.settled().total())),
              texts.get(
                  "confirm.cancel.sentence",
                  asked.settled().maskedName(),
                  asked.settled().settlementId(),
                  Yuan.of(asked.settled().person())));
      case Panel.CloseDifference asked -> confirm(asked, texts);
      case Panel.ClearDesk asked ->
          confirm(
              texts,
              texts.get("confirm.clear", Yuan.of(asked.total())),
              texts.get("confirm.clear.sentence"));
    };
  }

  private static Node confirm(Panel.CloseDifference asked, Texts texts) {
    boolean refund = asked.difference().isNegative();
    Fen amount = refund ? asked.difference().negated() : asked.difference();
    return confirm(
        texts,
        texts.get(refund ? "confirm.refunded" : "confirm.collected", Yuan.of(amount)),
        texts.get(
            refund ? "confirm.refunded.sentence" : "confirm.collected.sentence",
            asked.item().maskedName(),
            Yuan.of(amount)));
  }

  private static Node confirm(Texts texts, String act, String sentence) {
    HBox back = button(KeyCode.ESCAPE, "Esc", texts.get("act.back"), "quiet");
    HBox go = button(KeyCode.ENTER, texts.get("key.enter"), act, "grave");
    VBox dialog =
        Nodes.column(
            "dialog",
            Nodes.label(act, "dialog-title"),
            Nodes.wrapped(sentence, "dialog-sentence"),
            Nodes.row("dialog-buttons", back, Nodes.spring(), go));
    dialog.setMaxHeight(VBox.USE_PREF_SIZE);
    return dialog;
  }

  static HBox button(KeyCode key, String cap, String act, String look) {
    HBox button =
        Nodes.row("dialog-button", Nodes.label(cap, "main-key"), Nodes.label(act, "dialog-act"));
    button.getStyleClass().add("dialog-" + look);
    button.setAccessibleText(act);
    Nodes.taps(button, key);
    return button;
  }
}
