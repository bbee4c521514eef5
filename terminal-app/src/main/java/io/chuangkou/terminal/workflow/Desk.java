package io.chuangkou.terminal.workflow;

import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.terminal.day.SettlementSearch;
import io.chuangkou.terminal.dispensing.BoxScanner;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.reader.Inserted;
import io.chuangkou.terminal.reader.Standing;
import io.chuangkou.terminal.settling.DepositList;
import io.chuangkou.terminal.settling.TrialResult;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.ApprovalMatter;
import io.chuangkou.terminal.supervisor.Dashboard;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.waiting.WaitingList;
import io.chuangkou.terminal.workflow.CashierState.Choices;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Till;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What lies on the cashier's desk. Belongs to the desk's one thread. */
public final class Desk {

  private final Bill noBill;
  private final Predicate<Bill> isKeptElsewhere;

  Stage stage = Stage.NO_CARD;
  @Nullable ReaderStatus reader;

  /** Whether nobody was served yet since the card was put into the reader. */
  boolean freshCard;

  /** How often what is in the reader has changed: a reading of before tells nothing of now. */
  long changes;

  Inserted inserted = Inserted.NOTHING;

  /** Whether the cashier has said that the person needs no card any more. */
  boolean isCardHandedBack;

  @Nullable String readerName;
  @Nullable SocialSecurityCard card;
  @Nullable InsuredPerson person;

  /** Whether the centre has named the person since the card was read. */
  boolean isPersonAsked;

  /** Whether the cashier has chosen the person's insurance. */
  boolean isInsuranceChosen;

  Bill bill;

  /** Whose bill it is; none: nobody's yet. */
  @Nullable InsuredPerson owner;

  @Nullable PutAway putAway;
  @Nullable Removed removed;

  /** A box that was scanned before its line was typed. */
  BoxScanner.@Nullable Scan scanned;

  /** Diagnoses that answer to what is being typed. */
  List<Diagnosis> found = List.of();

  TrialResult.@Nullable Tried tried;
  @Nullable String settlementId;
  @Nullable String msgid;
  Tender tender = Tender.NOTHING;
  @Nullable SlipLayout slip;

  /** Whether the slip is the receipt of a deposit that was just taken or given back. */
  boolean isReceipt;

  @Nullable Notice notice;

  /** What was said already when something in the reader changed last. */
  @Nullable Notice saidBefore;

  @Nullable FullPayment fullPayment;
  @Nullable Approval approval;
  @Nullable DayOverview day;

  /** The shift report that was made last; none: something was settled since. */
  @Nullable SlipLayout report;

  /** Whether nobody sees or does anything here until an operator has shown a password. */
  boolean isLocked;

  /** What was said when it was locked. */
  @Nullable Notice saidAtLock;

  /** Whether it is to be locked once what is under way has ended. */
  boolean locksWhenFree;

  /** What a supervisor looks at; none: nobody does. */
  @Nullable Dashboard figures;

  @Nullable Cancelled cancelled;

  /** What is looked for among all settlements; none: nothing is. */
  @Nullable Sought sought;

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
   * @param till what the shift has taken so far
   * @param sought what is looked for among all settlements; none: nothing is
   * @param waiting bills that wait beside the desk
   * @param deposits the deposits of the person at the desk
   */
  record Listed(
      String operator,
      Light centre,
      Light queue,
      List<OpenItem> open,
      List<Settled> history,
      Choices choices,
      @Nullable Day day,
      Till till,
      CashierState.@Nullable Sought sought,
      WaitingList waiting,
      DepositList deposits) {

    static final Listed NOTHING =
        new Listed(
            "",
            Light.UNKNOWN,
            Light.UNKNOWN,
            List.of(),
            List.of(),
            Choices.NONE,
            null,
            Till.EMPTY,
            null,
            WaitingList.NOTHING,
            DepositList.NONE);
  }

  /**
   * Settlements that are looked for.
   *
   * @param typed as it was typed
   * @param search looks for them
   * @param found what was found so far
   */
  record Sought(String typed, SettlementSearch search, SettlementSearch.Found found) {}

  /**
   * A cancellation that is shown.
   *
   * @param settled what was taken back
   * @param refund what goes back to the person
   * @param slip its slip
   * @param before the stage to which the desk returns; none: it is cleared
   */
  record Cancelled(SettledBill settled, Tender refund, SlipLayout slip, @Nullable Stage before) {}

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
   * @param matter what it is
   * @param then does it; hears the supervisor's number
   */
  record Approval(ApprovalMatter matter, Consumer<String> then) {}

