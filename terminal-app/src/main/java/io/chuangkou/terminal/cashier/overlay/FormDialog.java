package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.FullWidth;
import io.chuangkou.terminal.cashier.model.Pick;
import io.chuangkou.terminal.cashier.model.Picking;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.cashier.pane.Reason;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The forms of a referral and of a filing: what is typed in, each field ended by Enter. */
final class FormDialog extends VBox {

  private final Texts texts;
  private final Label title = Nodes.label("", "dialog-title");
  private final Label sentence = Nodes.wrapped("", "dialog-sentence");
  private final Field provider;
  private final Field from;
  private final Field to;
  private final VBox providerBox;
  private final VBox fromBox;
  private final VBox toBox;
  private final Label act = Dialog.act("");

  FormDialog(CashierViewModel model, Texts texts) {
    this.texts = texts;
    Picking picking = model.picking();
    provider = new Field(model, Cursor.PROVIDER, picking.provider(), typed -> typed);
    from = new Field(model, Cursor.FROM, picking.from(), FullWidth::decimal);
    to = new Field(model, Cursor.TO, picking.to(), FullWidth::decimal);
    providerBox = Nodes.labelled(texts.get("form.provider"), provider);
    fromBox = Nodes.labelled(texts.get("form.from"), from);
    toBox = Nodes.labelled(texts.get("form.to"), to);
    getStyleClass().add("dialog");
    setMaxHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            title,
            sentence,
            providerBox,
            Nodes.row("form-dates", fromBox, toBox),
            new Reason(model, Cursor.PROVIDER, Cursor.FROM, Cursor.TO),
            Dialog.buttons(texts, act, "go"));
  }

  List<Field> fields() {
    return List.of(provider, from, to);
  }

  /** The form of who referred the person. */
  Node referral() {
    return show("form.referral", texts.get("menu.REFERRAL"), true, false);
  }

  /** The form of a filing. */
  Node filing(Pick what) {
    if (what == Pick.More.DESIGNATION) {
      return show("form.filing", texts.get("menu.DESIGNATION"), false, true);
    }
    return what instanceof Pick.Register register
        ? show("form.filing", texts.get("menu.register", register.disease().words()), false, true)
        : show("form.transfer", texts.get("menu.TRANSFER"), true, true);
  }

  private Node show(String key, String heading, boolean withProvider, boolean withDates) {
    title.setText(heading);
    sentence.setText(texts.get(key));
    act.setText(texts.get(key + ".act"));
    Nodes.present(providerBox, withProvider);
    Nodes.present(fromBox, withDates);
    Nodes.present(toBox, withDates);
    return this;
  }
}
