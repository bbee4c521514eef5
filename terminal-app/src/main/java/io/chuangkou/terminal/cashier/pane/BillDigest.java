package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Asked;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The bill in short, once it is no longer changed. */
public final class BillDigest extends VBox {

  private final Texts texts;
  private final VBox lines = Nodes.column("digest-lines");
  private final Label visit = Nodes.whole("", "hint");
  private final Label count = Nodes.whole("", "total-label");
  private final Label total = Nodes.amount("", "digest-total");
  private final Label accountKey = Nodes.whole("", "inline-key");
  private final Label accountUse = Nodes.wrapped("", "hint");
  private final HBox account = Nodes.row("digest-account", accountKey, accountUse);

  public BillDigest(Texts texts) {
    this.texts = texts;
    accountKey.setText(texts.keys().of("Ctrl+G"));
    getStyleClass().addAll("card", "digest");
    QuietScroll scroll = new QuietScroll(lines);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(
            Nodes.heading(Nodes.label(texts.get("bill.title"), "card-heading"), visit),
            scroll,
            account,
            Nodes.row("digest-footer", count, Nodes.spring(), total));
  }

  public void show(Bill bill) {
    visit.setText(texts.get("visit." + bill.visit()));
    lines.getChildren().setAll(bill.lines().stream().map(this::row).toList());
    count.setText(texts.get("bill.count", bill.lines().size()));
    total.setText(Yuan.of(bill.total()));
  }

  /**
   * Whether the personal account pays, where the cashier may say so; the key while they still can.
   */
  public void show(CashierState state) {
    Asked asked = state.asked();
    Nodes.present(account, asked.accountAsked());
    Nodes.present(accountKey, state.stage() == Stage.TRIAL);
    accountUse.setText(texts.get(asked.account() ? "account.used" : "account.unused"));
  }

  private HBox row(Bill.Line line) {
    Label amount = Nodes.whole(line.amount().toYuan(), "digest-amount");
    Label name = Nodes.wrapped(line.name(), "digest-name");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    return Nodes.row("digest-row", ClassBadge.of(line.itemClass(), texts), name, amount);
  }
}
