package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.FullWidth;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.staff.ApprovalMatter;
import io.chuangkou.terminal.workflow.CashierState.Login;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Number and password: of who begins to work here, or of a supervisor for one act. */
public final class LoginDialog extends VBox {

  private final CashierViewModel model;
  private final Texts texts;
  private final Label title = Nodes.label("", "dialog-title");
  private final Label sentence = Nodes.wrapped("", "dialog-sentence");
  private final VBox facts = Nodes.column("approval-facts");
  private final Field number;
  private final PasswordField password = new PasswordField();
  private final Label refusal = Nodes.wrapped("");
  private final HBox refused = Nodes.row("banner", Nodes.icon(Icon.TRIANGLE, 18), refusal);
  private final HBox buttons;
  private final Label act = Dialog.act("");

  LoginDialog(CashierViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    number = new Field(model, Cursor.OPERATOR, model.login().number(), FullWidth::code);
    password.getStyleClass().add("field");
    password.setId("password");
    password.textProperty().bindBidirectional(model.login().password());
    password
        .focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                model.cursor().set(Cursor.PASSWORD);
              }
            });
    buttons = Dialog.buttons(texts, act, "go");
    Nodes.level(refused, Level.WARNING);
    getStyleClass().addAll("dialog", "login");
    setMaxHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            title,
            sentence,
            facts,
            Nodes.labelled(texts.get("login.number"), number),
            Nodes.labelled(texts.get("login.password"), password),
            refused,
            buttons);
  }

  LoginDialog show(Login login, @Nullable Notice notice) {
    boolean one = login.isForOneAct();
    String kind = login.isLocked() ? ".locked" : "";
    title.setText(one ? login.act() : texts.get("login.title" + kind));
    sentence.setText(
        texts.get(one ? "login.sentence.supervisor" : "login.sentence" + kind, login.lockedBy()));
    facts.getChildren().setAll(login.facts().stream().map(LoginDialog::row).toList());
    Nodes.present(facts, !login.facts().isEmpty());
    act.setText(texts.get(one ? "login.act.supervisor" : "login.act" + kind));
    Nodes.present(buttons.getChildren().getFirst(), one);
    boolean refusedOnce = notice != null && notice.code().startsWith("OPERATOR-");
    Nodes.present(refused, refusedOnce);
    refusal.setText(
        notice == null ? "" : notice.sentence() + notice.advice() + "（" + notice.code() + "）");
    return this;
  }

  private static HBox row(ApprovalMatter.Fact fact) {
    Label value = Nodes.wrapped(fact.value(), "approval-value");
    HBox.setHgrow(value, Priority.ALWAYS);
    return Nodes.row("approval-fact", Nodes.label(fact.label(), "fact-label"), value);
  }

  /** Takes the keyboard to where the cursor stands. */
  public void take() {
    if (model.cursor().get() == Cursor.PASSWORD) {
      password.requestFocus();
    } else {
      number.take();
    }
  }
}
