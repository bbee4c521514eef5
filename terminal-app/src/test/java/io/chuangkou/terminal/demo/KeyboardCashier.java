package io.chuangkou.terminal.demo;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.approval.CounterWindow;
import io.chuangkou.terminal.demo.DayErrand.Line;
import io.chuangkou.terminal.demo.DayErrand.Slip;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/**
 * A cashier at the window who uses the keyboard alone, takes the money that the screen says is due
 * and gives out what it says goes back.
 */
final class KeyboardCashier {

  /** No patient. */
  static final int NOBODY = -1;

  private static final Fen NOTE = Fen.of(100_00);
  private static final int MOST_STEPS = 12;

  private static final Set<Stage> DONE =
      Set.of(Stage.SETTLED, Stage.PROVISIONAL, Stage.PAID_IN_FULL);

  private final DemoCounter counter;
  private final CounterWindow window;
  private final Drawer drawer;

  /** Hears what goes into the drawer. */
  interface Drawer {

    /**
     * Cash goes in or, if negative, out.
     *
     * @param patient for whom; {@link #NOBODY}: for nobody at the window
     */
    void moves(int patient, Fen cash);

    /** Cash lies on the table and is to be taken. */
    void lies(int patient, Fen cash);
  }

  /** At a window. */
  KeyboardCashier(DemoCounter counter, CounterWindow window, Drawer drawer) {
    this.counter = counter;
    this.window = window;
    this.drawer = drawer;
  }

  /**
   * Serves one patient from the card to the change.
   *
   * @return how it ended: a stage, with what the desk said where nothing was settled
   */
  String serve(DayErrand errand) {
    clear();
    if (identify(errand)) {
      bill(errand);
      if (tried(errand) && settle(errand) && errand.has(Slip.CANCELLED)) {
        cancel(errand);
      }
    }
    CashierState end = now();
    boolean isSettled = DONE.contains(end.stage()) || end.stage() == Stage.CANCELLED;
    Notice said = end.notice();
    return end.stage() + (isSettled || said == null ? "" : ":" + said.code());
  }

  private CashierState now() {
    return window.await(state -> !state.stage().isBusy());
  }

  private void clear() {
    counter.remove();
    for (int i = 0; i < MOST_STEPS && now().stage() != Stage.NO_CARD; i++) {
      window.press(KeyCode.F2);
      if (now().stage() != Stage.NO_CARD) {
        window.press(KeyCode.ENTER);
      }
    }
  }

  private boolean identify(DayErrand errand) {
    if (errand.has(Slip.VOUCHER)) {
      window.scan(errand.voucher());
    } else {
      counter.insert(errand.card());
    }
    return window.await(KeyboardCashier::isIdentifiedOrNot).stage() == Stage.IDENTIFIED;
  }

  private static boolean isIdentifiedOrNot(CashierState state) {
    return state.stage() == Stage.IDENTIFIED
        || (state.stage() == Stage.NO_CARD
            && state.notice() != null
            && !state.notice().code().isEmpty());
  }

  private void bill(DayErrand errand) {
    diagnose();
    if (errand.has(Slip.WRONG_CODE)) {
      window.scan("XX" + errand.index(), "1", "5");
      emptyFields();
    }
    errand.lines().forEach(this::type);
    if (errand.has(Slip.OTHER_CARD) && !errand.has(Slip.VOUCHER)) {
      othersCard(errand);
    }
    if (errand.has(Slip.ESCAPE)) {
      window.press(KeyCode.ESCAPE, KeyCode.ESCAPE);
    }
    if (errand.has(Slip.CLEARED) && !errand.has(Slip.VOUCHER)) {
      window.press(KeyCode.F2, KeyCode.ENTER);
      window.await(state -> state.stage() == Stage.NO_CARD);
      window.press(KeyCode.F5);
      window.await(KeyboardCashier::isIdentifiedOrNot);
      window.shortcut(KeyCode.Z);
    }
  }

  private void diagnose() {
    window.shortcut(KeyCode.B);
    window.type("J06.900");
    window.press(KeyCode.ENTER, KeyCode.ENTER);
    now();
  }

  /** Code, quantity and price in one burst. */
  private void type(Line line) {
    int before = now().bill().lines().size();
    window.press(KeyCode.F6);
    window.scan(line.code(), "", line.price().toYuan());
    window.await(state -> state.bill().lines().size() == before + 1);
  }

  /** What is left in the fields of a line is taken back. */
  private void emptyFields() {
    window.press(KeyCode.F6);
    for (int i = 0; i < MOST_STEPS && isHalfTyped(); i++) {
      window.press(KeyCode.ESCAPE);
    }
  }

  private boolean isHalfTyped() {
    return isTyped("#code") || isTyped("#price");
  }

  private boolean isTyped(String field) {
    return window.scene().lookup(field) instanceof TextInputControl input
        && !input.getText().isBlank();
  }

  /** Nothing is billed while it is in, whatever is pressed. */
  private void othersCard(DayErrand errand) {
    counter.insert(errand.other());
    window.await(state -> state.presence() == Presence.OTHER);
    Stage before = now().stage();
    window.press(KeyCode.F12);
    if (now().stage() != before) {
      throw new IllegalStateException("billed with another's card in the reader");
    }
    counter.insert(errand.card());
    window.await(state -> state.presence() == Presence.AGREES);
  }

