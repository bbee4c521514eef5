package io.chuangkou.terminal.cashier.model;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.settling.DepositList;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.waiting.WaitingBill;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Filed;
import io.chuangkou.terminal.workflow.CashierState.Login;
import io.chuangkou.terminal.workflow.CashierState.Offer;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Option;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies over the desk, and what the keys mean as long as it does. */
public sealed interface Panel {

  /** Whether an act can be done. */
  default boolean allows(Act act, CashierState state) {
    return act == Act.BACK;
  }

  /** The rows of which one is marked. */
  default List<?> rows(CashierState state) {
    return List.of();
  }

  /** Enter. */
  void enter(CashierViewModel screen);

  /** Esc. */
  default void back(CashierViewModel screen) {
    screen.close();
  }

  /** Panels that need nothing but the state of the desk. */
  enum Sheet implements Panel {
    /** Nothing: the desk itself. */
    NONE(Act.BACK),
    /** Keys and what to do. */
    HELP(Act.HELP),
    /** Open items; the key of the day sends them. */
    QUEUE(Act.QUEUE),
    /** Settlements since yesterday, or those that are looked for. */
    HISTORY(Act.CANCEL),
    /** What is done at the end of the day. */
    DAY(Act.DAY),
    /** The cash that lay in the drawer when the shift began, to be typed. */
    FLOAT(Act.BACK),
    /** The path of a bill file. */
    IMPORT(Act.IMPORT),
    /** The slip, large. */
    SLIP(Act.SLIP),
    /** The shift report, large. */
    REPORT(Act.BACK),
    /** Who referred the person, to be typed. */
    REFERRAL(Act.BACK),
    /** The diagnoses of the bill, and one that is looked for. */
    DIAGNOSES(Act.DELETE),
    /** The boxes of the bill, each to be scanned. */
    BOXES(Act.DELETE),
    /** The prescription on which a pharmacy sells. */
    PRESCRIPTION(Act.BACK),
    /** Where a person in hospital lies. */
    BEDSIDE(Act.BACK),
    /** The deposits of the person, and one that is taken. */
    DEPOSITS(Act.DELETE),
    /** Why the bill is held, to be typed. */
    HOLD(Act.BACK),
    /** Bills that wait; one of them is taken, called or deleted. */
    WAITING(Act.DELETE);

    private final Act own;

    Sheet(Act own) {
      this.own = own;
    }

    @Override
    public boolean allows(Act act, CashierState state) {
      boolean sends = this == QUEUE && act == Act.DAY && !state.open().isEmpty();
      boolean worked = this == NONE || sends;
      boolean scans = this == BOXES && (act == Act.ENTRY || act == Act.VISIT || act == Act.IMPORT);
      boolean calls = this == WAITING && act == Act.ENTRY;
      return worked ? act.fits(state) : act == Act.BACK || act == own || scans || calls;
    }

    @Override
    public List<?> rows(CashierState state) {
      return switch (this) {
        case NONE -> state.bill().lines();
        case QUEUE -> state.open();
        case HISTORY -> state.settlements();
        case DAY -> tasks(state);
        case DIAGNOSES -> state.diagnoses();
        case BOXES -> state.bill().packagedDrugs();
        case WAITING -> state.waiting().bills();
        case DEPOSITS -> state.deposited().list().rows();
        case HELP, FLOAT, IMPORT, SLIP, REPORT, REFERRAL, PRESCRIPTION, BEDSIDE, HOLD -> List.of();
      };
    }

    @Override
    public void back(CashierViewModel screen) {
      boolean typed =
          switch (this) {
            case DIAGNOSES -> screen.diagnosis().back();
            case BOXES -> screen.boxes().back();
            case HISTORY -> screen.history().back();
            case PRESCRIPTION -> screen.prescription().back();
            case BEDSIDE -> screen.bedside().back();
            case DEPOSITS -> screen.deposit().back();
            case NONE, HELP, QUEUE, DAY, FLOAT, IMPORT, SLIP, REPORT, REFERRAL, HOLD, WAITING ->
                false;
          };
      if (!typed && this == FLOAT) {
        screen.returnTo(DAY);
      } else if (!typed) {
        screen.close();
      }
    }

