package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.counter.OfflineReason;
import io.chuangkou.terminal.day.RecentSettlements;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.settling.TrialResult;
import io.chuangkou.terminal.settling.TrialSettlement;
import io.chuangkou.terminal.unpaid.UnpaidBills;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Desk.FullPayment;
import java.util.Objects;
import java.util.function.BiFunction;

/** From the bill on the desk to its trial, or to the offer to pay it in full. */
public final class TrialSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final TrialSettlement trials;
  private final RecentSettlements shift;
  private final PersonSteps person;
  private final StaySteps stays;
  private final UnpaidBills unpaid;

  /** At a desk. */
  public TrialSteps(
      DeskLoop loop,
      TrialSettlement trials,
      RecentSettlements shift,
      PersonSteps person,
      StaySteps stays,
      UnpaidBills unpaid) {
    this.desk = loop.desk();
    this.loop = loop;
    this.trials = trials;
    this.shift = shift;
    this.person = person;
    this.stays = stays;
    this.unpaid = unpaid;
  }

  /**
   * Refuses to settle while journal or clock cannot be believed.
   *
   * @throws TerminalException {@code STORE-ROLLED-BACK}, {@code CLOCK-BACK}
   */
  void requireTrust() {
    trials.requireTrust();
  }

  void tryBill() {
    Bill bill = desk.bill;
    shift.requireUnsettled(bill);
    unpaid.requirePayable(bill.number());
    if (bill.visit() == VisitKind.CHRONIC && bill.disease() == null) {
      throw new TerminalException(TerminalFault.DISEASE_MISSING);
    }
    attempt(trials::run);
  }

  private void attempt(BiFunction<InsuredPerson, Bill, TrialResult> trial) {
    person.named(
        Stage.TRYING,
        () -> tryBill(trial),
        away -> tryBill((whose, what) -> trials.estimate(whose, what, away.reason())));
  }

  private void tryBill(BiFunction<InsuredPerson, Bill, TrialResult> trial) {
    InsuredPerson whose = Objects.requireNonNull(desk.person);
    Bill bill = desk.bill;
    loop.work(
        Stage.TRYING,
        Stage.IDENTIFIED,
        () -> trial.apply(whose, bill),
        result -> tried(result, "notice.provisional"),
        stays::refresh);
  }

  /** Gives up what was tried and tries the bill anew, one after the other. */
  void tryAgain() {
    Runnable release =
        desk.tried instanceof TrialResult.AtCentre atCentre ? atCentre.held().release() : () -> {};
    desk.forgetTrial();
    attempt(
        (whose, bill) -> {
          release.run();
          return trials.run(whose, bill);
        });
  }

  private void tried(TrialResult result, String offline) {
    switch (result) {
      case TrialResult.AtCentre atCentre -> {
        show(atCentre);
        warnOfDifference(atCentre);
        loop.remark(atCentre.remark());
      }
      case TrialResult.Offline tried -> {
        show(tried);
        loop.say(Level.WARNING, offline, tried.reason());
      }
      case TrialResult.MadeGood settled -> throw new IllegalStateException("a trial is no end");
      case TrialResult.Refused refused -> refused(refused);
    }
  }

  private void show(TrialResult.Tried tried) {
    desk.tried = tried;
    desk.tender = stays.deposited().handingOver(desk.tender);
    desk.stage = Stage.TRIAL;
  }

  /** The cashier decides: nothing is taken in full unless they say so. */
  private void refused(TrialResult.Refused refused) {
    if (refused.inFull() != null) {
      desk.forgetTrial();
      desk.fullPayment = new FullPayment(refused.inFull(), refused.why());
    }
    desk.stage = desk.tried == null ? Stage.IDENTIFIED : Stage.TRIAL;
    throw new TerminalException(refused.why());
  }

  /** Takes up the offer. */
  void payInFull() {
    FullPayment offered = desk.fullPayment;
    if (offered == null) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    desk.fullPayment = null;
    tried(offered.offered(), "notice.inFull");
  }

  /** The settlement was not sent: the cashier sees the estimate and confirms once more. */
  void switchToProvisional(TrialResult.AtCentre tried, OfflineReason away) {
    tried(trials.estimate(tried.person(), tried.bill(), away), "notice.switched");
  }

  void warnOfDifference(TrialResult.AtCentre tried) {
    if (tried.differs() != null) {
      loop.say(Level.WARNING, TerminalFault.SUM_DIFFERS.advice());
    }
  }

  /** Gives up what was tried; the bill stays. */
  void stepBack() {
    release();
    desk.forgetTrial();
    desk.stage = Stage.IDENTIFIED;
  }

  /** Gives up the visit at the centre, if the bill on the desk has one. */
  void release() {
    if (desk.tried instanceof TrialResult.AtCentre atCentre) {
      loop.aside(atCentre.held().release());
    }
  }
}
