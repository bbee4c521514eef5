package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The bill as it is made up: kind of visit, lines, a row to type into, the total. */
public final class BillPane extends VBox implements StatePane {

  private final Texts texts;
  private final VisitChooser visits;
  private final ParticularsRow particulars;
  private final BillTable table;
  private final EntryRow entry;
  private final PurposeRow purposes;
  private final Label number = Nodes.whole("", "hint");
  private final Label count = Nodes.whole("", "total-label");
  private final Label total = Nodes.amount("", "total");

  public BillPane(CashierViewModel model, Texts texts) {
    this.texts = texts;
    visits = new VisitChooser(texts);
    particulars = new ParticularsRow(model, texts);
    table = new BillTable(model, texts);
    entry = new EntryRow(model, texts);
    purposes = new PurposeRow(model, texts);
    getStyleClass().addAll("card", "bill");
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox heading =
        Nodes.row("heading", Nodes.whole(texts.get("bill.title"), "card-heading"), number, visits);
    HBox.setHgrow(visits, Priority.ALWAYS);
    Label hint = Nodes.wrapped(texts.get("bill.keys"), "hint");
    HBox.setHgrow(hint, Priority.ALWAYS);
    hint.setMaxWidth(Double.MAX_VALUE);
    HBox footer = Nodes.row("bill-footer", hint, count, total);
    ItemsPane items = new ItemsPane(model, texts);
    items
        .listing()
        .subscribe(
            listed -> {
              Nodes.present(table, !listed);
              VBox.setVgrow(items, listed ? Priority.ALWAYS : Priority.NEVER);
            });
    getChildren().addAll(heading, particulars, table, items, entry, purposes, footer);
  }

  @Override
  public void show(CashierState state) {
    visits.show(state);
    particulars.show(state);
    table.show(state);
    purposes.show(state);
    number.setText(state.bill().number());
    entry.setDisable(state.stage() != Stage.IDENTIFIED && state.stage() != Stage.RECORDING);
    count.setText(texts.get("bill.count", state.bill().lines().size()));
    total.setText(Yuan.of(state.bill().total()));
  }

  public List<Field> fields() {
    return entry.fields();
  }
}
