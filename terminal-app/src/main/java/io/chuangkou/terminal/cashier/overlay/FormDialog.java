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
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.PersonView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The forms of a referral, of a filing and of a bill that is held: what is typed in, each field
 * ended by Enter.
 */
final class FormDialog extends VBox {

  private static final int LONGEST_NOTE = 40;

  private final Texts texts;
  private final Label title = Nodes.label("", "dialog-title");
  private final Label sentence = Nodes.wrapped("", "dialog-sentence");
  private final Field provider;
  private final Field established;
  private final Field from;
  private final Field to;
  private final Field note;
  private final VBox providerBox;
  private final VBox establishedBox;
  private final HBox dates;
  private final VBox noteBox;
  private final Label act = Dialog.act("");

  FormDialog(CashierViewModel model, Texts texts) {
    this.texts = texts;
    Picking picking = model.picking();
    provider = new Field(model, Cursor.PROVIDER, picking.provider(), typed -> typed);
    established = new Field(model, Cursor.ESTABLISHED, picking.established(), FullWidth::decimal);
    from = new Field(model, Cursor.FROM, picking.from(), FullWidth::decimal);
    to = new Field(model, Cursor.TO, picking.to(), FullWidth::decimal);
    note =
        new Field(
            model,
            Cursor.NOTE,
            model.holding().note(),
            typed -> typed.substring(0, Math.min(LONGEST_NOTE, typed.length())));
    providerBox = Nodes.labelled(texts.get("form.provider"), provider);
    establishedBox = Nodes.labelled(texts.get("form.established"), established);
    dates =
        Nodes.row(
            "form-dates",
            Nodes.labelled(texts.get("form.from"), from),
            Nodes.labelled(texts.get("form.to"), to));
    noteBox = Nodes.labelled(texts.get("hold.note"), note);
    getStyleClass().add("dialog");
    setMaxHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            title,
            sentence,
            providerBox,
            establishedBox,
            dates,
            noteBox,
            new Reason(model, Cursor.PROVIDER, Cursor.ESTABLISHED, Cursor.FROM, Cursor.TO),
            Dialog.buttons(texts, act, "go"));
  }

  List<Field> fields() {
    return List.of(provider, established, from, to, note);
  }

  /** The form of who referred the person. */
  Node referral() {
    return show("form.referral", texts.get("menu.REFERRAL"), providerBox);
  }

  /** The form of a filing. */
  Node filing(Pick what) {
    if (what == Pick.More.DESIGNATION) {
      return show("form.filing", texts.get("menu.DESIGNATION"), dates);
    }
    return what instanceof Pick.Register register
        ? show(
            "form.register",
            texts.get("menu.register", register.disease().words()),
            establishedBox,
            dates)
        : show("form.transfer", texts.get("menu.TRANSFER"), providerBox, dates);
  }

  /** The form of a bill that is held: whose it is, and a field for why. */
  Node hold(CashierState state) {
    PersonView person = state.person();
    show("form.hold", texts.get("hold.title"), noteBox);
    sentence.setText(
        texts.get(
            "form.hold",
            person == null ? "" : person.maskedName(),
            state.bill().lines().size(),
            Yuan.of(state.bill().total())));
    return this;
  }

  private Node show(String key, String heading, Node... boxes) {
    title.setText(heading);
    sentence.setText(texts.get(key));
    act.setText(texts.get(key + ".act"));
    List<Node> shown = List.of(boxes);
    for (Node box : List.of(providerBox, establishedBox, dates, noteBox)) {
      Nodes.present(box, shown.contains(box));
    }
    return this;
  }
}
