package io.chuangkou.terminal.cashier;

import io.chuangkou.terminal.cashier.card.CardPane;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.cashier.pane.BillDigest;
import io.chuangkou.terminal.cashier.pane.BillPane;
import io.chuangkou.terminal.cashier.pane.CashPane;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.cashier.pane.OutcomePane;
import io.chuangkou.terminal.cashier.pane.PersonPane;
import io.chuangkou.terminal.cashier.pane.ShiftPane;
import io.chuangkou.terminal.cashier.pane.SlipPane;
import io.chuangkou.terminal.cashier.pane.WelcomePane;
import io.chuangkou.terminal.cashier.split.SplitPane;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The desk: who is at the counter at the left, the matter in the middle, the money at the right.
 */
final class CashierView extends BorderPane {

  private final WelcomePane welcome;
  private final ShiftPane shift;
  private final PersonPane person;
  private final CardPane card;
  private final BillDigest digest;
  private final BillPane bill;
  private final SplitPane split;
  private final CashPane cash;
  private final OutcomePane outcome;
  private final SlipPane slip;
  private final Label ahead = Nodes.label("", "typed-ahead");
  private final VBox left = new VBox();
  private final StackPane middle = new StackPane();
  private final StackPane right = new StackPane();

  CashierView(CashierViewModel model, Texts texts) {
    welcome = new WelcomePane(model, texts);
    shift = new ShiftPane(texts);
    person = new PersonPane(texts);
    card = new CardPane(texts);
    digest = new BillDigest(texts);
    bill = new BillPane(model, texts);
    split = new SplitPane(texts);
    cash = new CashPane(model, texts);
    outcome = new OutcomePane(texts);
    slip = new SlipPane(texts);
    getStyleClass().add("desk");
    left.getStyleClass().add("left");
    middle.getStyleClass().add("middle");
    right.getStyleClass().add("right");
    setCenter(middle);
    setRight(right);
    VBox.setVgrow(card, Priority.ALWAYS);
    VBox.setVgrow(digest, Priority.ALWAYS);
    ahead.managedProperty().bind(ahead.visibleProperty());
    model
        .ahead()
        .text()
        .subscribe(
            kept -> {
              ahead.setText(texts.get("ahead", kept));
              ahead.setVisible(!kept.isEmpty());
            });
    setBottom(ahead);
    setFocusTraversable(true);
    setMinHeight(0);
    model.state().map(CashierState::person).subscribe(person::show);
    model.state().map(CashierState::card).subscribe(card::show);
    model.state().map(CashierState::bill).subscribe(digest::show);
    model.state().subscribe((CashierState state) -> digest.show(state));
    model.state().map(CashierState::trial).subscribe(split::show);
    model.state().map(CashierState::slip).subscribe(slip::show);
    model.state().subscribe(this::show);
  }

  /** Every field that text is typed into. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>(bill.fields());
    fields.addAll(cash.fields());
    fields.add(welcome.field());
    return fields;
  }

  /** Scrolls what the matter of the stage is. */
  void scroll(Stage stage, double pixels) {
    if (stage == Stage.TRIAL || stage == Stage.SETTLING) {
      split.scroll(pixels);
    } else {
      outcome.scrollBy(pixels);
    }
  }

  private void show(CashierState state) {
    switch (state.stage()) {
      case NO_CARD, READING, IDENTIFYING -> compose(state, null, welcome, shift);
      case IDENTIFIED, RECORDING, TRYING -> compose(state, card, bill, cash);
      case TRIAL, SETTLING -> compose(state, digest, split, cash);
      case DIFFERENCE, SETTLED, PROVISIONAL, PAID_IN_FULL, UNKNOWN_OUTCOME, CANCELLING, CANCELLED ->
          compose(state, digest, outcome, slip);
    }
  }

  /**
   * A pane that draws the whole state is drawn while it is wanted; the others follow their part.
   */
  private void compose(CashierState state, @Nullable Node below, Node matter, Node side) {
    for (Node node : List.of(matter, side)) {
      if (node instanceof StatePane pane) {
        pane.show(state);
      }
    }
    place(below, matter, side);
  }

  /** Moves panes only when others are wanted: a field that is moved loses the keyboard. */
  private void place(@Nullable Node below, Node matter, Node side) {
    if (middle.getChildren().contains(matter) && right.getChildren().contains(side)) {
      return;
    }
    middle.getChildren().setAll(matter);
    right.getChildren().setAll(side);
    if (below != null) {
      left.getChildren().setAll(person, below);
    }
    setLeft(below == null ? null : left);
  }
}
