package io.chuangkou.terminal.workflow;

import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.dispensing.BoxScanner;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.settling.TrialResult;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Choices;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What lies on the cashier's desk. Belongs to the desk's one thread. */
public final class Desk {

  private final Bill noBill;

  Stage stage = Stage.NO_CARD;
  @Nullable ReaderStatus reader;

  /** Whether the card in the reader was not read yet. */
  boolean freshCard;

  @Nullable String readerName;
  @Nullable SocialSecurityCard card;
  @Nullable InsuredPerson person;

  /** Whether the centre has named the person since the card was read. */
  boolean isPersonAsked;

  /** Whether the cashier has chosen the person's insurance. */
  boolean isInsuranceChosen;

  Bill bill;
  @Nullable Removed removed;

  /** A box that was scanned before its line was typed. */
  BoxScanner.@Nullable Scan scanned;

  /** Diagnoses that answer to what is being typed. */
  List<Diagnosis> found = List.of();

  TrialResult.@Nullable Tried tried;
  @Nullable String settlementId;
  @Nullable String msgid;
  Fen tendered = Fen.ZERO;
  @Nullable SlipLayout slip;
  @Nullable Notice notice;
  @Nullable FullPayment fullPayment;
  @Nullable Approval approval;
  @Nullable DayOverview day;
  @Nullable SlipLayout report;
  @Nullable Cancelled cancelled;
  Listed listed = Listed.NOTHING;

  /**
   * What is listed beside what lies on the desk: told by store, centre and policies, and renewed
   * with every event but a typed digit.
   *
   * @param operator number and name of who is logged in; empty: nobody
   * @param centre light of the insurance centre
   * @param queue light of the queue
   * @param open open items, oldest first
   * @param history settlements since yesterday, latest first
   * @param choices what can be chosen for the person and the bill
   * @param day the day so far; none: nobody looks at it
   */
  record Listed(
      String operator,
      Light centre,
      Light queue,
      List<OpenItem> open,
      List<Settled> history,
      Choices choices,
      @Nullable Day day) {

    static final Listed NOTHING =
        new Listed("", Light.UNKNOWN, Light.UNKNOWN, List.of(), List.of(), Choices.NONE, null);
  }

  /**
   * A cancellation that is shown.
   *
   * @param settled what was taken back
   * @param refund what goes back to the person
   * @param slip its slip
   * @param before the stage to which the desk returns; none: it is cleared
   */
  record Cancelled(SettledBill settled, Fen refund, SlipLayout slip, @Nullable Stage before) {}

  /**
   * A payment in full that is offered.
   *
   * @param offered what it would be
   * @param why what forbids to settle provisionally
   */
  record FullPayment(TrialResult.FullCash offered, Advice why) {}

  /**
   * An act that waits for a supervisor.
   *
   * @param act what it is, in words
   * @param then does it; hears the supervisor's number
   */
  record Approval(String act, Consumer<String> then) {}

  /** A blank desk; the kind of visit is that which is chosen at first. */
  public Desk(VisitKind first) {
    noBill = Bill.blank(first);
    bill = noBill;
  }

  /** What was taken off the bill last, and can be put back. */
  sealed interface Removed {

    /**
     * A line.
     *
     * @param index where it stood
     * @param line the line
     */
    record Line(int index, Bill.Line line) implements Removed {}

    /**
     * The bill as it was before another took its place.
     *
     * @param bill the whole of it
     */
    record Whole(Bill bill) implements Removed {}
  }

  /** Clears everything but the reader. */
  void clear() {
    forgetPerson();
    bill = noBill;
    removed = null;
    scanned = null;
  }

  /** Puts the person's things away and leaves the bill. */
  void forgetPerson() {
    if (bill.isOpenStay()) {
      // The bill of a stay is the person's own, and kept.
      bill = noBill;
    }
    stage = Stage.NO_CARD;
    card = null;
    readerName = null;
    person = null;
    isPersonAsked = false;
    found = List.of();
    isInsuranceChosen = false;
    forgetTrial();
    notice = null;
  }

  /** Puts a cancellation away and returns to what lies on the desk; false: to nothing. */
  boolean returnFromCancelled() {
    Stage before = cancelled == null ? null : cancelled.before();
    if (before == null) {
      return false;
    }
    cancelled = null;
    stage = before;
    return true;
  }

  /** An estimate was withdrawn: its person, if at the desk, is as known before it. */
  void knowAgain(InsuredPerson before) {
    if (person != null && person.isSame(before) && !before.isStranger()) {
      person = before;
    }
  }

  /** Puts away what was tried or settled. */
  void forgetTrial() {
    cancelled = null;
    tried = null;
    settlementId = null;
    msgid = null;
    tendered = Fen.ZERO;
    slip = null;
    fullPayment = null;
  }
}
