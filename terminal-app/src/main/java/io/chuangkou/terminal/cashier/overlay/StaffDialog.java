package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.FullWidth;
import io.chuangkou.terminal.cashier.model.StaffForm.Kind;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who works here is changed: each field ended by Enter, the rules said before. */
public final class StaffDialog extends VBox {

  private final CashierViewModel model;
  private final Texts texts;
  private final Map<Cursor, TextField> fields = new EnumMap<>(Cursor.class);
  private final Map<Cursor, VBox> boxes = new EnumMap<>(Cursor.class);
  private final Label title = Nodes.label("", "dialog-title");
  private final Label sentence = Nodes.wrapped("", "dialog-sentence");
  private final Label refusal = Nodes.wrapped("");
  private final HBox refused = Nodes.row("banner", Nodes.icon(Icon.TRIANGLE, 18), refusal);
  private final Label act = Dialog.act("");

  StaffDialog(CashierViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("dialog", "login");
    setMaxHeight(USE_PREF_SIZE);
    getChildren().addAll(title, sentence);
    field(Cursor.STAFF_NUMBER, plain(Cursor.STAFF_NUMBER, FullWidth::code));
    field(Cursor.STAFF_NAME, plain(Cursor.STAFF_NAME, typed -> typed));
    field(Cursor.STAFF_ROLE, plain(Cursor.STAFF_ROLE, FullWidth::decimal));
    field(Cursor.OLD_PASSWORD, secret(Cursor.OLD_PASSWORD));
    field(Cursor.NEW_PASSWORD, secret(Cursor.NEW_PASSWORD));
    field(Cursor.REPEATED_PASSWORD, secret(Cursor.REPEATED_PASSWORD));
    Nodes.level(refused, Level.WARNING);
    getChildren().addAll(refused, Dialog.buttons(texts, act, "go"));
    model.staff().refused().subscribe(this::refuse);
  }

  private Field plain(Cursor own, java.util.function.UnaryOperator<String> normalise) {
    return new Field(model, own, model.staff().text(own), normalise);
  }

  private PasswordField secret(Cursor own) {
    PasswordField field = new PasswordField();
    field.getStyleClass().add("field");
    field.setId(own.name().toLowerCase(Locale.ROOT));
    field.textProperty().bindBidirectional(model.staff().text(own));
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                model.cursor().set(own);
              }
            });
    return field;
  }

  private void field(Cursor own, TextField field) {
    VBox box = Nodes.labelled(texts.get("staff.field." + own), field);
    fields.put(own, field);
    boxes.put(own, box);
    getChildren().add(box);
  }

  private void refuse(@Nullable Function<Locale, Notice> why) {
    Nodes.present(refused, why != null);
    if (why != null) {
      Notice notice = why.apply(texts.locale());
      refusal.setText(notice.sentence() + notice.advice() + "（" + notice.code() + "）");
    }
  }

  StaffDialog show(Kind kind) {
    title.setText(texts.get("staff." + kind));
    sentence.setText(texts.get("staff.sentence." + kind));
    act.setText(texts.get("staff.act." + kind));
    boxes.forEach((own, box) -> Nodes.present(box, kind.fields().contains(own)));
    return this;
  }

  /** Takes the keyboard to where the cursor stands. */
  public void take() {
    TextField field = fields.get(model.cursor().get());
    if (field != null && !field.isFocused()) {
      field.requestFocus();
      field.selectAll();
    }
  }
}
