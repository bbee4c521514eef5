package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.gateway.CentreAmounts;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.day.RecentSettlements;
import io.chuangkou.terminal.day.SettlementSearch;
import io.chuangkou.terminal.day.SettlementSearch.Found;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.settling.Cancellations;
import io.chuangkou.terminal.settling.SlipCopies;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.ApprovalMatter;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Desk.Sought;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds settlements and cancels one; above the house's limit, or from before yesterday, a
 * supervisor is asked.
 */
public final class CancellationSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final Words words;
  private final Cancellations cancellations;
  private final RecentSettlements shift;
  private final Closing closing;
  private final OperatorSteps operators;
  private final QueueSteps queue;
  private final Function<String, SettlementSearch> searches;
  private final SlipCopies copies;
  private final Fen limit;

  /**
   * At a desk.
   *
   * @param searches looks through the journal for what was typed
   * @param copies makes slips of what was settled before
   * @param limit a medical fee above it needs a supervisor
   */
  public CancellationSteps(
      DeskLoop loop,
      Words words,
      Cancellations cancellations,
      RecentSettlements shift,
      Closing closing,
      OperatorSteps operators,
      QueueSteps queue,
      Function<String, SettlementSearch> searches,
      SlipCopies copies,
      Fen limit) {
    this.desk = loop.desk();
    this.loop = loop;
    this.words = words;
    this.cancellations = cancellations;
    this.shift = shift;
    this.closing = closing;
    this.operators = operators;
    this.queue = queue;
    this.searches = searches;
    this.copies = copies;
    this.limit = limit;
  }

  /** Looks for settlements while the desk goes on. */
  void search(String typed) {
    if (typed.isBlank()) {
      desk.sought = null;
      return;
    }
    SettlementSearch search = searches.apply(typed);
    desk.sought = new Sought(typed, search, Found.NOTHING);
    readOn(search);
  }

  /** Step by step: a card that comes meanwhile waits for one step alone. */
  private void readOn(SettlementSearch search) {
    loop.behind(search::step, found -> take(search, found));
  }

  private void take(SettlementSearch search, Found found) {
    Sought sought = desk.sought;
    if (sought == null || sought.search() != search) {
      return;
    }
    desk.sought = new Sought(sought.typed(), search, found);
    if (!found.isDone()) {
      readOn(search);
    }
  }

  /**
   * Cancels a settlement, with a supervisor above the limit or if it is old.
   *
   * @param reason why; empty: for the reason that is the first to choose
   */
  void cancel(String settlementId, String reason) {
    List<String> usual = desk.listed.choices().cancelReasons();
    String why = reason.isBlank() ? usual.stream().findFirst().orElse("") : reason;
    cancellations.requireJournal();
    Sought sought = desk.sought;
    SettledBill settled =
        shift.find(settlementId, sought == null ? Map.of() : sought.found().bills());
    if (settled.settlement().total().compareTo(limit) > 0 || !shift.isRecent(settled)) {
      operators.ask(matter(settled, why), supervisor -> takeBack(settled, why, supervisor));
    } else {
      takeBack(settled, why, "");
    }
  }

  /**
   * The slip of a settlement that is listed or was found.
   *
   * @throws TerminalException {@code CANCEL-NONE} if there is none
   */
  SlipLayout slip(String settlementId) {
    Sought sought = desk.sought;
    return shift
        .any(settlementId, sought == null ? Map.of() : sought.found().bills())
        .findFirst()
        .map(copies::of)
        .orElseThrow(() -> new TerminalException(TerminalFault.CANCEL_NONE));
  }

  private ApprovalMatter matter(SettledBill settled, String why) {
    String fund = settled.bearers().fund().toYuan();
    String collected = cancellations.collected(settled).toYuan();
    String kind = settled.isProvisional() ? "WITHDRAW" : "CANCEL";
    return new ApprovalMatter(
        "CANCEL",
        settled.person().maskedName(),
        shift.isRecent(settled)
            ? settled.settlementId()
            : settled.settlementId() + "  " + loop.clock().day(settled.at()),
        settled.settlement().total().toYuan(),
        words.of("approve." + kind + ".before", fund, collected),
        words.of("approve." + kind + ".after", collected),
        why);
  }

  private void takeBack(SettledBill settled, String why, String supervisor) {
    loop.requireFree();
    Stage before = desk.stage;
    loop.work(
        Stage.CANCELLING,
        before,
        () -> cancellations.cancel(settled, why),
        ended -> cancelled(settled, ended, why, supervisor));
  }

  private void cancelled(
      SettledBill settled, Cancellations.Ended ended, String why, String supervisor) {
    switch (ended.sent().orElse(null)) {
      case null -> {
        String number = settled.settlementId();
        desk.knowAgain(settled.person());
        closing.cancelled(
            settled, ended.refund(), number, number, why, (supervisor + " " + why).strip());
      }
      case SendResult.Done<CentreSettlement> done -> {
        CentreSettlement centre = done.answer();
        boolean isTold = CentreAmounts.contradiction(settled.bearers(), centre.told()).isEmpty();
        String contradicted = isTold ? "" : TerminalFault.CANCEL_DIFFERS.code();
        String detail =
            Stream.of(supervisor, contradicted, why)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        closing.cancelled(settled, ended.refund(), centre.setlId(), done.msgid(), why, detail);
        if (!isTold) {
          loop.say(Level.WARNING, TerminalFault.CANCEL_DIFFERS.advice());
        }
        loop.remark(done.remark());
      }
      case SendResult.Refused<CentreSettlement> refused ->
          throw new TerminalException(refused.why());
      case SendResult.NotSent<CentreSettlement> notSent ->
          throw new TerminalException(notSent.why());
      case SendResult.Undecided<CentreSettlement> undecided ->
          throw new TerminalException(undecided.why());
      case SendResult.Unknown<CentreSettlement> unknown -> {
        queue.send();
        throw new TerminalException(TerminalFault.CANCEL_UNKNOWN);
      }
    }
  }
}
