package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Offer;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the cashier's screen knows: the state of the desk, what is being typed, where the cursor
 * stands, what lies over the desk; and what each key then means. Used on one thread, to which
 * states of the desk are handed by the executor.
 */
public final class CashierViewModel {

  private final Cashier cashier;
  private final ReadOnlyObjectWrapper<CashierState> state =
      new ReadOnlyObjectWrapper<>(CashierState.BLANK);
  private final Panels panels = new Panels();
  private final ObjectProperty<Cursor> cursor = new SimpleObjectProperty<>(Cursor.DESK);
  private final IntegerProperty line = new SimpleIntegerProperty(-1);
  private final StringProperty tender = new SimpleStringProperty("");
  private final BillPath path = new BillPath();
  private final LineEntry entry = new LineEntry();
  private final LineTyping typing;
  private final Picking picking;
  private final Questions questions;
  private final LoginForm login;

  /** Watches the cashier; every state is shown by a task of the executor. */
  public CashierViewModel(Cashier cashier, Executor screen) {
    this.cashier = cashier;
    this.typing = new LineTyping(cashier, entry, cursor);
    this.picking = new Picking(cashier, panels, cursor);
    this.questions = new Questions(cashier, panels);
    this.login = new LoginForm(cashier, panels, cursor);
    tender.addListener((text, before, after) -> tendered(after));
    cashier.watch(next -> screen.execute(() -> show(next)));
  }

  /** The state of the desk. */
  public ReadOnlyObjectProperty<CashierState> state() {
    return state.getReadOnlyProperty();
  }

  /** What lies over the desk. */
  public Panels panels() {
    return panels;
  }

  /** Where the cursor stands; the mouse may set it too. */
  public ObjectProperty<Cursor> cursor() {
    return cursor;
  }

  /** Index of the marked line of the bill; −1: none. */
  public IntegerProperty line() {
    return line;
  }

  /** The money handed over, yuan as typed. */
  public StringProperty tender() {
    return tender;
  }

  /** The path of a bill file. */
  public BillPath path() {
    return path;
  }

  /** The line being typed. */
  public LineEntry entry() {
    return entry;
  }

  /** What the visit is for. */
  public Picking picking() {
    return picking;
  }

  /** The log-in being typed. */
  public LoginForm login() {
    return login;
  }

  /** Whether an act can be done now. */
  public boolean enabled(Act act) {
    return switch (shown()) {
      case Sheet.NONE -> act.fits(now());
      case Sheet.HELP -> act == Act.BACK || act == Act.HELP;
      case Sheet.QUEUE -> act == Act.BACK || act == Act.QUEUE || drains(act);
      case Sheet.DAY -> act == Act.BACK || act == Act.DAY;
      case Sheet.HISTORY -> act == Act.BACK || act == Act.CANCEL;
      case Sheet.IMPORT -> act == Act.BACK || act == Act.IMPORT;
      case Sheet.SLIP -> act == Act.BACK || act == Act.SLIP;
      case Sheet.REPORT -> act == Act.BACK;
      case Sheet.VISITS, Sheet.DISEASES, Sheet.FILINGS -> act == Act.BACK || act == Act.VISIT;
      case Sheet.REFERRAL -> act == Act.BACK;
      case Panel.File form -> act == Act.BACK;
      case Panel.Confirm asked -> act == Act.BACK;
      case Panel.Choose asked -> act == Act.BACK;
      case Panel.LogIn asked -> act == Act.BACK && asked.login().isForOneAct();
    };
  }

  /** With the queue in view the key of the day sends it. */
  private boolean drains(Act act) {
    return act == Act.DAY && act.fits(now()) && !now().open().isEmpty();
  }

  /** Does an act, if it can be done now. */
  public void act(Act act) {
    if (!enabled(act)) {
      return;
    }
    switch (act) {
      case HELP -> panels.toggle(Sheet.HELP);
      case NEXT -> next();
      case IMPORT -> openImport();
      case VISIT -> toggleVisits();
      case READ -> cashier.readCard();
      case ENTRY -> cursor.set(Cursor.CODE);
      case DELETE -> delete();
      case QUEUE -> panels.toggle(Sheet.QUEUE);
      case CANCEL -> cancel();
      case DAY -> day();
      case SLIP -> panels.toggle(Sheet.SLIP);
      case SETTLE -> forward();
      case BACK -> back();
    }
  }

