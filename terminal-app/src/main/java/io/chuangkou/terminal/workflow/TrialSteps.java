package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Desk.FullPayment;
import io.chuangkou.terminal.workflow.TriedBill.AtCentre;
import io.chuangkou.terminal.workflow.TriedBill.Offline;
import java.util.Objects;
import java.util.function.Supplier;

/** From the bill on the desk to its trial, or to the offer to pay it in full. */
public final class TrialSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final TrialRun trials;
  private final Shift shift;
  private final StaySteps stays;

  /** At a desk. */
  public TrialSteps(DeskLoop loop, TrialRun trials, Shift shift, StaySteps stays) {
    this.desk = loop.desk();
    this.loop = loop;
    this.trials = trials;
    this.shift = shift;
    this.stays = stays;
  }

  void tryBill() {
    KnownPerson person = Objects.requireNonNull(desk.person);
    Bill bill = desk.bill;
    shift.requireUnsettled(bill);
    if (bill.visit() == VisitKind.CHRONIC && bill.disease() == null) {
      throw new CounterException(Fault.DISEASE_MISSING);
    }
    loop.work(
        Stage.TRYING,
        Stage.IDENTIFIED,
        () -> attempt(() -> trials.run(person, bill)),
        attempt -> tried(attempt, "notice.provisional"),
        stays::refresh);
  }

  /** How a trial ended. */
  private sealed interface Attempt {

    /** With what it will cost whom. */
    record Tried(TriedBill bill) implements Attempt {}

    /** A rule forbids to settle it provisionally. */
    record Refused(OfflineRefused refusal) implements Attempt {}
  }

  private static Attempt attempt(Supplier<TriedBill> trial) {
    try {
      return new Attempt.Tried(trial.get());
    } catch (OfflineRefused refusal) {
      return new Attempt.Refused(refusal);
    }
  }

  private void tried(Attempt attempt, String provisionally) {
    switch (attempt) {
      case Attempt.Tried done -> tried(done.bill(), provisionally);
      case Attempt.Refused refused -> offerFullPayment(refused.refusal());
    }
  }

  private void tried(TriedBill tried, String provisionally) {
    desk.tried = tried;
    desk.stage = Stage.TRIAL;
    Offline offline = tried.offline();
    if (offline != null) {
      loop.say(Level.WARNING, provisionally, offline.reason());
    } else {
      warnOfDifference(tried);
    }
  }

  /** The cashier decides: nothing is taken in full unless they say so. */
  private void offerFullPayment(OfflineRefused refusal) {
    if (refusal.inFull()) {
      KnownPerson person = Objects.requireNonNull(desk.person);
      desk.forgetTrial();
      desk.fullPayment =
          new FullPayment(TriedBill.inFull(person, desk.bill, refusal.reason()), refusal.advice());
    }
    desk.stage = desk.tried == null ? Stage.IDENTIFIED : Stage.TRIAL;
    throw refusal;
  }

  /** Takes up the offer. */
  void payInFull() {
    FullPayment offered = desk.fullPayment;
    if (offered == null) {
      throw new CounterException(Fault.STAGE);
    }
    desk.fullPayment = null;
    tried(offered.offered(), "notice.inFull");
  }

  /** The settlement was not sent: the cashier sees the estimate and confirms once more. */
  void switchToProvisional(TriedBill tried, CentreAway away) {
    tried(
        attempt(() -> trials.estimate(tried.person(), tried.bill(), away.reason())),
        "notice.switched");
  }

  void warnOfDifference(TriedBill tried) {
    if (tried.centreDiffers() != null) {
      loop.say(Level.WARNING, Fault.SUM_DIFFERS.advice());
    }
  }

  /** Gives up the visit at the centre, if the bill on the desk has one. */
  void release() {
    AtCentre held = Objects.requireNonNull(desk.tried).atCentre();
    if (held != null) {
      loop.aside(held.release());
    }
  }
}