    @Override
    public void enter(CashierViewModel screen) {
      CashierState state = screen.now();
      Panels panels = screen.panels();
      switch (this) {
        case NONE -> screen.enterOnDesk();
        case QUEUE -> panels.marked(state.open()).map(Choose::of).ifPresent(panels::choose);
        case HISTORY -> screen.history().enter(state, screen::askToCancel);
        case DAY -> panels.marked(tasks(state)).ifPresent(screen::choose);
        case FLOAT -> screen.openingFloat().enter(() -> screen.returnTo(DAY));
        case IMPORT -> screen.importing().enter(state);
        case REFERRAL -> screen.picking().refer();
        case DIAGNOSES -> screen.diagnosis().enter(state, screen::close);
        case BOXES -> screen.boxes().enter(state, screen::close);
        case HOLD -> screen.holding().enter(screen::close);
        case WAITING -> screen.holding().take(state, screen::close);
        case PRESCRIPTION -> screen.prescription().enter(screen::close);
        case BEDSIDE -> screen.bedside().enter();
        case DEPOSITS -> screen.deposit().enter();
        case HELP, SLIP, REPORT -> screen.close();
      }
    }

    private static List<Task> tasks(CashierState state) {
      Day day = state.post().day();
      return day == null ? List.of() : day.tasks();
    }
  }

  /** Rows picked by their digit, or by Enter where they are marked. */
  enum Menu implements Panel {
    /** What the visit is for. */
    VISITS,
    /** The registered diseases. */
    DISEASES,
    /** The insurances that can serve the visit. */
    INSURANCES,
    /** What decides what is paid beside the kind of visit. */
    CIRCUMSTANCES,
    /** What can be registered, filed and withdrawn. */
    FILINGS,
    /** Why the boxes of a line have no code. */
    UNTRACED;

    @Override
    public boolean allows(Act act, CashierState state) {
      return act == Act.BACK || act == Act.VISIT;
    }

    @Override
    public List<Pick> rows(CashierState state) {
      return switch (this) {
        case VISITS -> Pick.visits(state);
        case DISEASES -> Pick.diseases(state);
        case INSURANCES -> Pick.insurances(state);
        case CIRCUMSTANCES -> Pick.circumstances(state);
        case FILINGS -> Pick.filings(state);
        case UNTRACED -> Pick.reasons();
      };
    }

    @Override
    public void enter(CashierViewModel screen) {
      screen.panels().marked(rows(screen.now())).ifPresent(screen::pick);
    }

    @Override
    public void back(CashierViewModel screen) {
      if (this == UNTRACED) {
        screen.boxes().returnFromReasons();
      } else {
        screen.close();
      }
    }
  }

  /**
   * The page of a code.
   *
   * @param notice what was said under it
   */
  record Fault(Notice notice) implements Panel {
    @Override
    public boolean allows(Act act, CashierState state) {
      return act == Act.BACK || act == Act.HELP;
    }

    @Override
    public void enter(CashierViewModel screen) {
      screen.close();
    }
  }

  /**
   * What a line serves, asked before the bill is tried.
   *
   * @param line index of the line
   */
  record Purpose(int line) implements Panel {
    @Override
    public List<Choice> rows(CashierState state) {
      return state.choices().purposes();
    }

    @Override
    public void enter(CashierViewModel screen) {
      CashierState state = screen.now();
      screen
          .panels()
          .marked(rows(state))
          .ifPresent(purpose -> screen.picking().serve(this, purpose, state));
    }
  }

