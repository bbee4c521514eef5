package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.Refusals.Refusal;
import io.chuangkou.terminal.visit.TypedText;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import org.jspecify.annotations.Nullable;

/** A text field that types into the view model and stands where its cursor stands. */
public final class Field extends TextField {

  private static final String REFUSED = "refused";

  private final Cursor own;
  private boolean replacing;

  /** What was marked when the keyboard went elsewhere. */
  private IndexRange marked = new IndexRange(0, 0);

  /**
   * A field.
   *
   * @param own the cursor that stands in it
   * @param value what is typed
   * @param normalise makes typed text what the field accepts
   */
  public Field(
      CashierViewModel model, Cursor own, StringProperty value, UnaryOperator<String> normalise) {
    this.own = own;
    getStyleClass().add("field");
    setId(own.name().toLowerCase(Locale.ROOT));
    setTextFormatter(new TextFormatter<>(change -> normalised(change, normalise)));
    textProperty().bindBidirectional(value);
    focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                model.cursor().set(own);
              } else {
                marked = getSelection();
              }
            });
    model.refusals().shown().subscribe(this::refused);
    value.subscribe(this::put);
  }

  /** What was refused is marked, so that typing or the next scan takes its place. */
  private void refused(@Nullable Refusal refusal) {
    getStyleClass().remove(REFUSED);
    if (refusal != null && refusal.field() == own) {
      getStyleClass().add(REFUSED);
      selectAll();
    }
  }

  /** What is pasted from several cells or lines stays apart: the control would join it. */
  @Override
  public void replaceText(int start, int end, String text) {
    replacing = true;
    super.replaceText(start, end, TypedText.inOneLine(text));
    replacing = false;
  }

  /** Behind what was put here, typing goes on. */
  private void put() {
    if (!replacing) {
      end();
    }
  }

  private static TextFormatter.Change normalised(
      TextFormatter.Change change, UnaryOperator<String> normalise) {
    if (change.isAdded()) {
      int behind = change.getText().length();
      String text = normalise.apply(change.getText());
      change.setText(text);
      int moved = behind - text.length();
      change.setCaretPosition(Math.max(0, change.getCaretPosition() - moved));
      change.setAnchor(Math.max(0, change.getAnchor() - moved));
    }
    return change;
  }

  public Cursor own() {
    return own;
  }

  /**
   * Takes the keyboard, with all text marked so that typing replaces it; where it has it already,
   * what is being typed goes on.
   */
  public void take() {
    if (!isFocused()) {
      requestFocus();
      selectAll();
    }
  }

  /** Takes the keyboard back: what was being typed goes on as it stood. */
  public void takeBack() {
    if (!isFocused()) {
      IndexRange before = marked;
      requestFocus();
      selectRange(before.getStart(), before.getEnd());
    }
  }
}
