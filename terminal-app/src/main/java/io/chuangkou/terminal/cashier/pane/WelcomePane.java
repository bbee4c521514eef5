package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.card.InsertPicture;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.visit.TypedText;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The desk without a person: the card, or what else is shown, and how far its reading is. */
public final class WelcomePane extends HBox implements StatePane {

  private final Texts texts;
  private final InsertPicture picture;
  private final Label headline = Nodes.wrapped("", "welcome-headline");
  private final Label sentence = Nodes.wrapped("", "welcome-sentence");
  private final ProgressSteps steps;
  private final ProgressBar progress = new ProgressBar();
  private final Label bill = Nodes.label("", "welcome-bill");
  private final Field medium;
  private final VBox mediumBox;

  public WelcomePane(CashierViewModel model, Texts texts) {
    this.texts = texts;
    this.picture = new InsertPicture(texts.get("card.title"));
    this.steps = new ProgressSteps(texts);
    getStyleClass().addAll("card", "welcome");
    medium = new Field(model, Cursor.MEDIUM, model.medium().text(), TypedText::halfWidth);
    mediumBox = Nodes.labelled(texts.get("welcome.medium"), medium);
    mediumBox.getChildren().add(new Reason(model, Cursor.MEDIUM));
    VBox words =
        Nodes.column("welcome-words", headline, sentence, progress, mediumBox, steps, bill);
    model.guide().announcements().stream()
        .map(line -> Nodes.wrapped(line, "welcome-sentence"))
        .forEach(words.getChildren()::add);
    getChildren().addAll(picture, words);
  }

  public Field field() {
    return medium;
  }

  @Override
  public void show(CashierState state) {
    Stage stage = state.stage();
    boolean busy = stage != Stage.NO_CARD;
    headline.setText(texts.get("welcome." + stage));
    sentence.setText(texts.get("welcome.sentence." + stage));
    picture.inserted(busy);
    Nodes.present(progress, busy);
    Nodes.present(mediumBox, !busy);
    steps.show(stage == Stage.IDENTIFYING ? 1 : 0, busy);
    Nodes.present(bill, !state.bill().lines().isEmpty());
    bill.setText(
        texts.get("welcome.bill", state.bill().lines().size(), Yuan.of(state.bill().total())));
  }
}
