package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The desk without a person: how to insert the card, and how far its reading is. */
public final class WelcomePane extends HBox implements StatePane {

  private final Texts texts;
  private final InsertPicture picture;
  private final Label headline = Nodes.wrapped("", "welcome-headline");
  private final Label sentence = Nodes.wrapped("", "welcome-sentence");
  private final ProgressSteps steps;
  private final ProgressBar progress = new ProgressBar();
  private final Label bill = Nodes.label("", "welcome-bill");

  public WelcomePane(Texts texts) {
    this.texts = texts;
    this.picture = new InsertPicture(texts.get("card.title"));
    this.steps = new ProgressSteps(texts);
    getStyleClass().addAll("card", "welcome");
    VBox words = Nodes.column("welcome-words", headline, sentence, progress, steps, bill);
    getChildren().addAll(picture, words);
  }

  @Override
  public void show(CashierState state) {
    Stage stage = state.stage();
    boolean busy = stage != Stage.NO_CARD;
    headline.setText(texts.get("welcome." + stage));
    sentence.setText(texts.get("welcome.sentence." + stage));
    picture.inserted(busy);
    progress.setVisible(busy);
    steps.show(stage == Stage.IDENTIFYING ? 1 : 0, busy);
    Nodes.present(bill, !state.bill().lines().isEmpty());
    bill.setText(
        texts.get("welcome.bill", state.bill().lines().size(), Yuan.of(state.bill().total())));
  }
}
