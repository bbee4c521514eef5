package io.chuangkou.terminal.shell;

import javafx.scene.layout.HBox;

/** Says over the whole width that nothing here is real; in a colour that nothing else has. */
public final class TrainingStrip {

  private TrainingStrip() {}

  /** With what a trainee has to know: who works here, and which keys change the card. */
  static HBox forTrainee(Texts texts) {
    return Nodes.row(
        "training-strip",
        Nodes.whole(texts.get("training.mode"), "training-mode"),
        Nodes.wrapped(texts.get("training.hints"), "training-hints"));
  }

  /** For who stands at the window, in two languages. */
  public static HBox forCustomer(Texts chinese, Texts english) {
    return Nodes.row(
        "training-strip",
        Nodes.whole(chinese.get("training.mode"), "training-mode"),
        Nodes.whole(english.get("training.mode"), "training-hints"));
  }
}
