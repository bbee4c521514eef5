package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.day.RecentSettlements;
import io.chuangkou.terminal.ledger.BookedBill;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.ledger.UnseenBooking;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.FaultClass;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.queue.QueueSender;
import io.chuangkou.terminal.queue.StockSender;
import io.chuangkou.terminal.queue.UnclearOutcomes;
import io.chuangkou.terminal.queue.UnclearOutcomes.Cleared;
import io.chuangkou.terminal.queue.UnclearOutcomes.End;
import io.chuangkou.terminal.settling.TrialResult;
import io.chuangkou.terminal.task.DeskTasks;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Sends the queue behind the desk, and takes up at the desk what that changed. */
public final class QueueSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final DeskTasks threads;
  private final QueueSender queue;
  private final StockSender stock;
  private final LocalLedger journal;
  private final RecentSettlements shift;
  private final Closing closing;
  private final UnclearOutcomes unclear;
  private final UnseenBooking unseen;

  /** What became clear and was not said yet. */
  private final Queue<Cleared> news = new ConcurrentLinkedQueue<>();

  private final AtomicBoolean reporting = new AtomicBoolean();

  /** At a desk. */
  public QueueSteps(
      DeskLoop loop,
      DeskTasks threads,
      QueueSender queue,
      StockSender stock,
      LocalLedger journal,
      RecentSettlements shift,
      Closing closing,
      UnseenBooking unseen) {
    this.desk = loop.desk();
    this.loop = loop;
    this.threads = threads;
    this.queue = queue;
    this.stock = stock;
    this.journal = journal;
    this.shift = shift;
    this.closing = closing;
    this.unseen = unseen;
    this.unclear = new UnclearOutcomes(journal);
  }

  /** Says what whoever begins must know, and sends the queue again and again. */
  void open() {
    loop.event(
        () -> {
          unseen.find().ifPresent(found -> loop.say(Level.WARNING, told(found)));
          begin();
        });
    threads.repeat(this::sendDue);
  }

  /** Says what is wrong with the store, or which settlements were left without an outcome. */
  void begin() {
    List<Intent> open = unclear.open();
    if (!open.isEmpty()) {
      loop.say(Level.DOWN, interrupted(open));
    }
    journal.damage().ifPresent(damage -> loop.say(Level.DOWN, damage));
  }

  private static Advice told(UnseenBooking.Found found) {
    Intent intent = found.intent();
    String fee = intent.settled().settlement().total().toYuan();
    String cash = found.cash().toYuan();
    boolean isBack = intent.isCancellation();
    return TerminalFault.SETTLE_FOUND
        .advice()
        .with(
            "%s，%s %s，费用 %s 元，现金 %s 元。"
                .formatted(intent.maskedName(), isBack ? "撤销" : "结算", found.number(), fee, cash),
            "%s, %s %s, fee %s, cash %s."
                .formatted(
                    intent.maskedName(),
                    isBack ? "cancellation" : "settlement",
                    found.number(),
                    fee,
                    cash));
  }

  private static Advice interrupted(List<Intent> open) {
    Intent first = open.getFirst();
    String fee = first.settled().settlement().total().toYuan();
    String held = first.inHand().total().toYuan();
    return TerminalFault.SETTLE_INTERRUPTED
        .advice()
        .with(
            "%s，费用 %s 元，现金 %s 元，报文 %s（共 %d 笔）。"
                .formatted(first.maskedName(), fee, held, first.msgid(), open.size()),
            "%s, fee %s, cash %s, message %s (%d in all)."
                .formatted(first.maskedName(), fee, held, first.msgid(), open.size()));
  }

  /** Sends soon what may be sent: something may have been left without an outcome. */
  void send() {
    unclear.open();
    threads.queue(this::sendDue);
  }

  private void sendDue() {
    boolean hasReports = stock.hasWork();
    if (!journal.open().isEmpty() || !news.isEmpty()) {
      queue.run();
      loop.event(this::afterRun);
    }
    if (hasReports) {
      report(stock::run);
    }
  }

  /** Tells of what was handed out behind all that moves money; one after the other. */
  private void report(Runnable sending) {
    if (reporting.compareAndSet(false, true)) {
      threads.report(
          () -> {
            try {
              sending.run();
            } finally {
              reporting.set(false);
            }
            loop.event(this::afterRun);
          });
    }
  }

  /** Sends soon what waits, also what would wait longer. */
  void drain() {
    threads.queue(
        () -> {
          queue.runNow();
          loop.event(this::afterRun);
          report(stock::runNow);
        });
  }

  /** Sends all that waits before it returns; must not touch the desk. */
  void runNow() {
    queue.runNow();
  }

  /** Something was put right and sent. */
  void afterCorrection() {
    shift.readAgain();
    afterRun();
  }

  /** Says what the queue changed for the bill on the desk, else for those who have left. */
  private void afterRun() {
    shift.refresh();
    news.addAll(unclear.cleared());
    news.removeIf(cleared -> cleared.intent().msgid().equals(desk.msgid));
    if (desk.tried instanceof TrialResult.Offline offline) {
      sent(offline);
    }
    unlock();
    if (isFree(desk.notice) && !desk.listed.operator().isEmpty()) {
      Optional.ofNullable(news.poll()).ifPresent(this::say);
    }
  }

  /** What was said of an outcome that nobody knew is answered by what became of it. */
  private static boolean isFree(@Nullable Notice notice) {
    return notice == null || FaultClass.of(notice.code()).equals(Optional.of(FaultClass.UNCLEAR));
  }

  /** What was settled on the desk without the centre is settled there, or came back. */
  private void sent(TrialResult.Offline offline) {
    String number = desk.settlementId;
    BookedBill booked = number == null ? null : shift.byNumber().get(number);
    if (number == null || booked == null || booked.bill().cancelled()) {
      return;
    }
    SettledBill now = booked.bill();
    Fen difference = journal.differenceOf(number);
    if (!now.isProvisional() && difference.isZero()) {
      closing.madeGood(offline, now);
    } else if (!now.isProvisional() && desk.notice == null) {
      Fen due = now.due();
      loop.say(Level.WARNING, "notice.sentOtherwise", due.toYuan(), due.minus(difference).toYuan());
    } else if (now.isProvisional() && desk.notice == null && isParked(number)) {
      String why = journal.lastNote(number).map(Decision::words).orElse("");
      loop.say(Level.WARNING, Advice.of(TerminalFault.SENT_REFUSED, why));
    }
  }

  private boolean isParked(String number) {
    return journal.find(number).filter(item -> item.state() == State.PARKED).isPresent();
  }

  /**
   * A bill whose reversal was accepted meanwhile may be settled again; one that was adopted is
   * settled.
   */
  private void unlock() {
    InsuredPerson person = desk.person;
    String msgid = desk.msgid;
    if (desk.stage != Stage.UNKNOWN_OUTCOME
        || person == null
        || msgid == null
        || journal.isUnclear(person.psnNo())) {
      return;
    }
    Optional<Decision> adopted = journal.lastNote(msgid).filter(Decision::isSettled);
    if (adopted.isPresent()) {
      closing.adopted(adopted.get());
      return;
    }
    desk.forgetTrial();
    desk.stage = Stage.IDENTIFIED;
    Fen held = unclear.held(msgid);
    if (held.isZero()) {
      loop.say(Level.OK, "notice.reversed");
    } else {
      loop.say(Level.WARNING, "notice.reversedHeld", held.toYuan());
    }
  }

  private void say(Cleared cleared) {
    Intent intent = cleared.intent();
    String what = intent.isCancellation() ? "notice.cancellation." : "notice.unclear.";
    String held = cleared.end() == End.TAKEN_BACK && !cleared.held().isZero() ? ".held" : "";
    loop.say(
        Level.WARNING,
        what + cleared.end() + held,
        intent.maskedName(),
        intent.settled().settlement().total().toYuan(),
        cleared.held().toYuan());
  }
}
