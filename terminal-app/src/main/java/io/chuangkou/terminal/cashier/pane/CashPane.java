package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.model.Act;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The money: what is due, what was handed over, what goes back; and the one act that comes next.
 */
public final class CashPane extends VBox implements StatePane {

  private static final String NOT_YET = "—";

  /** So many rows of money and figures have room beside the two figures that are always there. */
  private static final int MOST_ROWS = 2;

  private final Texts texts;
  private final HBox totalRow;
  private final HBox fundsRow;
  private final Label total = Nodes.amount("", "figure");
  private final Label funds = Nodes.amount("", "figure");
  private final Label hospital = Nodes.amount("", "figure");
  private final HBox hospitalRow;
  private final Label account = Nodes.amount("", "figure");
  private final HBox accountRow;
  private final Label family = Nodes.amount("", "figure");
  private final HBox familyRow;
  private final Label deposits = Nodes.amount("", "figure");
  private final HBox depositsRow;
  private final Label dueLabel = Nodes.label("", "due-label");
  private final Label due = Nodes.amount("", "due");
  private final CashierViewModel model;
  private final TenderBox tenderBox;
  private final Label changeLabel = Nodes.label("", "field-label");
  private final Label change = Nodes.amount("", "change");
  private final ProgressSteps steps;
  private final VBox changeBox = Nodes.column("change-box", changeLabel, change);
  private final Label busy = Nodes.wrapped("", "busy-text");
  private final VBox progress = Nodes.column("busy", new ProgressBar(), busy);
  private final Label act = Nodes.label("");
  private final HBox button;

  public CashPane(CashierViewModel model, Texts texts) {
    this.texts = texts;
    this.model = model;
    tenderBox = new TenderBox(model, texts);
    totalRow = figure("cash.total", total);
    fundsRow = figure("cash.funds", funds);
    hospitalRow = figure("cash.hospital", hospital);
    accountRow = figure("cash.account", account);
    familyRow = figure("cash.family", family);
    depositsRow = figure("cash.deposits", deposits);
    button = Nodes.row("main-button", Nodes.label(texts.keys().of("F12"), "main-key"), act);
    button.accessibleTextProperty().bind(act.textProperty());
    Nodes.named(due, dueLabel.textProperty());
    Nodes.named(change, changeLabel.textProperty());
    Nodes.taps(button, KeyCode.getKeyCode(texts.keys().of("F12")));
    steps = new ProgressSteps(texts);
    getStyleClass().addAll("card", "cash");
    getChildren()
        .addAll(
            totalRow,
            fundsRow,
            hospitalRow,
            accountRow,
            familyRow,
            depositsRow,
            Nodes.column("due-box", dueLabel, due),
            tenderBox,
            changeBox,
            Nodes.spring(),
            steps,
            Nodes.spring(),
            progress,
            button);
    model.tendering().entry().subscribe(entry -> showTender());
  }

  private HBox figure(String key, Label value) {
    Label name = Nodes.whole(texts.get(key), "figure-label");
    Nodes.named(value, name.textProperty());
    return Nodes.row("figure-row", name, Nodes.spring(), value);
  }

  @Override
  public void show(CashierState state) {
    Trial trial = state.trial();
    total.setText(Yuan.of(state.bill().total()));
    Bearers bearers = trial == null ? Bearers.NOBODY : trial.bearers();
    funds.setText(trial == null ? NOT_YET : Yuan.of(bearers.fund()));
    boolean isDeposited = !state.tender().deposits().isZero();
    dueLabel.setText(texts.get(isDeposited ? "cash.due.rest" : "cash.due"));
    due.setText(trial == null ? NOT_YET : Yuan.of(state.beyondDeposits()));
    show(depositsRow, deposits, state.tender().deposits());
    showTender();
    change(state);
    act(state);
  }

  /** What has no room beside the money handed over is in the middle of the screen, too. */
  private void showTender() {
    tenderBox.show();
    CashierState state = model.state().get();
    Trial trial = state.trial();
    Bearers bearers = trial == null ? Bearers.NOBODY : trial.bearers();
    boolean money = isAboutMoney(state);
    int rows = money ? tenderBox.rows() : 0;
    List<Fen> more =
        List.of(bearers.hospital(), bearers.account(), bearers.family(), state.tender().deposits());
    int figures = (int) more.stream().filter(amount -> !amount.isZero()).count();
    boolean isCrowded = rows > 0 && rows + figures > MOST_ROWS;
    Nodes.present(totalRow, !isCrowded);
    Nodes.present(fundsRow, !isCrowded);
    show(hospitalRow, hospital, isCrowded ? Fen.ZERO : bearers.hospital());
    show(accountRow, account, isCrowded ? Fen.ZERO : bearers.account());
    show(familyRow, family, isCrowded ? Fen.ZERO : bearers.family());
    getStyleClass().remove("many-figures");
    boolean isDeposited = !state.tender().deposits().isZero();
    if (rows > 0 || isDeposited || !bearers.account().isZero() || !bearers.family().isZero()) {
      getStyleClass().add("many-figures");
    }
  }

  private static boolean isAboutMoney(CashierState state) {
    return state.stage() == Stage.TRIAL || state.stage() == Stage.SETTLING;
  }

  private static void show(HBox row, Label value, Fen amount) {
    value.setText(Yuan.of(amount));
    Nodes.present(row, !amount.isZero());
  }

  private void change(CashierState state) {
    boolean money = isAboutMoney(state);
    Nodes.present(tenderBox, money);
    Nodes.present(steps, !money);
    if (!money) {
      steps.show(state.stage() == Stage.TRYING ? 3 : 2, state.stage() == Stage.TRYING);
    }
    Nodes.present(changeBox, money);
    tenderBox.enable(state.stage() == Stage.TRIAL);
    boolean asked = state.isTenderLarge();
    boolean covered = state.missing().isZero() && !asked;
    String change = state.isDepositBack() ? "cash.depositBack" : "cash.change";
    changeLabel.setText(texts.get(asked ? "cash.asked" : covered ? change : "cash.missing"));
    // Change is promised once so large an amount is confirmed.
    Fen shown = covered ? state.change() : state.missing();
    this.change.setText(asked ? NOT_YET : Yuan.of(shown));
    changeBox.getStyleClass().setAll("change-box", covered ? "covered" : "lacking");
  }

  private void act(CashierState state) {
    boolean waiting = state.stage().isBusy();
    Nodes.present(progress, waiting);
    Nodes.present(button, !waiting);
    button.setDisable(!Act.SETTLE.fits(state));
    String busyKey = "busy." + state.stage();
    busy.setText(texts.has(busyKey) ? texts.get(busyKey) : "");
    act.setText(texts.get("act." + next(state)));
  }

  private static String next(CashierState state) {
    if (state.stage() != Stage.TRIAL) {
      String step = Act.step(state);
      return step.isEmpty() ? "trial" : step;
    }
    return settling(state.trial());
  }

  private static String settling(@Nullable Trial trial) {
    if (trial != null && trial.provisional()) {
      return "provisional";
    }
    return trial != null && trial.inFull() ? "inFull" : "settle";
  }

  public List<Field> fields() {
    return tenderBox.fields();
  }
}
