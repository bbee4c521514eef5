package io.chuangkou.terminal.cashier.model;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Filed;
import io.chuangkou.terminal.workflow.CashierState.Login;
import io.chuangkou.terminal.workflow.CashierState.Offer;
import io.chuangkou.terminal.workflow.CashierState.Option;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import java.util.List;

/** What lies over the desk. */
public sealed interface Panel {

  /** Panels that need nothing but the state of the desk. */
  enum Sheet implements Panel {
    /** Nothing. */
    NONE,
    /** Keys and what to do. */
    HELP,
    /** Open items. */
    QUEUE,
    /** Settlements of this shift. */
    HISTORY,
    /** What is done at the end of the day. */
    DAY,
    /** The path of a bill file. */
    IMPORT,
    /** The slip, large. */
    SLIP,
    /** The shift report, large. */
    REPORT,
    /** What the visit is for. */
    VISITS,
    /** The registered diseases. */
    DISEASES,
    /** What can be registered, filed and withdrawn. */
    FILINGS,
    /** Who referred the person, to be typed. */
    REFERRAL
  }

  /**
   * The form of a filing.
   *
   * @param what what is filed: a registration, or a transfer
   */
  record File(Pick what) implements Panel {}

  /** A question whose answer is an act. */
  sealed interface Confirm extends Panel {}

  /**
   * Whether to cancel a settlement.
   *
   * @param settled which
   */
  record CancelSettlement(Settled settled) implements Confirm {}

  /**
   * Whether the person pays in full.
   *
   * @param offer what is offered
   */
  record PayInFull(Offer offer) implements Confirm {}

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
      implements Panel {}

  /**
   * Somebody logs in.
   *
   * @param login for what
   */
  record LogIn(Login login) implements Panel {}

  /**
   * Whether to clear the desk although a bill stands on it.
   *
   * @param total its total
   */
  record ClearDesk(Fen total) implements Confirm {}

  /**
   * Whether to admit the person.
   *
   * @param maskedName whom
   * @param kind kind of stay
   */
  record Admit(String maskedName, VisitKind kind) implements Confirm {}

  /**
   * Whether to undo an admission.
   *
   * @param maskedName whose
   * @param lines how many lines go with it
   */
  record CancelAdmission(String maskedName, int lines) implements Confirm {}

  /**
   * Whether to withdraw a filing.
   *
   * @param filed which
   */
  record Withdraw(Filed filed) implements Confirm {}
}