  /** Enter: the next field, the default act of the stage, or the answer to a question. */
  public void enter() {
    switch (shown()) {
      case Sheet.NONE -> enterOnDesk();
      case Sheet.HELP, Sheet.SLIP, Sheet.REPORT -> close();
      case Sheet.QUEUE -> questions.chooseForItem(now());
      case Sheet.DAY -> questions.chooseForTask(now());
      case Sheet.HISTORY -> questions.askToCancel(now());
      case Sheet.IMPORT -> path.path().ifPresent(this::importBill);
      case Sheet.VISITS, Sheet.DISEASES, Sheet.FILINGS -> pick(panels.row().get());
      case Sheet.REFERRAL -> picking.refer();
      case Panel.File form -> picking.enter(form);
      case Panel.Confirm asked -> questions.answer(asked);
      case Panel.Choose asked -> questions.choose(asked);
      case Panel.LogIn asked -> login.enter();
    }
  }

  private void enterOnDesk() {
    switch (now().stage()) {
      case NO_CARD -> act(Act.READ);
      case IDENTIFIED -> typing.enter(now(), () -> act(Act.SETTLE));
      case TRIAL -> forward();
      case SETTLED, PROVISIONAL, PAID_IN_FULL, CANCELLED -> act(Act.NEXT);
      case UNKNOWN_OUTCOME -> act(Act.SLIP);
      // Money is confirmed by the key that says so: Enter is what everyone presses next.
      case DIFFERENCE, READING, IDENTIFYING, RECORDING, TRYING, SETTLING, CANCELLING -> {}
    }
  }

  /** A digit: the row of a menu, or what the line being typed serves; false: neither. */
  public boolean digit(int digit) {
    int index = digit == 0 ? 9 : digit - 1;
    if (!menu().isEmpty()) {
      pick(index);
      return true;
    }
    return panels.none() && typing.digit(index, now());
  }

  private List<Pick> menu() {
    return Pick.of(shown(), now());
  }

  private void pick(int index) {
    if (index >= 0 && index < menu().size()) {
      picking.pick(menu().get(index), now());
    }
  }

  private void toggleVisits() {
    if (panels.none()) {
      picking.open(now());
    } else {
      close();
    }
  }

  private void day() {
    if (shown() == Sheet.QUEUE) {
      cashier.drain();
    } else {
      panels.toggle(Sheet.DAY);
      cashier.lookAtDay();
    }
  }

  /** Plus: goes forward with the money, as F12 does. */
  public void plus() {
    act(Act.SETTLE);
  }

  /** Moves the mark among the rows in view: lines of the bill, or rows of a panel. */
  public void move(int by) {
    switch (shown()) {
      case Sheet.NONE -> line.set(within(line.get() + by, now().bill().lines().size()));
      case Sheet.QUEUE -> moveRow(by, now().open().size());
      case Sheet.HISTORY -> moveRow(by, now().history().size());
      case Sheet.DAY -> moveRow(by, tasks());
      case Sheet.VISITS, Sheet.DISEASES, Sheet.FILINGS -> moveRow(by, menu().size());
      case Sheet.HELP, Sheet.IMPORT, Sheet.SLIP, Sheet.REPORT, Sheet.REFERRAL -> {}
      case Panel.File form -> {}
      case Panel.Confirm asked -> {}
      case Panel.Choose asked -> moveRow(by, asked.options().size());
      case Panel.LogIn asked -> {}
    }
  }

  private int tasks() {
    Day day = now().post().day();
    return day == null ? 0 : day.tasks().size();
  }

  private void moveRow(int by, int rows) {
    panels.row().set(within(panels.row().get() + by, rows));
  }

  /** Puts back the line that was deleted last. */
  public void undo() {
    if (now().stage() == Stage.IDENTIFIED) {
      cashier.undoRemove();
    }
  }

  /** Replaces the bill by that of a file. */
  public void importBill(Path file) {
    close();
    cashier.importBill(file);
  }

  private void forward() {
    if (now().stage() == Stage.IDENTIFIED && now().bill().awaitsAdmission()) {
      questions.askToAdmit(now());
    } else if (now().stage() == Stage.IDENTIFIED) {
      cashier.trial();
    } else if (now().stage() == Stage.DIFFERENCE) {
      cashier.confirmDifference();
    } else if (cursor.get() == Cursor.TENDER) {
      cashier.settle();
    } else {
      cursor.set(Cursor.TENDER);
    }
  }

