package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.waiting.HeldBill;
import io.chuangkou.terminal.waiting.WaitingBills;
import io.chuangkou.terminal.waiting.WaitingBills.Held;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Desk.PutAway;
import java.util.Objects;

/** Takes bills off the desk to wait, and takes those that wait onto it. */
public final class WaitingSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final WaitingBills waiting;
  private final PersonSteps person;
  private final TrialSteps trials;
  private final OperatorSteps operators;

  /** At a desk. */
  public WaitingSteps(
      DeskLoop loop,
      WaitingBills waiting,
      PersonSteps person,
      TrialSteps trials,
      OperatorSteps operators) {
    this.desk = loop.desk();
    this.loop = loop;
    this.waiting = waiting;
    this.person = person;
    this.trials = trials;
    this.operators = operators;
  }

  /** Offers what was recalled and not settled when the program ended; hears what comes in. */
  void open() {
    waiting.left().ifPresent(left -> loop.event(() -> desk.putAway = offered(left)));
    waiting.unpaid().watch(change -> loop.event(() -> {}));
  }

  private static PutAway offered(HeldBill left) {
    return new PutAway(left.person(), left.bill(), false);
  }

  /**
   * Holds the bill on the desk. A visit that its trial has opened at the centre is given up: an
   * open one might outlast its day and stand in the way of any other, and the trial that follows
   * the recall counts by what is true then.
   */
  void hold(String note) {
    InsuredPerson whose = Objects.requireNonNull(desk.person);
    Bill bill = desk.bill;
    if (bill.lines().isEmpty()) {
      throw new TerminalException(TerminalFault.BILL_EMPTY);
    } else if (bill.isOpenStay()) {
      throw new TerminalException(TerminalFault.HOLD_STAY);
    }
    waiting.hold(whose, bill, operators.operator(), note.strip());
    trials.release();
    desk.letBillGo();
    desk.forgetPerson();
    int lines = bill.lines().size();
    loop.say(Level.OK, "notice.held", whose.maskedName(), lines, bill.total().toYuan());
  }

  /** Lays a bill that waits onto the desk of its person. */
  void take(String id) {
    InsuredPerson whose = desk.person;
    if (desk.stage == Stage.NO_CARD || whose == null) {
      throw waiting.cardFirst(id);
    } else if (!desk.bill.lines().isEmpty() || desk.bill.isOpenStay()) {
      throw new TerminalException(TerminalFault.HOLD_BILL);
    }
    desk.bill = waiting.take(id, whose, operators.operator());
    desk.removed = null;
    person.insure();
    int lines = desk.bill.lines().size();
    loop.say(Level.OK, "notice.taken", whose.maskedName(), lines, desk.bill.total().toYuan());
  }

  void call(String id) {
    loop.say(Level.OK, "notice.called", waiting.call(id));
  }

  void discard(String id) {
    waiting.discard(id, operators.operator());
  }

  void restore() {
    waiting.restore(operators.operator());
  }

  /** Tells who begins to work what is held here. */
  void tellHeld() {
    Held held = waiting.held();
    if (held.count() > 0) {
      loop.sayToo("notice.heldBefore", held.count(), held.total().toYuan());
    }
  }
}
