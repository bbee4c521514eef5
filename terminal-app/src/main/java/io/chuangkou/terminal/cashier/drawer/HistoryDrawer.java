package io.chuangkou.terminal.cashier.drawer;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.day.SettlementSearch;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.visit.TypedText;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Sought;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The settlements since yesterday, latest first, or those that were looked for; one of them can be
 * cancelled.
 */
public final class HistoryDrawer {

  private final Texts texts;
  private final Field field;
  private final Label title = Nodes.label("", "drawer-title");
  private final Label said = Nodes.wrapped("", "hint");
  private final Label printed = Nodes.wrapped("", "slip-outcome");
  private final VBox rows = Nodes.column("list-place");
  private final Node drawer;

  /**
   * Of a window.
   *
   * @param saved what became of a slip that was made again
   */
  public HistoryDrawer(CashierViewModel model, Texts texts, ObservableValue<String> saved) {
    this.texts = texts;
    field = new Field(model, Cursor.SETTLEMENT, model.history().text(), TypedText::halfWidth);
    VBox.setVgrow(rows, Priority.ALWAYS);
    drawer =
        Drawer.of(
            "list-drawer",
            title,
            texts.get("history.keys"),
            Nodes.labelled(texts.get("history.field"), field),
            said,
            rows,
            printed);
    saved.subscribe(this::tell);
    tell(saved.getValue());
  }

  /** Where it is typed what is looked for. */
  public Field field() {
    return field;
  }

  private void tell(String words) {
    printed.setText(words);
    Nodes.present(printed, !words.isEmpty());
  }

  /** The settlements of a state. */
  public Node show(CashierState state, int marked) {
    Sought sought = state.sought();
    title.setText(title(state, sought));
    boolean isCut = sought != null && sought.isCut();
    said.setText(isCut ? texts.get("history.cut", SettlementSearch.MOST) : "");
    Nodes.present(said, isCut);
    rows.getChildren()
        .setAll(
            Drawer.rows(
                state.settlements().stream().map(settled -> row(settled, texts)).toList(),
                marked,
                Drawer.nothing(Nodes.icon(Icon.INFO, 64), nothing(sought))));
    return drawer;
  }

  private String title(CashierState state, @Nullable Sought sought) {
    return sought == null
        ? texts.get("history.title", state.history().stream().filter(Settled::isOfToday).count())
        : texts.get("history.found", sought.rows().size());
  }

  private String nothing(@Nullable Sought sought) {
    if (sought == null) {
      return texts.get("shift.none");
    }
    return sought.isSearching() ? texts.get("history.searching") : texts.get("history.none");
  }

  private static HBox row(Settled settled, Texts texts) {
    VBox words =
        Nodes.column(
            "drawer-words",
            Nodes.label(settled.maskedName(), "drawer-name"),
            Nodes.label((settled.settlementId() + "  " + settled.day()).strip(), "drawer-id"));
    HBox.setHgrow(words, Priority.ALWAYS);
    VBox amounts =
        Nodes.column(
            "drawer-amounts",
            Nodes.whole(Yuan.of(settled.total()), "drawer-amount"),
            Nodes.whole(texts.get("history.person", Yuan.of(settled.person())), "drawer-state"));
    HBox row = new HBox(words, amounts);
    if (settled.cancelled()) {
      HBox badge =
          Nodes.row(
              "badge", Nodes.icon(Icon.UNDO, 15), Nodes.label(texts.get("history.cancelled")));
      Nodes.level(badge, Level.WARNING);
      row.getChildren().add(1, badge);
    }
    return row;
  }
}