  /**
   * The form of a filing.
   *
   * @param what what is filed: a registration, or a transfer
   */
  record File(Pick what) implements Panel {
    @Override
    public void enter(CashierViewModel screen) {
      screen.picking().enter(this, screen.now());
    }
  }

  /** A question whose answer is an act. */
  sealed interface Confirm extends Panel {
    @Override
    default void enter(CashierViewModel screen) {
      screen.close();
      Cashier cashier = screen.cashier();
      switch (this) {
        case CancelSettlement asked ->
            cashier.cancelSettlement(asked.settled.settlementId(), asked.reason);
        case PayInFull asked -> cashier.payInFull();
        case ReplaceBill asked -> screen.importing().read(asked.file);
        case ClearDesk asked -> asked.way.go(cashier);
        case Admit asked -> cashier.admit();
        case CancelAdmission asked -> cashier.cancelAdmission();
        case Withdraw asked -> cashier.withdraw(asked.filed.number());
        case ReturnDeposit asked -> cashier.giveBackDeposit(asked.deposit.number());
        case DiscardHeld asked -> {
          screen.panels().open(Sheet.WAITING);
          cashier.discardHeld(asked.bill.id());
        }
      }
    }
  }

  /**
   * Why a settlement is to be cancelled: one of the reasons, or another one that is typed.
   *
   * @param settled which
   */
  record CancelReason(Settled settled) implements Panel {

    /** The reasons to choose from; after them comes the one that is typed. */
    @Override
    public List<String> rows(CashierState state) {
      List<String> rows = new ArrayList<>(state.choices().cancelReasons());
      rows.add("");
      return rows;
    }

    @Override
    public void enter(CashierViewModel screen) {
      screen.panels().marked(rows(screen.now())).ifPresent(reason -> pick(reason, screen));
    }

    void pick(String reason, CashierViewModel screen) {
      if (reason.isEmpty()) {
        screen.cancelReason().set("");
        screen.panels().open(new CancelTyped(settled));
        screen.cursor().set(Cursor.REASON);
      } else {
        screen.panels().open(new CancelSettlement(settled, reason));
      }
    }
  }

  /**
   * Another reason, to be typed.
   *
   * @param settled which settlement is to be cancelled
   */
  record CancelTyped(Settled settled) implements Panel {
    @Override
    public void enter(CashierViewModel screen) {
      String typed = screen.cancelReason().get().strip();
      if (!typed.isEmpty()) {
        screen.panels().open(new CancelSettlement(settled, typed));
        screen.cursor().set(Cursor.at(screen.now().stage()));
      }
    }
  }

  /**
   * Whether to cancel a settlement.
   *
   * @param settled which
   * @param reason why
   */
  record CancelSettlement(Settled settled, String reason) implements Confirm {}

  /**
   * Whether the person pays in full.
   *
   * @param offer what is offered
   */
  record PayInFull(Offer offer) implements Confirm {
    @Override
    public void back(CashierViewModel screen) {
      screen.close();
      screen.cashier().back();
    }
  }

  /**
   * Whether a bill of 0.00 is settled: by the key that settles, and not by Enter, which everyone
   * presses next.
   *
   * @param maskedName whose
   */
  record SettleForNothing(String maskedName) implements Panel {
    @Override
    public boolean allows(Act act, CashierState state) {
      return act == Act.BACK || act == Act.SETTLE;
    }

    @Override
    public void enter(CashierViewModel screen) {
      // It waits for the key that says so.
    }
  }

  /**
   * Whether so much more than is due was handed over indeed: by the key that settles, and not by
   * Enter, which a scanner presses too.
   *
   * @param tender what was handed over
   * @param due what is due
   */
  record LargeTender(Tender tender, Fen due) implements Panel {
    @Override
    public boolean allows(Act act, CashierState state) {
      return act == Act.BACK || act == Act.SETTLE;
    }

    @Override
    public void enter(CashierViewModel screen) {
      // It waits for the key that says so.
    }
  }

