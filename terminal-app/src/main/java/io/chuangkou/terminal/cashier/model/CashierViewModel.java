package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.cashier.guide.GuideReading;
import io.chuangkou.terminal.cashier.model.Panel.Menu;
import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.cashier.model.Panel.Way;
import io.chuangkou.terminal.cashier.stay.BedsideTyping;
import io.chuangkou.terminal.cashier.stay.DepositTyping;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Post;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Task;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What the cashier's screen knows: the state of the desk, what is being typed, where the cursor
 * stands, what lies over the desk; and what each key then means. Used on one thread, to which
 * states of the desk are handed by the executor.
 */
public final class CashierViewModel {

  private static final String OPENING_FLOAT = "OPENING_FLOAT";

  private final Cashier cashier;
  private final Executor screen;
  private final ReadOnlyObjectWrapper<CashierState> state =
      new ReadOnlyObjectWrapper<>(CashierState.BLANK);
  private final Panels panels = new Panels();
  private final ObjectProperty<Cursor> cursor =
      new SimpleObjectProperty<>(Cursor.at(CashierState.BLANK.stage()));
  private final IntegerProperty line = new SimpleIntegerProperty(-1);
  private final TenderTyping tendering;
  private final FloatTyping openingFloat;
  private final StringProperty cancelReason = new SimpleStringProperty("");
  private final LineEntry entry = new LineEntry();
  private final ItemPicking items;
  private final LineTyping typing;
  private final MediumTyping medium;
  private final DiagnosisTyping diagnosis;
  private final BoxTyping boxes;
  private final PrescriptionTyping prescription;
  private final BedsideTyping bedside;
  private final DepositTyping deposit;
  private final HistoryTyping history;
  private final Picking picking;
  private final Holding holding;
  private final Importing importing;
  private final Refusals refusals;
  private final WaitingLines waiting;
  private final TypedAhead ahead;
  private final LoginForm login;
  private final StaffForm staff;
  private final GuideReading guide;