  private boolean tried(DayErrand errand) {
    if (errand.has(Slip.HALF_LINE)) {
      window.press(KeyCode.F6);
      window.scan(errand.lines().getFirst().code());
      window.press(KeyCode.F12);
      if (now().stage() != Stage.IDENTIFIED) {
        throw new IllegalStateException("tried with a line half typed");
      }
      emptyFields();
    }
    if (!isTheirs(errand)) {
      throw new IllegalStateException("the bill on the desk is " + now().bill().total());
    }
    askForTrial();
    if (errand.has(Slip.STEPPED_BACK) && now().stage() == Stage.TRIAL) {
      window.press(KeyCode.ESCAPE);
      askForTrial();
    }
    if (now().post().offer() != null) {
      window.press(KeyCode.ENTER);
    }
    return now().stage() == Stage.TRIAL;
  }

  /**
   * A key that comes while the last line is still being taken does nothing, and is pressed again.
   */
  private void askForTrial() {
    for (int i = 0; i < MOST_STEPS && now().stage() == Stage.IDENTIFIED && !isRefused(); i++) {
      window.press(KeyCode.F12);
    }
  }

  private boolean isRefused() {
    Notice said = now().notice();
    return now().post().offer() != null || (said != null && !said.code().isEmpty());
  }

  private boolean isTheirs(DayErrand errand) {
    return now().bill().total().equals(errand.total());
  }

  private boolean settle(DayErrand errand) {
    if (errand.has(Slip.CARD_TAKEN) && now().card() != null) {
      counter.remove();
      window.await(state -> state.presence() == Presence.TAKEN_OUT);
      window.press(KeyCode.F12);
      window.press(KeyCode.F5);
    }
    if (errand.has(Slip.OTHER_CARD) && now().card() != null) {
      othersCard(errand);
    }
    if (errand.has(Slip.WRONG_TENDER)) {
      window.type("50.5.5");
      window.press(KeyCode.F12);
      if (now().stage() != Stage.TRIAL) {
        throw new IllegalStateException("settled with 50.5.5 in hand");
      }
      erase();
    }
    for (int i = 0; i < MOST_STEPS && now().stage() == Stage.TRIAL; i++) {
      pay(errand);
    }
    return DONE.contains(now().stage());
  }

  private void erase() {
    for (int i = 0; i < MOST_STEPS && isTyped("#tender"); i++) {
      window.press(KeyCode.BACK_SPACE);
    }
  }

  /** A settlement that could not be sent has become an estimate: the money is counted anew. */
  private void pay(DayErrand errand) {
    erase();
    Fen due = shown(".due");
    Fen handed = errand.has(Slip.NOTES) ? inNotes(due) : due;
    window.type(handed.toYuan());
    drawer.lies(errand.index(), handed);
    window.press(KeyCode.F12);
    Stage stage = now().stage();
    if (stage == Stage.DIFFERENCE) {
      Fen rest = shown(".outcome-cash");
      window.press(KeyCode.F12);
      drawer.moves(errand.index(), handed.plus(rest));
    } else if (DONE.contains(stage)) {
      drawer.moves(errand.index(), handed.minus(shown(".outcome-cash")));
    }
  }

  private static Fen inNotes(Fen due) {
    return Fen.of((due.fen() + NOTE.fen() - 1) / NOTE.fen() * NOTE.fen());
  }

  private void cancel(DayErrand errand) {
    window.press(KeyCode.F9, KeyCode.DIGIT1, KeyCode.ENTER);
    if (now().post().login() != null) {
      logIn(DemoStaff.SUPERVISOR);
    }
    if (now().stage() == Stage.CANCELLED) {
      drawer.moves(errand.index(), shown(".outcome-cash").negated());
    }
  }

  /** The shift ends with its report, and somebody else begins. */
  void relieve(Operator next) {
    logOut();
    logIn(next);
  }

  /** The shift ends with its report. */
  void logOut() {
    clear();
    window.press(KeyCode.F10);
    CashierState looked = window.await(state -> state.post().day() != null);
    int row = Objects.requireNonNull(looked.post().day()).tasks().size() - 1;
    for (int i = 0; i < row; i++) {
      window.press(KeyCode.DOWN);
    }
    window.press(KeyCode.ENTER, KeyCode.ENTER);
    window.await(state -> state.post().login() != null);
    window.press(KeyCode.ESCAPE);
  }

  private void logIn(Operator operator) {
    window.enter(operator.number());
    window.enter(String.valueOf(DemoStaff.password(operator)));
    now();
  }

  /** Sends what waits, and pays or collects what that left open. */
  void drain() {
    clear();
    Predicate<CashierState> isSent =
        state -> state.open().stream().allMatch(item -> item.difference() != null);
    while (!isSent.test(now())) {
      window.press(KeyCode.F8, KeyCode.F10);
      window.await(state -> isSent.test(state) || !state.open().isEmpty());
      window.press(KeyCode.ESCAPE);
    }
    while (!now().open().isEmpty()) {
      Fen difference = now().open().getFirst().difference();
      // What was kept apart was never the drawer's.
      boolean isHeld = now().open().getFirst().what().equals("待查结算的收款");
      int open = now().open().size();
      window.press(KeyCode.F8, KeyCode.ENTER, KeyCode.ENTER);
      if (now().post().login() != null) {
        logIn(DemoStaff.SUPERVISOR);
      }
      window.await(state -> state.open().size() < open);
      window.press(KeyCode.ESCAPE);
      if (!isHeld) {
        drawer.moves(NOBODY, Objects.requireNonNull(difference));
      }
    }
  }

  /** The amount on the screen. */
  private Fen shown(String styleClass) {
    window.await(state -> true);
    for (Node node : window.scene().getRoot().lookupAll(styleClass)) {
      if (node instanceof Label label && isShown(label)) {
        return Fen.ofYuan(label.getText().replace("¥", "").replace(",", ""));
      }
    }
    throw new IllegalStateException("the screen shows no " + styleClass);
  }

  private static boolean isShown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
