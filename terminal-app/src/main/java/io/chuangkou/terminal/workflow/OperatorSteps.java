package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.billing.TypedAmount;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.day.RecentSettlements;
import io.chuangkou.terminal.day.RecentSettlements.Known;
import io.chuangkou.terminal.day.ShiftReports;
import io.chuangkou.terminal.day.TillCount;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.slip.ReportComposer;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.staff.ApprovalMatter;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.staff.Role;
import io.chuangkou.terminal.staff.Shift.Ended;
import io.chuangkou.terminal.staff.Shifts;
import io.chuangkou.terminal.staff.StaffChange;
import io.chuangkou.terminal.waiting.WaitingBills;
import io.chuangkou.terminal.waiting.WaitingBills.Held;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Desk.Approval;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who works at the desk: from the log-in to the report of the shift. Four eyes: an act that needs a
 * supervisor waits on the desk until one has logged in for it alone. Belongs to the desk's one
 * thread.
 */
public final class OperatorSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final OperatorSession duty;
  private final CentreSession centre;
  private final ShiftReports reports;
  private final Shifts shifts;
  private final TillCount till;
  private final RecentSettlements list;
  private final WaitingBills waiting;
  private final ReportComposer composer = new ReportComposer();
  private @Nullable Notice saidOfReport;

  /** At a desk. */
  public OperatorSteps(
      DeskLoop loop,
      OperatorSession duty,
      CentreSession centre,
      ShiftReports reports,
      Shifts shifts,
      TillCount till,
      RecentSettlements list,
      WaitingBills waiting) {
    this.desk = loop.desk();
    this.loop = loop;
    this.duty = duty;
    this.centre = centre;
    this.reports = reports;
    this.shifts = shifts;
    this.till = till;
    this.list = list;
    this.waiting = waiting;
  }

  /** Refuses what nobody does who is logged in, and anything while the window is locked. */
  void requireSomebody() {
    if (duty.onDuty().isEmpty()) {
      throw new TerminalException(TerminalFault.OPERATOR_NONE);
    } else if (desk.isLocked) {
      throw new TerminalException(TerminalFault.SCREEN_LOCKED);
    }
  }

  /** Number of who works here. */
  String operator() {
    return duty.speaker().number();
  }

  /**
   * Unlocks the window, approves what waits for a supervisor, or begins to work here. At a window
   * that is locked another operator begins like after any other; what was asked before ends.
   *
   * @return whether somebody begins
   */
  boolean logIn(String number, char[] password) {
    Approval waiting = desk.approval;
    if (desk.isLocked && Operator.number(number).equals(operator())) {
      duty.unlockScreen(password);
      desk.unlock();
      return false;
    }
    if (waiting != null && !desk.isLocked) {
      String supervisor = duty.approve(number, password).number();
      desk.approval = null;
      waiting.then().accept(supervisor);
      return false;
    }
    duty.logIn(number, password);
    desk.isLocked = false;
    desk.approval = null;
    desk.report = null;
    reports.unseen().ifPresent(this::show);
    loop.aside(centre::signInNow);
    return true;
  }

  /**
   * Does an act once a supervisor approved; at once where no operators are listed.
   *
   * @param matter what it is, and what the supervisor has to see of it
   * @param then does it; hears the supervisor's number, empty where there is none
   */
  void ask(ApprovalMatter matter, Consumer<String> then) {
    if (duty.knowsOperators()) {
      desk.approval = new Approval(matter, then);
    } else {
      then.accept("");
    }
  }

  /** The same, but at once where a supervisor works here: for what moves nothing. */
  void supervised(ApprovalMatter matter, Consumer<String> then) {
    boolean isSupervisor =
        duty.onDuty().filter(somebody -> somebody.role() == Role.SUPERVISOR).isPresent();
    if (isSupervisor) {
      then.accept(operator());
    } else {
      ask(matter, then);
    }
  }

  /** Changes who works here, once a supervisor approved. */
  void change(StaffChange change) {
    duty.require(change);
    String before =
        duty.listed(change.number()).map(one -> one.name() + " " + one.role()).orElse("");
    ask(
        new ApprovalMatter(act(change), "", change.number(), "", before, after(change), ""),
        supervisor -> {
          duty.change(change, supervisor);
          loop.say(Level.OK, "notice.staff." + act(change), change.number());
        });
  }

  private static String act(StaffChange change) {
    return switch (change) {
      case StaffChange.Add added -> "ADD_OPERATOR";
      case StaffChange.Remove removed -> "REMOVE_OPERATOR";
      case StaffChange.Password password -> "RESET_PASSWORD";
    };
  }

  private static String after(StaffChange change) {
    return change instanceof StaffChange.Add added
        ? added.operator().name() + " " + added.operator().role()
        : "";
  }

  /** Who works here takes another password. */
  void changeOwnPassword(char[] old, char[] password) {
    duty.changeOwnPassword(old, password);
    loop.say(Level.OK, "notice.staff.OWN_PASSWORD", operator());
  }

  /** Locks the window, at once or as soon as what is under way has ended. */
  void lock() {
    if (!desk.isLocked && !desk.locksWhenFree) {
      desk.locksWhenFree = duty.lockScreen();
    }
  }

  /** Counts what a long shift has taken, a part at a time, while the desk goes on. */
  void open() {
    if (!till.soFar().isWhole()) {
      loop.beside(till::countOn, counted -> open());
    }
  }

  /** The report of a shift that was left is seen before that of the shift which came after it. */
  void report() {
    show(reports.unseen().orElseGet(() -> reports.end(operator())));
  }

  /** The report that was seen last, once more. */
  void lastReport() {
    reports.last().ifPresent(this::show);
  }

  /** The report of a long shift comes when it is made; how far it is is said meanwhile. */
  private void show(Ended shift) {
    Known known = list.known();
    if (reports.isShort(shift)) {
      show(reports.make(shift, known, percent -> {}));
    } else {
      sayMaking(0);
      loop.beside(
          () -> reports.make(shift, known, percent -> loop.event(() -> sayMaking(percent))),
          report -> {
            if (isSaidOfReport()) {
              desk.notice = null;
            }
            show(report);
          });
    }
  }

  private void sayMaking(int percent) {
    if (desk.notice == null || isSaidOfReport()) {
      loop.say(Level.BUSY, "notice.report.making", percent);
      saidOfReport = desk.notice;
    }
  }

  private boolean isSaidOfReport() {
    return desk.notice != null && desk.notice.equals(saidOfReport);
  }

  /** A drawer of which list and ledger disagree is said aloud, and nothing is refused for it. */
  private void show(ShiftReport report) {
    Held held = waiting.held();
    desk.report = composer.compose(report, new ShiftReport.Held(held.count(), held.total()));
    if (!report.drawer().agrees()) {
      loop.say(Level.DOWN, TerminalFault.DRAWER_DIFFERS.advice());
    }
  }

  /** What cash lay in the drawer when the shift began, as typed. */
  void enterOpeningFloat(String yuan) {
    TypedAmount typed = TypedAmount.of(yuan);
    if (typed.isRefused()) {
      throw new TerminalException(TerminalFault.TENDER_AMOUNT);
    }
    shifts.enterOpeningFloat(operator(), typed.amount());
  }

  /** Nobody works here any more; 9002 tells the centre. */
  void logOut() {
    loop.require(Stage.NO_CARD, Stage.SETTLED);
    show(reports.end(operator()));
    desk.clear();
    desk.putAway = null;
    desk.day = null;
    desk.figures = null;
    loop.aside(centre::signOut);
    duty.logOut();
  }
}
