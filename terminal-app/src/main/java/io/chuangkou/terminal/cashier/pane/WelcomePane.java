package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.notice.Notice;
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
import org.jspecify.annotations.Nullable;

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
  private final Label refusal = Nodes.wrapped("", "field-refusal");
  private final VBox mediumBox;
  private @Nullable Notice shown;

  public WelcomePane(CashierViewModel model, Texts texts) {
    this.texts = texts;
    this.picture = new InsertPicture(texts.get("card.title"));
    this.steps = new ProgressSteps(texts);
    getStyleClass().addAll("card", "welcome");
    medium = new Field(model, Cursor.MEDIUM, model.medium().text(), TypedText::halfWidth);
    mediumBox = Nodes.labelled(texts.get("welcome.medium"), medium);
    mediumBox.getChildren().addAll(refusal, new Reason(model, Cursor.MEDIUM));
    VBox words =
        Nodes.column("welcome-words", headline, sentence, progress, mediumBox, steps, bill);
    getChildren().addAll(picture, words);
  }

  public Field field() {
    return medium;
  }

  /** What is wrong with what was typed stands under it, and the next scan takes its place. */
  private void showRefusal(@Nullable Notice notice) {
    Notice refused = notice != null && notice.code().startsWith("MEDIUM-") ? notice : null;
    Nodes.present(refusal, refused != null);
    if (refused != null && !refused.equals(shown)) {
      refusal.setText(refused.sentence());
      medium.selectAll();
    }
    shown = refused;
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
    showRefusal(state.notice());
    steps.show(stage == Stage.IDENTIFYING ? 1 : 0, busy);
    Nodes.present(bill, !state.bill().lines().isEmpty());
    bill.setText(
        texts.get("welcome.bill", state.bill().lines().size(), Yuan.of(state.bill().total())));
  }
}