  /**
   * Whether so large a deposit was handed over indeed: by the key that settles, as with a tender.
   *
   * @param amount as typed
   */
  record LargeDeposit(String amount) implements Panel {
    @Override
    public boolean allows(Act act, CashierState state) {
      return act == Act.BACK || act == Act.SETTLE;
    }

    @Override
    public void enter(CashierViewModel screen) {
      // It waits for the key that says so.
    }

    @Override
    public void back(CashierViewModel screen) {
      screen.openDeposits(amount);
    }
  }

  /**
   * Which of several things is done.
   *
   * @param id what it is done to
   * @param title what it is about
   * @param sentence more about it
   * @param options what can be done
   * @param back the panel from which it was asked
   */
  record Choose(String id, String title, String sentence, List<Option> options, Sheet back)
      implements Panel {

    static Choose of(OpenItem item) {
      String title = item.what() + " " + item.maskedName();
      return new Choose(item.id(), title, item.id(), item.options(), Sheet.QUEUE);
    }

    static Choose of(Task task) {
      return new Choose(task.id(), task.title(), task.detail(), task.options(), Sheet.DAY);
    }

    @Override
    public List<Option> rows(CashierState state) {
      return options;
    }

    @Override
    public void enter(CashierViewModel screen) {
      Option chosen = options.get(screen.panels().row().get());
      back(screen);
      if (!screen.opensForm(chosen.id())) {
        screen.cashier().choose(id, chosen.id());
      }
    }

    @Override
    public void back(CashierViewModel screen) {
      screen.panels().open(back);
    }
  }

  /**
   * A change of who works here, to be typed.
   *
   * @param kind what is changed
   */
  record Staff(StaffForm.Kind kind) implements Panel {
    @Override
    public void enter(CashierViewModel screen) {
      screen.staff().enter(kind);
    }

    @Override
    public void back(CashierViewModel screen) {
      screen.staff().clear();
      screen.close();
    }
  }

  /**
   * The guide.
   *
   * @param isPage whether a page of it is read; else its entries are listed
   */
  record Guidebook(boolean isPage) implements Panel {
    @Override
    public void enter(CashierViewModel screen) {
      screen.guide().turnTo();
      screen.panels().open(new Guidebook(screen.guide().page().get() != null));
    }

    @Override
    public void back(CashierViewModel screen) {
      if (!screen.guide().back()) {
        screen.close();
      } else if (isPage) {
        screen.panels().open(new Guidebook(false));
        screen.cursor().set(Cursor.GUIDE);
      }
    }
  }

  /** The charts of a supervisor. */
  record Figures() implements Panel {

    private static final String SUPERVISOR = "SUPERVISOR";

    @Override
    public void enter(CashierViewModel screen) {
      // What they say is saved by the screen.
    }

    @Override
    public void back(CashierViewModel screen) {
      screen.close();
      screen.cashier().choose(SUPERVISOR, "CLOSE_FIGURES");
    }

    void turn(int pages, CashierViewModel screen) {
      screen.cashier().choose(SUPERVISOR, pages < 0 ? "EARLIER_FIGURES" : "LATER_FIGURES");
    }
  }

  /**
   * Somebody logs in.
   *
   * @param login for what
   */
  record LogIn(Login login) implements Panel {
    @Override
    public boolean allows(Act act, CashierState state) {
      return act == Act.BACK && (login.isForOneAct() || login.isLocked());
    }

    @Override
    public void enter(CashierViewModel screen) {
      screen.login().enter();
    }

    @Override
    public void back(CashierViewModel screen) {
      if (login.isLocked()) {
        screen.login().another();
      } else {
        screen.cashier().back();
      }
    }
  }