  /** Watches the cashier; every state is shown by a task of the executor. */
  public CashierViewModel(Cashier cashier, Executor screen) {
    this.cashier = cashier;
    this.screen = screen;
    this.refusals = new Refusals(cashier, cursor);
    this.waiting = new WaitingLines(cashier, entry, refusals, this::now, screen);
    this.items = new ItemPicking(cashier, entry);
    this.typing = new LineTyping(cashier, entry, items, waiting, refusals, cursor, line, screen);
    this.medium = new MediumTyping(cashier, refusals);
    this.ahead = new TypedAhead(typing, medium);
    this.diagnosis =
        new DiagnosisTyping(
            cashier,
            panels.mark(),
            () -> panels.open(Sheet.DIAGNOSES),
            () -> panels.shown().get() == Sheet.DIAGNOSES,
            cursor,
            refusals);
    this.boxes =
        new BoxTyping(
            cashier,
            panels.mark(),
            () -> panels.open(Sheet.BOXES),
            () -> panels.open(Menu.UNTRACED),
            cursor,
            refusals,
            screen);
    this.prescription =
        new PrescriptionTyping(
            cashier, () -> panels.open(Sheet.PRESCRIPTION), cursor, refusals, screen);
    this.bedside = new BedsideTyping(cashier, new BedsideSheet(), screen);
    this.deposit = new DepositTyping(cashier, new DepositSheet(), screen);
    this.history =
        new HistoryTyping(cashier, panels.mark(), () -> panels.open(Sheet.HISTORY), cursor);
    this.picking = new Picking(cashier, panels, cursor, boxes, refusals);
    this.holding = new Holding(cashier, panels.mark(), () -> panels.open(Sheet.HOLD), cursor);
    this.importing = new Importing(cashier, panels, cursor, this::close, refusals, screen);
    this.login =
        new LoginForm(
            cashier,
            asked -> panels.lay(new Panel.LogIn(asked)),
            panels::lift,
            () -> shown() instanceof Panel.LogIn asked ? asked.login() : null,
            cursor);
    this.staff = new StaffForm(cashier, cursor, this::close, screen);
    this.guide = new GuideReading(cashier.guide());
    this.tendering = new TenderTyping(cashier, cursor);
    this.openingFloat = new FloatTyping(cashier);
    typed().forEach(refusals::forgetWith);
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

  /** The money handed over. */
  public TenderTyping tendering() {
    return tendering;
  }

  /** The cash that lay in the drawer when the shift began. */
  public FloatTyping openingFloat() {
    return openingFloat;
  }

  private List<StringProperty> typed() {
    return List.of(
        entry.code(),
        entry.quantity(),
        entry.price(),
        medium.text(),
        diagnosis.text(),
        boxes.text(),
        prescription.text(),
        bedside.text(),
        deposit.amount(),
        history.text(),
        picking.provider(),
        picking.established(),
        picking.operated(),
        picking.severity(),
        picking.extended(),
        picking.from(),
        picking.to(),
        importing.path().text(),
        holding.note());
  }

  /** The bill file that is named. */
  public Importing importing() {
    return importing;
  }

  /** Why what stands in a field is not taken. */
  public Refusals refusals() {
    return refusals;
  }

  /** What was typed while there was no field for it. */
  public TypedAhead ahead() {
    return ahead;
  }

  /** Takes a character for which there is no field. */
  public void typeAhead(String character) {
    ahead.type(character, now().stage());
    typeInto();
  }

  /** Takes an Enter that belongs to such characters. */
  public void enterAhead() {
    ahead.enter();
    typeInto();
  }

  private void typeInto() {
    if (panels.none()) {
      ahead.typeInto(now());
    }
  }

  /** Whether Enter now ends what was typed into a field, and moves no money. */
  public boolean endsText() {
    return switch (shown()) {
      case Sheet.NONE ->
          now().stage() == Stage.NO_CARD
              ? !medium.text().get().isBlank()
              : LineTyping.in(now().stage()) && typing.endsText();
      case Sheet.DIAGNOSES -> !diagnosis.text().get().isBlank();
      case Sheet.BOXES -> boxes.endsText();
      case Sheet.PRESCRIPTION, Sheet.BEDSIDE -> true;
      case Sheet.HISTORY -> history.isToSearch(now());
      case Panel.Guidebook book -> !book.isPage();
      default ->
          shown() instanceof Panel.File
              || shown() instanceof Panel.Staff
              || (shown() instanceof Panel.LogIn && !login.number().get().isBlank());
    };
  }

  /** Lines that wait to be added. */
  public WaitingLines waiting() {
    return waiting;
  }

  /** The line being typed. */
  public LineEntry entry() {
    return entry;
  }

  /** The items that answer to what is typed for it. */
  public ItemPicking items() {
    return items;
  }

  /** What a person shows beside a card. */
  public MediumTyping medium() {
    return medium;
  }

  /** The diagnosis that is looked for. */
  public DiagnosisTyping diagnosis() {
    return diagnosis;
  }

  /** The boxes being scanned. */
  public BoxTyping boxes() {
    return boxes;
  }

  /** The prescription being typed. */
  public PrescriptionTyping prescription() {
    return prescription;
  }

  /** Where a person in hospital lies, as it is typed. */
  public BedsideTyping bedside() {
    return bedside;
  }

  /** The deposit being typed. */
  public DepositTyping deposit() {
    return deposit;
  }

  /** The settlement that is looked for. */
  public HistoryTyping history() {
    return history;
  }

  /** Why a settlement is cancelled, as it is typed. */
  public StringProperty cancelReason() {
    return cancelReason;
  }

  /** What the visit is for. */
  public Picking picking() {
    return picking;
  }

  /** The bill that is to be held, and those that wait. */
  public Holding holding() {
    return holding;
  }

  /** The log-in being typed. */
  public LoginForm login() {
    return login;
  }

  /** The change of who works here that is being typed. */
  public StaffForm staff() {
    return staff;
  }

  /** The guide as it is read. */
  public GuideReading guide() {
    return guide;
  }

  /**
   * Opens the guide, at what helps with what the desk shows; where it is open, tells what the
   * person at the desk pays.
   */
  public void openGuide() {
    if (shown() instanceof Panel.Guidebook) {
      cashier.tellEntitlement(paper -> screen.execute(() -> read(paper)));
    } else if ((panels.none() || shown() instanceof Panel.Fault) && !now().stage().isBusy()) {
      guide.open(now().reasons(), now().bill().visit().medType().kind());
      panels.open(new Panel.Guidebook(guide.page().get() != null));
      cursor.set(Cursor.GUIDE);
    }
  }

  private void read(SlipLayout paper) {
    if (shown() instanceof Panel.Guidebook) {
      guide.show(paper);
      panels.open(new Panel.Guidebook(true));
    }
  }

  /** Opens the form of what is typed; false: the option has none. */
  boolean opensForm(String option) {
    Optional<StaffForm.Kind> kind = StaffForm.Kind.of(option);
    kind.ifPresent(
        typed -> {
          panels.open(new Panel.Staff(typed));
          staff.open(typed);
        });
    return kind.isPresent();
  }

  Cashier cashier() {
    return cashier;
  }

  /** Whether an act can be done now. */
  public boolean enabled(Act act) {
    // A line that is half typed is named also where the bill is empty yet.
    boolean half = act == Act.SETTLE && now().stage() == Stage.IDENTIFIED && !entry.blank();
    return shown().allows(act, now()) || (half && panels.none());
  }

  /** Does an act, if it can be done now. */
  public void act(Act act) {
    if (!enabled(act)) {
      return;
    }
    switch (act) {
      case HELP -> help();
      case NEXT -> leaving(this::next);
      case IMPORT -> importOrBatch();
      case VISIT -> chooseKind();
      case READ -> leaving(this::read);
      case ENTRY -> enterField();
      case DELETE -> delete();
      case QUEUE -> panels.toggle(Sheet.QUEUE);
      case CANCEL -> cancel();
      case DAY -> day();
      case SLIP -> panels.toggle(Sheet.SLIP);
      case SETTLE -> forward();
      case BACK -> back();
    }
  }

  private void importOrBatch() {
    if (shown() == Sheet.BOXES) {
      boxes.askBatch(now());
    } else {
      leaving(importing::open);
    }
  }

  /** What moves on waits until nothing is half typed. */
  private void leaving(Runnable act) {
    boolean left =
        switch (now().stage()) {
          case NO_CARD -> medium.isLeft();
          case IDENTIFIED -> typing.isLeft();
          case READING,
              IDENTIFYING,
              RECORDING,
              TRYING,
              TRIAL,
              SETTLING,
              DIFFERENCE,
              SETTLED,
              PROVISIONAL,
              PAID_IN_FULL,
              UNKNOWN_OUTCOME,
              CANCELLING,
              CANCELLED ->
              true;
        };
    if (left) {
      act.run();
    }
  }

  private boolean takesMoney() {
    return panels.none() && now().stage() == Stage.TRIAL;
  }

  private void chooseKind() {
    if (takesMoney()) {
      tendering.nextKind();
    } else {
      toggleVisits();
    }
  }

  /** The page of the code that is shown, if there is one; then the keys. */
  private void help() {
    Notice notice = now().notice();
    if (panels.none() && notice != null && !notice.code().isEmpty()) {
      panels.open(new Panel.Fault(notice));
    } else if (shown() instanceof Panel.Fault) {
      panels.open(Sheet.HELP);
    } else {
      panels.toggle(Sheet.HELP);
    }
  }

  /** Whether the window is locked. */
  public boolean isLocked() {
    return shown() instanceof Panel.LogIn asked && asked.login().isLocked();
  }

  /** Locks the window. */
  public void lock() {
    cashier.lock();
  }

  /**
   * The window is to be closed: that waits for what is under way, and is asked about while a bill
   * or a shift is left unfinished. A window that is locked asks nothing and stays.
   */
  public void leave(Runnable close) {
    Panel.Leave asked = Panel.Leave.of(now(), shown() instanceof Panel.Leave, close);
    if (asked.isFree()) {
      close.run();
    } else if (!isLocked()) {
      panels.open(asked);
    }
  }

  private void enterField() {
    if (shown() == Sheet.BOXES) {
      boxes.split().set(!boxes.split().get());
    } else if (shown() == Sheet.WAITING) {
      holding.call(now());
    } else if (takesMoney()) {
      tendering.exact();
    } else {
      cursor.set(Cursor.CODE);
    }
  }

  private void delete() {
    if (shown() == Sheet.DIAGNOSES) {
      diagnosis.delete();
    } else if (shown() == Sheet.BOXES) {
      boxes.delete(now());
    } else if (shown() == Sheet.WAITING) {
      holding.delete(now(), bill -> panels.open(new Panel.DiscardHeld(bill)));
    } else if (shown() == Sheet.DEPOSITS) {
      deposit
          .marked(now())
          .ifPresent(row -> panels.open(new Panel.ReturnDeposit(Picking.name(now()), row)));
    } else if (takesMoney()) {
      tendering.delete();
    } else {
      cashier.removeLine(line.get() < 0 ? now().bill().lines().size() - 1 : line.get());
    }
  }

  /** The personal account pays, or no longer does. */
  public void toggleAccount() {
    boolean billed = now().stage() == Stage.IDENTIFIED || now().stage() == Stage.TRIAL;
    if (panels.none() && billed && now().asked().accountAsked()) {
      cashier.useAccount(!now().asked().account());
    }
  }

  /** Opens the diagnoses of the bill. */
  public void openDiagnoses() {
    if (panels.none() && now().stage() == Stage.IDENTIFIED && now().asked().diagnoses()) {
      diagnosis.open();
    }
  }

  /** Opens the boxes of the bill. */
  public void openBoxes() {
    if (panels.none() && now().stage() == Stage.IDENTIFIED && now().asked().boxes()) {
      leaving(() -> boxes.open(now()));
    }
  }

  /** Asks for a note and holds the bill. */
  public void openHold() {
    boolean billed = now().stage() == Stage.IDENTIFIED || now().stage() == Stage.TRIAL;
    if (panels.none() && billed) {
      leaving(() -> holding.open(now()));
    }
  }

  /** Opens the list of bills that wait. */
  public void openWaiting() {
    if (shown() == Sheet.WAITING) {
      close();
    } else if (panels.none() && !now().stage().isBusy()) {
      panels.open(Sheet.WAITING);
    }
  }

  /** Opens where a person in hospital lies. */
  public void openBedside() {
    if (panels.none() && BedsideTyping.fits(now())) {
      leaving(() -> bedside.open(now()));
    }
  }

  /** Opens the deposits of the person. */
  public void openDeposits() {
    if (shown() == Sheet.DEPOSITS) {
      close();
    } else if (panels.none() && DepositTyping.fits(now())) {
      leaving(() -> deposit.open(""));
    }
  }

  void openDeposits(String typed) {
    deposit.open(typed);
  }

  /** Opens the prescription of the bill. */
  public void openPrescription() {
    if (panels.none() && now().stage() == Stage.IDENTIFIED && now().asked().prescription()) {
      leaving(() -> prescription.open(now()));
    }
  }

  /** Enter: the next field, the default act of the stage, or the answer to a question. */
  public void enter() {
    shown().enter(this);
  }

  void enterOnDesk() {
    switch (now().stage()) {
      case NO_CARD -> medium.enter(() -> act(Act.READ));
      case IDENTIFIED -> typing.enter(now(), () -> act(Act.SETTLE));
      case RECORDING -> typing.enter(now(), () -> {});
      case TRIAL -> settleByEnter();
      case SETTLED, PROVISIONAL, PAID_IN_FULL, CANCELLED -> act(Act.NEXT);
      case UNKNOWN_OUTCOME -> act(Act.SLIP);
      // Money is confirmed by the key that says so: Enter is what everyone presses next.
      case DIFFERENCE, READING, IDENTIFYING, TRYING, SETTLING, CANCELLING -> {}
    }
  }

  /** Enter ends the typing of money; where none is due, the key that settles says so. */
  private void settleByEnter() {
    Trial trial = now().trial();
    if (trial != null && !trial.due().isZero()) {
      tendering.enter(this::forward);
    }
  }

  /** A digit: the row of a menu, or what the line being typed serves; false: neither. */
  public boolean digit(int digit) {
    int index = digit == 0 ? 9 : digit - 1;
    if (shown() instanceof Panel.Menu menu) {
      menu.rows(now()).stream().skip(index).findFirst().ifPresent(this::pick);
      return true;
    }
    if (shown() instanceof Panel.CancelReason asked) {
      asked.rows(now()).stream().skip(index).findFirst().ifPresent(row -> asked.pick(row, this));
      return true;
    }
    if (shown() instanceof Panel.Purpose asked) {
      asked.rows(now()).stream()
          .skip(index)
          .findFirst()
          .ifPresent(purpose -> picking.serve(asked, purpose, now()));
      return true;
    }
    return panels.none() && typing.digit(index, now());
  }

  void pick(Pick pick) {
    picking.pick(pick, now());
  }

  private void toggleVisits() {
    if (shown() == Sheet.BOXES) {
      boxes.askReason();
    } else if (panels.none()) {
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

  /** What is typed has a field of its own; of all else it is asked what is to be done. */
  void choose(Task task) {
    if (task.id().equals(OPENING_FLOAT)) {
      openingFloat.text().set(now().post().till().openingFloat().toYuan());
      panels.open(Sheet.FLOAT);
      cursor.set(Cursor.FLOAT);
    } else {
      panels.choose(Panel.Choose.of(task));
    }
  }

  /** From a form to the panel from which it was opened. */
  void returnTo(Sheet panel) {
    panels.open(panel);
    cursor.set(Cursor.at(now().stage()));
  }

  /** Moves the mark among the rows in view: lines of the bill, or rows of a panel. */
  public void move(int by) {
    if (isPicking()) {
      typing.move(by);
      return;
    }
    if (shown() instanceof Panel.Guidebook) {
      guide.move(by);
      return;
    }
    if (picking.places().isOffered()) {
      picking.places().move(by);
      return;
    }
    int rows = shown().rows(now()).size();
    IntegerProperty mark = panels.none() ? line : panels.row();
    if (rows > 0) {
      mark.set(within(mark.get() + by, rows));
    }
  }

  /**
   * Has the slip of the marked settlement, or the receipt of the marked deposit, made once more.
   *
   * @param made hears it, on this thread
   * @return whether settlements or deposits are listed
   */
  public boolean remakeSlip(Consumer<SlipLayout> made) {
    if (shown() == Sheet.DEPOSITS) {
      deposit.remakeReceipt(now(), made);
      return true;
    } else if (shown() != Sheet.HISTORY) {
      return false;
    }
    history.remakeSlip(now(), slip -> screen.execute(() -> made.accept(slip)));
    return true;
  }

  /** Whether an item is being chosen for the line that is typed. */
  public boolean isPicking() {
    return panels.none() && LineTyping.in(now().stage()) && typing.isPicking();
  }

  /**
   * A page up, if negative, or down.
   *
   * @return whether what is shown has pages
   */
  public boolean turn(int pages) {
    if (shown() instanceof Panel.Figures figures) {
      figures.turn(pages, this);
      return true;
    }
    return false;
  }

  /** Puts back the line that was deleted last; in the list of held bills, the bill. */
  public void undo() {
    if (shown() == Sheet.WAITING) {
      cashier.restoreHeld();
    } else if (now().stage() == Stage.NO_CARD || now().stage() == Stage.IDENTIFIED) {
      cashier.undoRemove();
    }
  }

  /** Replaces the bill by that of a file; a bill with lines is replaced after a question. */
  public void importBill(Path file) {
    importing.take(file, now());
  }

  private void forward() {
    if (shown() instanceof Panel.LargeDeposit asked) {
      close();
      deposit.confirm(asked.amount());
      return;
    }
    if (now().stage() == Stage.IDENTIFIED && !typing.isTakenUp(now())) {
      return;
    }
    if (now().stage() == Stage.IDENTIFIED && now().bill().awaitsAdmission()) {
      panels.open(new Panel.Admit(Picking.name(now()), now().bill()));
    } else if (now().stage() == Stage.IDENTIFIED) {
      if (!picking.asksPurpose(now())) {
        cashier.trial();
      }
    } else if (now().stage() == Stage.DIFFERENCE) {
      cashier.confirmDifference();
    } else if (shown() instanceof Panel.SettleForNothing) {
      close();
      cashier.settleForNothing();
    } else if (shown() instanceof Panel.LargeTender) {
      close();
      cashier.settleAsTendered();
    } else if (now().bill().total().isZero()) {
      panels.open(new Panel.SettleForNothing(Picking.name(now())));
    } else if (cursor.get() != Cursor.TENDER && cursor.get() != Cursor.REFERENCE) {
      cursor.set(Cursor.TENDER);
    } else if (tendering.isRefused()) {
      tendering.insist();
    } else if (tendering.isLarge()) {
      panels.open(new Panel.LargeTender(tendering.tender(), now().beyondDeposits()));
    } else {
      cashier.settle();
    }
  }

  private void back() {
    if (!panels.none()) {
      shown().back(this);
    } else if (!ahead.back() && !typing.back(now())) {
      leave(Way.BACK, now().stage() == Stage.IDENTIFIED);
    }
  }

  private void next() {
    leave(Way.NEXT, true);
  }

  /** Another person's card takes the place of who is served. */
  private void read() {
    leave(Way.READ, now().presence() == Presence.OTHER);
  }

  /** A bill that is not settled is cleared on the cashier's word alone. */
  private void leave(Way way, boolean clears) {
    CashierState state = now();
    boolean unsettled =
        state.stage() == Stage.NO_CARD
            || state.stage() == Stage.IDENTIFIED
            || state.stage() == Stage.TRIAL;
    boolean kept = state.bill().isOpenStay() || state.bill().lines().isEmpty();
    if (clears && unsettled && !kept) {
      panels.open(Panel.ClearDesk.of(state, way));
    } else {
      way.go(cashier);
    }
  }

  private void cancel() {
    if (shown() == Sheet.HISTORY) {
      Sheet.HISTORY.enter(this);
    } else if (isJustSettled(now().stage())) {
      now().history().stream().findFirst().ifPresentOrElse(panels::askToCancel, history::open);
    } else {
      history.open();
    }
  }

  /** Whether what lies on the desk is the latest of the settlements. */
  private static boolean isJustSettled(Stage stage) {
    return switch (stage) {
      case DIFFERENCE, SETTLED, PROVISIONAL, PAID_IN_FULL -> true;
      case NO_CARD,
          READING,
          IDENTIFYING,
          IDENTIFIED,
          RECORDING,
          TRYING,
          TRIAL,
          SETTLING,
          UNKNOWN_OUTCOME,
          CANCELLING,
          CANCELLED ->
          false;
    };
  }

  /** The reasons are chosen by their digits: nothing is typed then. */
  void askToCancel(Settled settled) {
    panels.askToCancel(settled);
    if (shown() instanceof Panel.CancelReason) {
      cursor.set(Cursor.at(now().stage()));
    }
  }

  /** A log-in that waited behind a report comes when the report is closed. */
  void close() {
    panels.close();
    login.show(now().post().login(), now().stage());
    if (cursor.get().inForm()) {
      cursor.set(Cursor.at(now().stage()));
    }
    typeInto();
  }

  private void show(CashierState next) {
    CashierState before = now();
    state.set(next);
    open(before.post(), next.post());
    if (shown() != Sheet.REPORT) {
      login.show(next.post().login(), next.stage());
    }
    if (before.stage() != next.stage()) {
      begin(before.stage(), next.stage());
    }
    tendering.show(before, next);
    if (next.bill().lines().size() > before.bill().lines().size()) {
      lineAdded(next);
    }
    showScanned(before, next);
    medium.show(next);
    entry.offer(next.choices().purposes());
    line.set(within(line.get(), next.bill().lines().size()));
    waiting.handOver();
    typeInto();
  }

  /** Opens what the desk came to offer and to report. */
  private void open(Post before, Post next) {
    if (next.offer() != null && before.offer() == null) {
      panels.open(new Panel.PayInFull(next.offer()));
    } else if (next.offer() == null && shown() instanceof Panel.PayInFull) {
      panels.close();
    }
    if (next.figures() != null && before.figures() == null) {
      panels.open(new Panel.Figures());
    } else if (next.figures() == null && shown() instanceof Panel.Figures) {
      panels.close();
    }
    if (next.report() != null && !next.report().equals(before.report())) {
      panels.open(Sheet.REPORT);
    }
  }

  private void begin(Stage before, Stage stage) {
    boolean offered = shown() instanceof Panel.PayInFull;
    boolean asked =
        shown() instanceof Panel.Confirm
            || shown() instanceof Panel.SettleForNothing
            || shown() instanceof Panel.LargeTender
            || shown() instanceof Panel.LargeDeposit;
    if (asked && !offered) {
      panels.close();
    }
    if (shown() instanceof Panel.Leave waiting && waiting.waits()) {
      leave(waiting.close());
    }
    if (stage == Stage.NO_CARD || stage == Stage.READING) {
      entry.clear();
      waiting.clear();
      tendering.clear();
    }
    if (stage == Stage.IDENTIFIED) {
      medium.clear();
      tendering.clear();
    }
    boolean typed = LineTyping.in(before) && LineTyping.in(stage) && cursor.get().inLine();
    boolean form = !panels.none() && cursor.get().inForm();
    if (!typed && !form && !(shown() instanceof Panel.LogIn)) {
      cursor.set(Cursor.at(stage));
    }
  }

  private void showScanned(CashierState before, CashierState next) {
    String item = next.asked().scanned();
    if (item != null && !item.equals(before.asked().scanned())) {
      close();
      typing.begin(item);
    }
    if (shown() == Sheet.BOXES) {
      boxes.show(before, next);
    }
  }

  private void lineAdded(CashierState next) {
    line.set(next.bill().lines().size() - 1);
    if (next.stage() == Stage.IDENTIFIED && entry.blank() && panels.none()) {
      cursor.set(Cursor.CODE);
    }
  }

  /** The panel of the bedside. */
  private final class BedsideSheet implements BedsideTyping.Panel {

    @Override
    public void open() {
      panels.open(Sheet.BEDSIDE);
    }

    @Override
    public void close() {
      CashierViewModel.this.close();
    }

    @Override
    public void focus() {
      cursor.set(Cursor.BEDSIDE);
    }

    @Override
    public void refuse(Notice why) {
      refusals.refuse(Cursor.BEDSIDE, why);
    }
  }

  /** The panel of the deposits. */
  private final class DepositSheet implements DepositTyping.Panel {

    @Override
    public void open() {
      panels.open(Sheet.DEPOSITS);
      cursor.set(Cursor.DEPOSIT);
    }

    @Override
    public void close() {
      CashierViewModel.this.close();
    }

    @Override
    public void refuse(Notice why) {
      refusals.refuse(Cursor.DEPOSIT, why);
    }

    @Override
    public void ask(String amount) {
      panels.open(new io.chuangkou.terminal.cashier.model.Panel.LargeDeposit(amount));
      cursor.set(Cursor.at(now().stage()));
    }

    @Override
    public int marked() {
      return panels.row().get();
    }
  }

  private static int within(int index, int size) {
    return size == 0 ? -1 : Math.clamp(index, 0, size - 1);
  }

  private Panel shown() {
    return panels.shown().get();
  }

  CashierState now() {
    return state.get();
  }
}
