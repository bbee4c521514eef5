package io.chuangkou.terminal.cashier.drawer;

import io.chuangkou.terminal.cashier.model.Panel.Menu;
import io.chuangkou.terminal.cashier.model.Pick;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A menu at the right edge: each row with its digit, what it is, and what is known about it. */
public final class MenuDrawer {

  private static final int DIGITS = 10;

  private final CashierState state;
  private final Texts texts;

  private MenuDrawer(CashierState state, Texts texts) {
    this.state = state;
    this.texts = texts;
  }

  /** What can be chosen for the person and the bill. */
  public static Node of(Menu menu, CashierState state, int marked, Texts texts) {
    MenuDrawer drawer = new MenuDrawer(state, texts);
    List<HBox> rows = new ArrayList<>();
    for (Pick pick : menu.rows(state)) {
      rows.add(drawer.row(rows.size() + 1, pick));
    }
    return Drawer.of(
        texts.get("menu." + menu),
        texts.get("menu.keys"),
        rows,
        marked,
        Drawer.nothing(Nodes.icon(Icon.INFO, 64), texts.get("menu.empty")));
  }

  private HBox row(int number, Pick pick) {
    Label cap = Nodes.label(number > DIGITS ? "" : Integer.toString(number % DIGITS), "menu-digit");
    HBox row = new HBox(cap, Nodes.label(name(pick), "drawer-what"));
    String known = known(pick);
    if (!known.isEmpty()) {
      row.getChildren().add(Nodes.label(known, "drawer-state"));
    }
    row.getStyleClass().add("menu-row");
    return row;
  }

  private String name(Pick pick) {
    return switch (pick) {
      case Pick.Kind kind -> texts.get("visit." + kind.kind());
      case Pick.Disease disease -> disease.disease().words();
      case Pick.Insured insured -> insured.insurance().words();
      case Pick.Choose choose -> texts.get("menu.choose", choose.disease().words());
      case Pick.Circumstantial chosen -> chosen.told().words();
      case Pick.Register register -> texts.get("menu.register", register.disease().words());
      case Pick.Withdraw withdraw -> texts.get("menu.withdraw", withdraw.filed().words());
      case Pick.Reason reason -> texts.get("untraced." + reason.reason());
      case Pick.More more -> texts.get("menu." + more);
    };
  }

  private String known(Pick pick) {
    if (pick instanceof Pick.Kind kind) {
      return kind.kind() == VisitKind.CHRONIC ? registered() : stay(kind.kind());
    } else if (pick == Pick.More.REFERRAL) {
      String referredBy = state.bill().referredBy();
      return referredBy == null ? texts.get("menu.noReferral") : referredBy;
    }
    return "";
  }

  private String registered() {
    List<Choice> registered = state.choices().registered();
    return registered.isEmpty()
        ? texts.get("menu.noDisease")
        : registered.stream().map(Choice::words).collect(Collectors.joining("、"));
  }

  private String stay(VisitKind kind) {
    Stay stay = state.bill().stay();
    return stay == null || !stay.isOpen() || kind != state.bill().visit()
        ? ""
        : texts.get("visit.admitted", stay.admitted().toLocalDate(), stay.visit());
  }
}
