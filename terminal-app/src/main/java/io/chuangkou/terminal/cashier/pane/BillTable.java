package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The charge lines; the mark follows the view model, the keyboard never goes in. */
final class BillTable extends TableView<Bill.Line> implements StatePane {

  private final Texts texts;
  private List<Choice> purposes = List.of();

  BillTable(CashierViewModel model, Texts texts) {
    this.texts = texts;
    getStyleClass().add("bill-table");
    setFocusTraversable(false);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(Nodes.wrapped(texts.get("bill.empty"), "bill-empty"));
    getColumns()
        .setAll(
            List.of(
                column("bill.code", 120, Pos.CENTER_LEFT, line -> text(line.code())),
                column("bill.name", 228, Pos.CENTER_LEFT, this::name),
                column(
                    "bill.class", 58, Pos.CENTER, line -> ClassBadge.of(line.itemClass(), texts)),
                column("bill.price", 92, Pos.CENTER_RIGHT, line -> text(line.unitPrice().toYuan())),
                column(
                    "bill.quantity",
                    64,
                    Pos.CENTER_RIGHT,
                    line -> text(line.quantity().toPlainString())),
                column("bill.amount", 104, Pos.CENTER_RIGHT, line -> amount(line))));
    model.line().subscribe(index -> mark(index.intValue()));
    getSelectionModel()
        .selectedIndexProperty()
        .subscribe(index -> model.line().set(index.intValue()));
  }

  @Override
  public void requestFocus() {
    // A click marks a line; the cursor stays in the row of fields.
  }

  @Override
  public void show(CashierState state) {
    purposes = state.choices().purposes();
    if (!getItems().equals(state.bill().lines())) {
      int marked = getSelectionModel().getSelectedIndex();
      getItems().setAll(state.bill().lines());
      mark(marked);
    }
  }

  private void mark(int index) {
    if (index < 0 || index >= getItems().size()) {
      getSelectionModel().clearSelection();
    } else {
      getSelectionModel().select(index);
      scrollTo(index);
    }
  }

  private TableColumn<Bill.Line, Bill.Line> column(
      String key, double width, Pos place, Function<Bill.Line, Node> content) {
    TableColumn<Bill.Line, Bill.Line> column = new TableColumn<>(texts.get(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setResizable(true);
    column.getStyleClass().add(place == Pos.CENTER_RIGHT ? "numbers" : "words");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(any -> new Cell(place, content));
    return column;
  }

  private static Label text(String words) {
    return Nodes.label(words);
  }

  /** The name; in a chronic visit with what the line serves. */
  private Node name(Bill.Line line) {
    Label name = Nodes.label(line.name(), "bill-name");
    return purposes.stream()
        .filter(purpose -> purpose.code().equals(line.purpose()))
        .findFirst()
        .<Node>map(
            purpose -> Nodes.row("bill-named", name, Nodes.label(purpose.words(), "bill-purpose")))
        .orElse(name);
  }

  private static Label amount(Bill.Line line) {
    return Nodes.label(line.amount().toYuan(), "bill-amount");
  }

  /** A cell that holds a small node. */
  private static final class Cell extends TableCell<Bill.Line, Bill.Line> {

    private final Function<Bill.Line, Node> content;

    Cell(Pos place, Function<Bill.Line, Node> content) {
      this.content = content;
      setAlignment(place);
    }

    @Override
    protected void updateItem(Bill.@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(line == null || empty ? null : content.apply(line));
    }
  }
}
