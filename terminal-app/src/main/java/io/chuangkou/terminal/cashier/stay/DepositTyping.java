package io.chuangkou.terminal.cashier.stay;

import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.settling.DepositList;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A deposit as it is typed, and what is done with those that lie here. Used on one thread. */
public final class DepositTyping {

  private final Cashier cashier;
  private final Panel panel;
  private final Executor screen;
  private final StringProperty amount = new SimpleStringProperty("");

  /** What the panel does beside it. */
  public interface Panel {

    /** Opens it with the cursor in its field. */
    void open();

    /** Puts it away. */
    void close();

    /** Says why the amount is not taken. */
    void refuse(Notice why);

    /**
     * Asks whether it is so much indeed.
     *
     * @param amount as typed
     */
    void ask(String amount);

    /** Index of the marked deposit. */
    int marked();
  }

  /** A panel's. */
  public DepositTyping(Cashier cashier, Panel panel, Executor screen) {
    this.cashier = cashier;
    this.panel = panel;
    this.screen = screen;
  }

  /** Yuan, as typed. */
  public StringProperty amount() {
    return amount;
  }

  /** Whether there is a stay to deposit for, or something to give back. */
  public static boolean fits(CashierState state) {
    return state.stage() == Stage.IDENTIFIED
        && (state.bill().isOpenStay() || !state.deposited().list().rows().isEmpty());
  }

  /**
   * Opens the panel.
   *
   * @param typed what stands in its field
   */
  public void open(String typed) {
    amount.set(typed);
    panel.open();
  }

  /** Enter: what is typed is taken; where nothing is, the panel is put away. */
  public void enter() {
    if (amount.get().isBlank()) {
      panel.close();
    } else {
      take(amount.get(), false);
    }
  }

  /** The cashier says that it is so much indeed. */
  public void confirm(String asked) {
    take(asked, true);
  }

  private void take(String typed, boolean isConfirmed) {
    cashier.takeDeposit(typed, isConfirmed, why -> screen.execute(() -> taken(typed, why)));
  }

  private void taken(String typed, Optional<Notice> refused) {
    if (refused.isEmpty()) {
      amount.set("");
      panel.close();
    } else if (refused.get().code().equals(TerminalFault.DEPOSIT_LARGE.code())) {
      panel.ask(typed);
    } else {
      panel.refuse(refused.get());
    }
  }

  /** The deposit that is marked. */
  public Optional<DepositList.Row> marked(CashierState state) {
    List<DepositList.Row> rows = state.deposited().list().rows();
    int index = panel.marked();
    return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
  }

  /**
   * Makes the receipt of the marked deposit once more.
   *
   * @param made hears it, on this thread
   */
  public void remakeReceipt(CashierState state, Consumer<SlipLayout> made) {
    marked(state)
        .ifPresent(
            row ->
                cashier.remakeReceipt(
                    row.number(), receipt -> screen.execute(() -> made.accept(receipt))));
  }

  /** Esc: what is typed is cleared; false: nothing is. */
  public boolean back() {
    boolean isTyped = !amount.get().isBlank();
    amount.set("");
    return isTyped;
  }
}
