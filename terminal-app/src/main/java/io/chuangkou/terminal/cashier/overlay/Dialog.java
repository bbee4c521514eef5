package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.billing.TypedAmount;
import io.chuangkou.terminal.cashier.model.Panel;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.Stay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
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
                  Yuan.of(asked.settled().collected()),
                  asked.reason()));
      case Panel.PayInFull asked ->
          confirm(
              texts,
              texts.get("confirm.inFull", Yuan.of(asked.offer().total())),
              texts.get("confirm.inFull.sentence", asked.offer().why()));
      case Panel.ClearDesk asked ->
          confirm(
              texts,
              texts.get("confirm.clear", Yuan.of(asked.total())),
              texts.get("confirm.clear." + kept(asked), asked.maskedName(), asked.lines()));
      case Panel.ReplaceBill asked ->
          confirm(
              texts,
              texts.get("confirm.replace", asked.lines(), Yuan.of(asked.total())),
              texts.get("confirm.replace.sentence", String.valueOf(asked.file().getFileName())));
      case Panel.Admit asked -> {
        String kind = texts.get("visit." + asked.bill().visit());
        yield confirm(
            texts,
            texts.get("confirm.admit"),
            texts.get("confirm.admit.sentence", asked.maskedName(), kind, since(asked, texts))
                + lying(asked, texts),
            "go");
      }
      case Panel.CancelAdmission asked ->
          confirm(
              texts,
              texts.get("confirm.unadmit"),
              texts.get("confirm.unadmit.sentence", asked.maskedName(), asked.lines()));
      case Panel.ReturnDeposit asked ->
          confirm(
              texts,
              texts.get("confirm.depositBack", Yuan.of(asked.deposit().amount())),
              texts.get(
                  "confirm.depositBack.sentence",
                  asked.maskedName(),
                  asked.deposit().number(),
                  Yuan.of(asked.deposit().amount())));
      case Panel.Withdraw asked ->
          confirm(
              texts,
              texts.get("confirm.withdraw"),
              texts.get("confirm.withdraw.sentence", asked.filed().words()));
      case Panel.DiscardHeld asked ->
          confirm(
              texts,
              texts.get("confirm.discard", Yuan.of(asked.bill().total())),
              texts.get(
                  "confirm.discard.sentence", asked.bill().maskedName(), asked.bill().lines()));
    };
  }

  private static String since(Panel.Admit asked, Texts texts) {
    Stay planned = asked.bill().stay();
    return planned == null
        ? texts.get("confirm.admit.now")
        : planned.admitted().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT));
  }

  private static String lying(Panel.Admit asked, Texts texts) {
    Bedside lying = asked.bill().particulars().lying();
    return lying.isBlank()
        ? ""
        : "\n" + texts.get("bedside.known", lying.ward(), lying.bed(), lying.doctor());
  }

  /** Where a bill goes that is cleared. */
  private static String kept(Panel.ClearDesk asked) {
    if (asked.isHospitals()) {
      return "unpaid";
    }
    return asked.maskedName().isEmpty() ? "nobody" : "sentence";
  }

  /** Answered by the key that settles. */
  static Node of(Panel.SettleForNothing asked, Texts texts) {
    return bySettling(
        texts, texts.get("confirm.zero"), texts.get("confirm.zero.sentence", asked.maskedName()));
  }

  /** Answered by the key that settles. */
  static Node of(Panel.LargeTender asked, Texts texts) {
    return bySettling(
        texts,
        texts.get("confirm.large", Yuan.of(asked.tender().total())),
        texts.get(
            "confirm.large.sentence",
            Yuan.of(asked.tender().total()),
            Yuan.of(asked.due()),
            Yuan.of(asked.tender().change(asked.due()))));
  }

  /** Answered by the key that settles. */
  static Node of(Panel.LargeDeposit asked, Texts texts) {
    String amount = Yuan.of(TypedAmount.of(asked.amount()).amount());
    return bySettling(
        texts,
        texts.get("confirm.largeDeposit", amount),
        texts.get("confirm.largeDeposit.sentence", amount));
  }

  private static Node bySettling(Texts texts, String act, String sentence) {
    VBox dialog =
        Nodes.column(
            "dialog",
            Nodes.label(act, "dialog-title"),
            Nodes.wrapped(sentence, "dialog-sentence"),
            Nodes.row(
                "dialog-buttons",
                button(KeyCode.ESCAPE, "Esc", act(texts.get("act.back")), "quiet"),
                Nodes.spring(),
                button("F12", texts, act(act), "grave")));
    dialog.setMaxHeight(VBox.USE_PREF_SIZE);
    return dialog;
  }

  /** What waits has no button but the way back. */
  static Node of(Panel.Leave asked, Texts texts) {
    List<String> reasons = new ArrayList<>();
    if (asked.waits()) {
      reasons.add(texts.get("leave.waits"));
    }
    if (asked.isSettled()) {
      reasons.add(texts.get("leave.settled"));
    }
    if (asked.bill() != null) {
      reasons.add(texts.get("leave.bill", Yuan.of(asked.bill().total())));
    }
    if (asked.isUnreported()) {
      reasons.add(texts.get("leave.shift"));
    }
    String sentence = String.join("\n", reasons);
    if (!asked.waits()) {
      return confirm(texts, texts.get("leave.act"), sentence);
    }
    VBox dialog =
        Nodes.column(
            "dialog",
            Nodes.label(texts.get("leave.wait"), "dialog-title"),
            Nodes.wrapped(sentence, "dialog-sentence"),
            Nodes.row(
                "dialog-buttons",
                button(KeyCode.ESCAPE, "Esc", act(texts.get("leave.stay")), "quiet")));
    dialog.setMaxHeight(VBox.USE_PREF_SIZE);
    return dialog;
  }

  private static Node confirm(Texts texts, String act, String sentence) {
    return confirm(texts, act, sentence, "grave");
  }

  private static Node confirm(Texts texts, String act, String sentence, String look) {
    VBox dialog =
        Nodes.column(
            "dialog",
            Nodes.label(act, "dialog-title"),
            Nodes.wrapped(sentence, "dialog-sentence"),
            buttons(texts, act(act), look));
    dialog.setMaxHeight(VBox.USE_PREF_SIZE);
    return dialog;
  }

  /**
   * The buttons of a dialog: back at the left, the act at the right.
   *
   * @param others what else there is beside the way back
   */
  static HBox buttons(Texts texts, Label act, String look, Node... others) {
    HBox buttons =
        Nodes.row(
            "dialog-buttons", button(KeyCode.ESCAPE, "Esc", act(texts.get("act.back")), "quiet"));
    buttons.getChildren().addAll(others);
    buttons
        .getChildren()
        .addAll(Nodes.spring(), button(KeyCode.ENTER, texts.get("key.enter"), act, look));
    return buttons;
  }

  /** What a button does. */
  static Label act(String words) {
    return Nodes.label(words, "dialog-act");
  }

  /**
   * A button of a function key.
   *
   * @param delivered the key as delivered
   */
  static HBox button(String delivered, Texts texts, Label act, String look) {
    String cap = texts.keys().of(delivered);
    return button(KeyCode.getKeyCode(cap), cap, act, look);
  }

  static HBox button(KeyCode key, String cap, Label act, String look) {
    HBox button = Nodes.row("dialog-button", Nodes.label(cap, "main-key"), act);
    button.getStyleClass().add("dialog-" + look);
    button.accessibleTextProperty().bind(act.textProperty());
    Nodes.taps(button, key);
    return button;
  }
}
