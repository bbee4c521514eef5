package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.model.Act;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.cashier.model.TenderTyping;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.visit.TypedText;
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

  private final Texts texts;
  private final Label total = Nodes.amount("", "figure");
  private final Label funds = Nodes.amount("", "figure");
  private final Label hospital = Nodes.amount("", "figure");
  private final HBox hospitalRow;
  private final Label account = Nodes.amount("", "figure");
  private final HBox accountRow;
  private final Label family = Nodes.amount("", "figure");
  private final HBox familyRow;
  private final Label due = Nodes.amount("", "due");
  private final CashierViewModel model;
  private final Field tender;
  private final Field reference;
  private final Label kind = Nodes.label("", "field-label");
  private final VBox lines = Nodes.column("tender-lines");
  private final Label refusal = Nodes.wrapped("", "tender-refusal");
  private final VBox tenderBox;
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
    TenderTyping typing = model.tendering();
    tender = new Field(model, Cursor.TENDER, typing.amount(), TypedText::plain);
    tender.getStyleClass().addAll("number-field", "tender-field");
    reference = new Field(model, Cursor.REFERENCE, typing.reference(), TypedText::plain);
    reference.getStyleClass().add("reference-field");
    reference.setPromptText(texts.get("cash.reference"));
    tenderBox =
        Nodes.column(
            "tender-box",
            lines,
            Nodes.row(
                "tender-head", kind, Nodes.spring(), Nodes.label(texts.get("cash.keys"), "hint")),
            tender,
            reference,
            refusal);
    typing.entry().subscribe(entry -> show(entry));
    hospitalRow = figure("cash.hospital", hospital);
    accountRow = figure("cash.account", account);
    familyRow = figure("cash.family", family);
    button = Nodes.row("main-button", Nodes.label("F12", "main-key"), act);
    Nodes.taps(button, KeyCode.F12);
    steps = new ProgressSteps(texts);
    getStyleClass().addAll("card", "cash");
    getChildren()
        .addAll(
            figure("cash.total", total),
            figure("cash.funds", funds),
            hospitalRow,
            accountRow,
            familyRow,
            Nodes.column("due-box", Nodes.label(texts.get("cash.due"), "due-label"), due),
            tenderBox,
            changeBox,
            Nodes.spring(),
            steps,
            Nodes.spring(),
            progress,
            button);
  }

  private HBox figure(String key, Label value) {
    return Nodes.row(
        "figure-row", Nodes.whole(texts.get(key), "figure-label"), Nodes.spring(), value);
  }

  @Override
  public void show(CashierState state) {
    Trial trial = state.trial();
    total.setText(Yuan.of(state.bill().total()));
    Bearers bearers = trial == null ? Bearers.NOBODY : trial.bearers();
    funds.setText(trial == null ? NOT_YET : Yuan.of(bearers.fund()));
    due.setText(trial == null ? NOT_YET : Yuan.of(trial.due()));
    show(hospitalRow, hospital, bearers.hospital());
    show(accountRow, account, bearers.account());
    show(familyRow, family, bearers.family());
    show(model.tendering().entry().get());
    getStyleClass().remove("many-figures");
    if (!bearers.account().isZero() || !bearers.family().isZero() || !state.tender().inCash()) {
      getStyleClass().add("many-figures");
    }
    change(state);
    act(state);
  }

  private void show(TenderTyping.Entry entry) {
    TenderRules rules = model.state().get().choices().tender();
    kind.setText(texts.get("cash.tendered.by", rules.name(entry.kind())));
    lines.getChildren().setAll(entry.lines().stream().map(line -> line(line, rules)).toList());
    Nodes.present(lines, !entry.lines().isEmpty());
    Nodes.present(reference, entry.kind() != TenderKind.CASH);
    TenderTyping.Refusal refused = entry.refusal();
    Nodes.present(refusal, refused != null);
    refusal.setText(refused == null ? "" : texts.get("cash.refused." + refused));
    refusal.getStyleClass().removeAll("insisted");
    if (entry.isInsisted()) {
      refusal.getStyleClass().add("insisted");
    }
  }

  private static HBox line(TenderLine line, TenderRules rules) {
    return Nodes.row(
        "tender-line",
        Nodes.label(rules.name(line.kind()), "tender-name"),
        Nodes.label(line.reference(), "hint"),
        Nodes.spring(),
        Nodes.amount(Yuan.of(line.amount()), "tender-amount"));
  }

  private static void show(HBox row, Label value, Fen amount) {
    value.setText(Yuan.of(amount));
    Nodes.present(row, !amount.isZero());
  }

  private void change(CashierState state) {
    boolean money = state.stage() == Stage.TRIAL || state.stage() == Stage.SETTLING;
    Nodes.present(tenderBox, money);
    Nodes.present(steps, !money);
    if (!money) {
      steps.show(state.stage() == Stage.TRYING ? 3 : 2, state.stage() == Stage.TRYING);
    }
    Nodes.present(changeBox, money);
    tender.setDisable(state.stage() != Stage.TRIAL);
    reference.setDisable(state.stage() != Stage.TRIAL);
    boolean covered = state.missing().isZero();
    changeLabel.setText(texts.get(covered ? "cash.change" : "cash.missing"));
    change.setText(Yuan.of(covered ? state.change() : state.missing()));
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
    return List.of(tender, reference);
  }
}