  /**
   * Whether to close the window.
   *
   * @param waits whether something is under way that ends first
   * @param isSettled whether it has just ended, and is to be handed over
   * @param bill the bill that is not finished; none: there is none
   * @param isUnreported whether something was settled of which no shift report was made
   * @param close closes it
   */
  record Leave(
      boolean waits, boolean isSettled, @Nullable Bill bill, boolean isUnreported, Runnable close)
      implements Panel {

    static Leave of(CashierState state, boolean waited, Runnable close) {
      Stage stage = state.stage();
      boolean waits =
          stage == Stage.SETTLING || stage == Stage.CANCELLING || stage == Stage.RECORDING;
      boolean isUnreported =
          state.post().report() == null && state.history().stream().anyMatch(Settled::isOfToday);
      return new Leave(
          waits,
          waited && !waits,
          isUnfinished(stage) && !state.bill().lines().isEmpty() ? state.bill() : null,
          isUnreported,
          close);
    }

    private static boolean isUnfinished(Stage stage) {
      return switch (stage) {
        case IDENTIFIED, TRYING, TRIAL, DIFFERENCE, UNKNOWN_OUTCOME -> true;
        case NO_CARD,
            READING,
            IDENTIFYING,
            RECORDING,
            SETTLING,
            SETTLED,
            PROVISIONAL,
            PAID_IN_FULL,
            CANCELLING,
            CANCELLED ->
            false;
      };
    }

    boolean isFree() {
      return !waits && !isSettled && bill == null && !isUnreported;
    }

    @Override
    public void enter(CashierViewModel screen) {
      if (!waits) {
        screen.close();
        close.run();
      }
    }
  }

  /**
   * Whether to clear a bill that is not settled.
   *
   * @param maskedName whose; empty: nobody's
   * @param lines how many lines it has
   * @param total its total
   * @param isHospitals whether it returns to the list of the hospital's unpaid bills
   * @param way by what it is cleared
   */
  record ClearDesk(String maskedName, int lines, Fen total, boolean isHospitals, Way way)
      implements Confirm {

    static ClearDesk of(CashierState state, Way way) {
      Bill bill = state.bill();
      return new ClearDesk(
          Picking.name(state),
          bill.lines().size(),
          bill.total(),
          state.waiting().isHospitals(),
          way);
    }
  }

  /** By what the desk is cleared. */
  enum Way {
    /** The next person comes. */
    NEXT,
    /** A step back. */
    BACK,
    /** The holder of the card in the reader is served instead. */
    READ;

    void go(Cashier cashier) {
      switch (this) {
        case NEXT -> cashier.next();
        case BACK -> cashier.back();
        case READ -> cashier.readCard();
      }
    }
  }

  /**
   * Whether a file replaces the bill.
   *
   * @param file which
   * @param lines how many lines are replaced
   * @param total what they come to
   */
  record ReplaceBill(Path file, int lines, Fen total) implements Confirm {}

  /**
   * Whether to admit the person.
   *
   * @param maskedName whom
   * @param bill the bill of the stay, which tells since when and where they lie
   */
  record Admit(String maskedName, Bill bill) implements Confirm {}

  /**
   * Whether to undo an admission.
   *
   * @param maskedName whose
   * @param lines how many lines go with it
   */
  record CancelAdmission(String maskedName, int lines) implements Confirm {}

  /**
   * Whether to give a deposit back.
   *
   * @param maskedName whose
   * @param deposit which
   */
  record ReturnDeposit(String maskedName, DepositList.Row deposit) implements Confirm {
    @Override
    public void back(CashierViewModel screen) {
      screen.openDeposits("");
    }
  }

  /**
   * Whether to withdraw a filing.
   *
   * @param filed which
   */
  record Withdraw(Filed filed) implements Confirm {}

  /**
   * Whether to delete a held bill.
   *
   * @param bill which
   */
  record DiscardHeld(WaitingBill bill) implements Confirm {
    @Override
    public void back(CashierViewModel screen) {
      screen.panels().open(Sheet.WAITING);
    }
  }
}