  private void back() {
    switch (shown()) {
      case Sheet.NONE -> backOnDesk();
      case Panel.LogIn asked -> cashier.back();
      case Panel.PayInFull asked -> {
        close();
        cashier.back();
      }
      case Panel.Choose asked -> panels.open(asked.back());
      default -> close();
    }
  }

  private void backOnDesk() {
    switch (cursor.get()) {
      case PURPOSE -> cursor.set(Cursor.PRICE);
      case PRICE -> cursor.set(Cursor.QUANTITY);
      case QUANTITY -> cursor.set(Cursor.CODE);
      case CODE, DESK, TENDER, PATH, PROVIDER, FROM, TO, OPERATOR, PASSWORD -> {
        if (now().stage() == Stage.IDENTIFIED && !entry.blank()) {
          entry.clear();
        } else {
          cashier.back();
        }
      }
    }
  }

  private void next() {
    boolean unsettled = now().stage() == Stage.IDENTIFIED || now().stage() == Stage.TRIAL;
    boolean kept = now().bill().isOpenStay() || now().bill().lines().isEmpty();
    if (unsettled && !kept) {
      panels.open(new Panel.ClearDesk(now().bill().total()));
    } else {
      cashier.next();
    }
  }

  private void delete() {
    cashier.removeLine(line.get() < 0 ? now().bill().lines().size() - 1 : line.get());
  }

  private void cancel() {
    if (shown() == Sheet.HISTORY) {
      questions.askToCancel(now());
    } else if (now().stage() == Stage.SETTLED || now().stage() == Stage.DIFFERENCE) {
      panels.row().set(0);
      questions.askToCancel(now());
    } else {
      panels.open(Sheet.HISTORY);
    }
  }

  private void openImport() {
    panels.open(Sheet.IMPORT);
    cursor.set(Cursor.PATH);
  }

  /** A log-in that waited behind a report comes when the report is closed. */
  private void close() {
    panels.close();
    login.show(now().post().login(), now().stage());
    if (cursor.get().inForm()) {
      cursor.set(Cursor.at(now().stage()));
    }
  }

  private void tendered(String yuan) {
    if (now().stage() == Stage.TRIAL) {
      cashier.tender(yuan);
    }
  }

  private void show(CashierState next) {
    CashierState before = now();
    state.set(next);
    showOffer(before.post().offer(), next.post().offer());
    showReport(before.post().report(), next.post().report());
    if (shown() != Sheet.REPORT) {
      login.show(next.post().login(), next.stage());
    }
    if (before.stage() != next.stage()) {
      begin(next.stage());
    }
    if (next.bill().lines().size() > before.bill().lines().size()) {
      lineAdded(next);
    }
    entry.offer(next.choices().purposes());
    line.set(within(line.get(), next.bill().lines().size()));
  }

  private void showOffer(@Nullable Offer before, @Nullable Offer next) {
    if (next != null && before == null) {
      panels.open(new Panel.PayInFull(next));
    }
  }

  private void showReport(@Nullable SlipLayout before, @Nullable SlipLayout next) {
    if (next != null && !next.equals(before)) {
      panels.open(Sheet.REPORT);
    }
  }

  private void begin(Stage stage) {
    boolean offered = shown() instanceof Panel.PayInFull;
    if ((shown() instanceof Panel.Confirm && !offered) || shown() == Sheet.IMPORT) {
      panels.close();
    }
    if (stage == Stage.TRIAL) {
      tender.set("");
    }
    if (stage == Stage.NO_CARD) {
      entry.clear();
    }
    if (!(shown() instanceof Panel.LogIn)) {
      cursor.set(Cursor.at(stage));
    }
  }

  private void lineAdded(CashierState next) {
    entry.clear();
    line.set(next.bill().lines().size() - 1);
    if (next.stage() == Stage.IDENTIFIED) {
      cursor.set(Cursor.CODE);
    }
  }

  private static int within(int index, int size) {
    return size == 0 ? -1 : Math.clamp(index, 0, size - 1);
  }

  private Panel shown() {
    return panels.shown().get();
  }

  private CashierState now() {
    return state.get();
  }
}
