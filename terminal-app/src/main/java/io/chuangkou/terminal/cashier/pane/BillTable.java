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
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The charge lines; the mark follows the view model, the keyboard never goes in. */
final class BillTable extends TableView<Bill.Line> implements StatePane {

  private static final double WIDEST = 4000;

  private final Texts texts;
  private List<Choice> purposes = List.of();

  BillTable(CashierViewModel model, Texts texts) {
    this.texts = texts;
    getStyleClass().add("bill-table");
    setFocusTraversable(false);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setPlaceholder(Nodes.wrapped(texts.get("bill.empty"), "bill-empty"));
    getColumns()
        .setAll(
            List.of(
                item(),
                column(
                    "bill.class", 58, Pos.CENTER, line -> ClassBadge.of(line.itemClass(), texts)),
                numbers("bill.price", 92, line -> Nodes.amount(line.unitPrice().toYuan())),
                numbers("bill.quantity", 72, line -> Nodes.amount(line.quantity().toPlainString())),
                numbers(
                    "bill.amount",
                    116,
                    line -> Nodes.amount(line.amount().toYuan(), "bill-amount"))));
    model.line().subscribe(index -> mark(index.intValue()));
    heightProperty().subscribe(() -> scrollAfterLayout(getSelectionModel().getSelectedIndex()));
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
      scrollAfterLayout(index);
    }
  }

  /** How high rows are is known once they are laid out: only then the marked one is in sight. */
  private void scrollAfterLayout(int index) {
    Scene scene = getScene();
    if (scene == null) {
      return;
    }
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            if (index >= 0 && index < getItems().size()) {
              scrollTo(index);
            }
          }
        });
  }

  /** What it is, as wide as the others leave room. */
  private TableColumn<Bill.Line, Bill.Line> item() {
    TableColumn<Bill.Line, Bill.Line> item = column("bill.name", 120, Pos.CENTER_LEFT, this::item);
    item.setMaxWidth(WIDEST);
    return item;
  }

  private TableColumn<Bill.Line, Bill.Line> numbers(
      String key, double width, Function<Bill.Line, Node> content) {
    return column(key, width, Pos.CENTER_RIGHT, content);
  }

  private TableColumn<Bill.Line, Bill.Line> column(
      String key, double width, Pos place, Function<Bill.Line, Node> content) {
    TableColumn<Bill.Line, Bill.Line> column = new TableColumn<>(texts.get(key));
    column.setMinWidth(width);
    column.setMaxWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setResizable(true);
    column.getStyleClass().add(place == Pos.CENTER_RIGHT ? "numbers" : "words");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(any -> new Cell(place, content));
    return column;
  }

  /** The name over the code; in a chronic visit with what the line serves. */
  private Node item(Bill.Line line) {
    HBox name = Nodes.row("bill-named", Nodes.wrapped(line.name(), "bill-name"));
    purposes.stream()
        .filter(purpose -> purpose.code().equals(line.purpose()))
        .forEach(purpose -> name.getChildren().add(Nodes.whole(purpose.words(), "bill-purpose")));
    return Nodes.column("bill-item", name, Nodes.wrapped(line.code(), "bill-code"));
  }

  /** A cell that holds a small node, as high as that is where it wraps. */
  private static final class Cell extends TableCell<Bill.Line, Bill.Line> {

    private final Function<Bill.Line, Node> content;

    Cell(Pos place, Function<Bill.Line, Node> content) {
      this.content = content;
      setAlignment(place);
    }

    @Override
    protected double computePrefHeight(double width) {
      double around = snappedLeftInset() + snappedRightInset();
      Node shown = getGraphic();
      return shown == null
          ? 0
          : shown.prefHeight(getTableColumn().getWidth() - around)
              + snappedTopInset()
              + snappedBottomInset();
    }

    @Override
    protected void updateItem(Bill.@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(line == null || empty ? null : content.apply(line));
    }
  }
}