  /**
   * A blank desk.
   *
   * @param first the kind of visit that is chosen at first
   * @param isKeptElsewhere whether a bill that is taken off the desk returns to another list
   */
  public Desk(VisitKind first, Predicate<Bill> isKeptElsewhere) {
    this.isKeptElsewhere = isKeptElsewhere;
    noBill = Bill.blank(first);
    bill = noBill;
  }

  /** Whether nothing is lost when the bill is taken off: it has no lines, or is kept elsewhere. */
  boolean isKept(Bill taken) {
    return taken.isOpenStay() || taken.lines().isEmpty() || isKeptElsewhere.test(taken);
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

  /**
   * A bill that was taken off the desk unsettled, or whose settlement was cancelled.
   *
   * @param whose whose it is
   * @param bill the bill
   * @param isCancelled whether its settlement was cancelled
   */
  record PutAway(InsuredPerson whose, Bill bill, boolean isCancelled) {

    /** Whether it can be had back now: by its person alone, and not over another bill. */
    boolean isFor(Desk desk) {
      return desk.person != null && whose.isSame(desk.person) && desk.bill.lines().isEmpty();
    }
  }

  /** Clears everything but the reader; a bill that was not settled can be had back. */
  void clear() {
    putBillAway();
    forgetPerson();
  }

  /** Takes the bill off the desk; one that was not settled can be had back. */
  void putBillAway() {
    if (owner != null && isUnsettled() && !isKept(bill)) {
      putAway = new PutAway(owner, bill, false);
    }
    letBillGo();
  }

  /** Takes the bill off the desk; nothing of it is kept here. */
  void letBillGo() {
    bill = noBill;
    owner = null;
    removed = null;
    scanned = null;
  }

  /** A cancelled bill can be had back under a new number; that of a stay is kept with the stay. */
  void keepForAnew(SettledBill settled) {
    if (!settled.bill().visit().isStay()) {
      putAway = new PutAway(settled.person(), settled.bill().numbered(""), true);
    }
  }

  /** Where nobody is being served, no bill lies that is somebody's. */
  void keepNothingOfNobody() {
    if (stage == Stage.NO_CARD && owner != null) {
      putBillAway();
    }
  }

  private boolean isUnsettled() {
    return switch (stage) {
      case NO_CARD, READING, IDENTIFYING, IDENTIFIED, RECORDING, TRYING, TRIAL -> true;
      case SETTLING,
          DIFFERENCE,
          SETTLED,
          PROVISIONAL,
          PAID_IN_FULL,
          UNKNOWN_OUTCOME,
          CANCELLING,
          CANCELLED ->
          false;
    };
  }

  /** Puts back the bill that was taken off, if it is that of the person at the desk. */
  void takeBack() {
    PutAway back = putAway;
    if (back != null && back.isFor(this)) {
      bill = back.bill();
      putAway = null;
    }
  }

  /** Somebody is at the desk: nobody's bill is theirs now, that of somebody else is taken off. */
  void seat(InsuredPerson who) {
    if (owner != null && !owner.isSame(who)) {
      putBillAway();
    }
    owner = who;
    person = who;
  }

  /** How what is in the reader stands to the person who is being served. */
  Standing standing() {
    InsuredPerson served = person;
    return served == null || cancelled != null
        ? Standing.AGREES
        : Standing.of(inserted, served, card == null || isCardHandedBack);
  }

  /** What was put off is locked now, unless something is under way still. */
  void lockIfFree() {
    if (locksWhenFree && !stage.isBusy()) {
      locksWhenFree = false;
      isLocked = true;
      saidAtLock = notice;
      figures = null;
    }
  }

  /** All is as it was when it was locked. */
  void unlock() {
    isLocked = false;
    notice = saidAtLock;
  }

  /** Puts the person's things away and leaves the bill. */
  void forgetPerson() {
    if (bill.isOpenStay()) {
      // The bill of a stay is the person's own, and kept.
      putBillAway();
    }
    stage = Stage.NO_CARD;
    isCardHandedBack = false;
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
    tender = Tender.NOTHING;
    slip = null;
    isReceipt = false;
    fullPayment = null;
  }
}
