package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.FullWidth;
import io.chuangkou.terminal.cashier.model.Pick;
import io.chuangkou.terminal.cashier.model.Picking;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.cashier.pane.Reason;
import io.chuangkou.terminal.cashier.place.PlacePicking;
import io.chuangkou.terminal.place.Place;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Needs;
import io.chuangkou.terminal.workflow.CashierState.PersonView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private final Field operated;
  private final Field severity;
  private final Field extended;
  private final Field from;
  private final Field to;
  private final Field note;
  private final VBox providerBox;
  private final VBox places = Nodes.column("drawer-rows");
  private final VBox establishedBox;
  private final VBox operatedBox;
  private final VBox severityBox;
  private final Label severities = Nodes.wrapped("", "hint");
  private final VBox extendedBox;
  private final HBox dates;
  private final VBox noteBox;
  private final Label act = Dialog.act("");

  FormDialog(CashierViewModel model, Texts texts) {
    this.texts = texts;
    Picking picking = model.picking();
    provider = new Field(model, Cursor.PROVIDER, picking.provider(), typed -> typed);
    established = new Field(model, Cursor.ESTABLISHED, picking.established(), FullWidth::decimal);
    operated = new Field(model, Cursor.OPERATED, picking.operated(), FullWidth::decimal);
    severity = new Field(model, Cursor.SEVERITY, picking.severity(), FullWidth::decimal);
    extended = new Field(model, Cursor.EXTENDED, picking.extended(), FullWidth::decimal);
    from = new Field(model, Cursor.FROM, picking.from(), FullWidth::decimal);
    to = new Field(model, Cursor.TO, picking.to(), FullWidth::decimal);
    note =
        new Field(
            model,
            Cursor.NOTE,
            model.holding().note(),
            typed -> typed.substring(0, Math.min(LONGEST_NOTE, typed.length())));
    providerBox = Nodes.labelled(texts.get("form.provider"), provider);
    providerBox.getChildren().add(places);
    picking.places().found().addListener(property -> list(picking.places()));
    picking.places().row().addListener(property -> list(picking.places()));
    list(picking.places());
    establishedBox = Nodes.labelled(texts.get("form.established"), established);
    operatedBox = Nodes.labelled(texts.get("form.operated"), operated);
    severityBox = Nodes.labelled(texts.get("form.severity"), severity);
    severityBox.getChildren().add(severities);
    extendedBox = Nodes.labelled(texts.get("form.extended"), extended);
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
            operatedBox,
            severityBox,
            extendedBox,
            dates,
            noteBox,
            new Reason(
                model,
                Cursor.PROVIDER,
                Cursor.ESTABLISHED,
                Cursor.OPERATED,
                Cursor.SEVERITY,
                Cursor.EXTENDED,
                Cursor.FROM,
                Cursor.TO),
            Dialog.buttons(texts, act, "go"));
  }

  private void list(PlacePicking picking) {
    List<Place> found = picking.found().get();
    places.getChildren().clear();
    for (int i = 0; i < found.size(); i++) {
      Place place = found.get(i);
      boolean marked = i == picking.row().get();
      HBox row =
          new HBox(
              Nodes.wrapped(place.name(), "drawer-what"),
              Nodes.spring(),
              Nodes.label((place.code() + "　" + place.area()).strip(), "drawer-state"));
      row.getStyleClass().addAll("drawer-row", marked ? "marked" : "unmarked");
      places.getChildren().add(row);
    }
    Nodes.present(places, !found.isEmpty());
  }

  List<Field> fields() {
    return List.of(provider, established, operated, severity, extended, from, to, note);
  }

  /** The form of who referred the person. */
  Node referral() {
    return show("form.referral", texts.get("menu.REFERRAL"), providerBox);
  }

  /** The form of a filing. */
  Node filing(Pick what, CashierState state) {
    if (what == Pick.More.DESIGNATION) {
      return show("form.filing", texts.get("menu.DESIGNATION"), dates);
    }
    if (what instanceof Pick.Choose choose) {
      return show(
          "form.choose", texts.get("menu.choose", choose.disease().words()), providerBox, dates);
    }
    return what instanceof Pick.Register register
        ? registration(
            register.disease(),
            state.choices().needs().getOrDefault(register.disease().code(), Needs.NOTHING))
        : show("form.transfer", texts.get("menu.TRANSFER"), providerBox, dates);
  }

  private Node registration(Choice disease, Needs needs) {
    List<Node> boxes = new ArrayList<>(List.of(establishedBox, dates));
    if (needs.operation()) {
      boxes.add(operatedBox);
    }
    if (!needs.severities().isEmpty()) {
      boxes.add(severityBox);
    }
    if (needs.extension()) {
      boxes.add(extendedBox);
    }
    severities.setText(
        IntStream.range(0, needs.severities().size())
            .mapToObj(i -> (i + 1) + " " + needs.severities().get(i).words())
            .collect(Collectors.joining("　")));
    return show(
        "form.register", texts.get("menu.register", disease.words()), boxes.toArray(Node[]::new));
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
    for (Node box :
        List.of(
            providerBox, establishedBox, operatedBox, severityBox, extendedBox, dates, noteBox)) {
      Nodes.present(box, shown.contains(box));
    }
    return this;
  }
}
