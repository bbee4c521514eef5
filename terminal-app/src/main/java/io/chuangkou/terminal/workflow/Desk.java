package io.chuangkou.terminal.workflow;

import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.CashierState.Stage;
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
  @Nullable KnownPerson person;
  Bill bill;
  @Nullable Removed removed;
  TrialResult.@Nullable Tried tried;
  @Nullable String settlementId;
  @Nullable String msgid;
  Fen tendered = Fen.ZERO;
  @Nullable SlipLayout slip;
  @Nullable Notice notice;
  @Nullable FullPayment fullPayment;
  @Nullable Approval approval;
  @Nullable DayBook day;
  @Nullable SlipLayout report;
  @Nullable Cancelled cancelled;

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

  /**
   * A line that was removed.
   *
   * @param index where it stood
   * @param line the line
   */
  record Removed(int index, Bill.Line line) {}

  /** Clears everything but the reader. */
  void clear() {
    forgetPerson();
    bill = noBill;
    removed = null;
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
