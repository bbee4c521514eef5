package io.chuangkou.terminal.cashier;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A question in the middle of the screen; its button is named after the act. */
final class Dialog {

  private Dialog() {}

  static Node of(Panel.Confirm question, CashierViewModel model, Texts texts) {
    return switch (question) {
      case Panel.CancelSettlement asked ->
          confirm(
              texts,
              model,
              texts.get("confirm.cancel", Yuan.of(asked.settled().total())),
              texts.get(
                  "confirm.cancel.sentence",
                  asked.settled().maskedName(),
                  asked.settled().settlementId(),
                  Yuan.of(asked.settled().person())));
      case Panel.CloseDifference asked -> confirm(asked, model, texts);
      case Panel.ClearDesk asked ->
          confirm(
              texts,
              model,
              texts.get("confirm.clear", Yuan.of(asked.total())),
              texts.get("confirm.clear.sentence"));
    };
  }

  private static Node confirm(Panel.CloseDifference asked, CashierViewModel model, Texts texts) {
    boolean refund = asked.difference().isNegative();
    Fen amount = refund ? asked.difference().negated() : asked.difference();
    return confirm(
        texts,
        model,
        texts.get(refund ? "confirm.refunded" : "confirm.collected", Yuan.of(amount)),
        texts.get(
            refund ? "confirm.refunded.sentence" : "confirm.collected.sentence",
            asked.item().maskedName(),
            Yuan.of(amount)));
  }

  private static Node confirm(Texts texts, CashierViewModel model, String act, String sentence) {
    HBox back = button("Esc", texts.get("act.back"), "quiet", ignored -> model.act(Act.BACK));
    HBox go = button(texts.get("key.enter"), act, "grave", ignored -> model.enter());
    VBox dialog =
        Nodes.column(
            "dialog",
            Nodes.label(act, "dialog-title"),
            Nodes.wrapped(sentence, "dialog-sentence"),
            Nodes.row("dialog-buttons", back, Nodes.spring(), go));
    dialog.setMaxHeight(VBox.USE_PREF_SIZE);
    return dialog;
  }

  static HBox button(String key, String act, String look, Consumer<Object> run) {
    HBox button =
        Nodes.row("dialog-button", Nodes.label(key, "main-key"), Nodes.label(act, "dialog-act"));
    button.getStyleClass().add("dialog-" + look);
    button.setAccessibleText(act);
    button.setOnMouseClicked(run::accept);
    return button;
  }
}
