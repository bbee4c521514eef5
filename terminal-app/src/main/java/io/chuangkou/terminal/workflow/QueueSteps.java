package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.day.RecentSettlements;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.queue.QueueSender;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.Optional;

/** Sends the queue behind the desk, and takes up at the desk what that changed. */
public final class QueueSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final DeskTasks threads;
  private final QueueSender queue;
  private final LocalLedger journal;
  private final RecentSettlements shift;
  private final Closing closing;

  /** At a desk. */
  public QueueSteps(
      DeskLoop loop,
      DeskTasks threads,
      QueueSender queue,
      LocalLedger journal,
      RecentSettlements shift,
      Closing closing) {
    this.desk = loop.desk();
    this.loop = loop;
    this.threads = threads;
    this.queue = queue;
    this.journal = journal;
    this.shift = shift;
    this.closing = closing;
  }

  /** Says what is wrong with the store, and sends the queue again and again. */
  void open() {
    loop.event(() -> journal.damage().ifPresent(damage -> loop.say(Level.DOWN, damage)));
    threads.repeat(this::sendDue);
  }

  /** Sends soon what may be sent. */
  void send() {
    threads.queue(this::sendDue);
  }

  private void sendDue() {
    if (!journal.open().isEmpty()) {
      queue.run();
      loop.event(this::afterRun);
    }
  }

  /** Sends soon what waits, also what would wait longer. */
  void drain() {
    threads.queue(
        () -> {
          queue.runNow();
          loop.event(this::afterRun);
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

  /** Says what the queue changed for the bill on the desk. */
  private void afterRun() {
    boolean wasProvisional = isProvisional();
    shift.refresh();
    if (wasProvisional && !isProvisional()) {
      loop.say(Level.OK, "notice.sent");
    }
    unlock();
  }

  private boolean isProvisional() {
    return (desk.stage == Stage.PROVISIONAL || desk.stage == Stage.PAID_IN_FULL)
        && shift.isProvisional(desk.settlementId);
  }

  /**
   * A bill whose reversal was accepted meanwhile may be settled again; one that was adopted is
   * settled.
   */
  private void unlock() {
    InsuredPerson person = desk.person;
    if (desk.stage != Stage.UNKNOWN_OUTCOME
        || person == null
        || journal.isUnclear(person.psnNo())) {
      return;
    }
    Optional<Decision> adopted =
        Optional.ofNullable(desk.msgid).flatMap(journal::lastNote).filter(Decision::isSettled);
    if (adopted.isPresent()) {
      closing.adopted(adopted.get());
    } else {
      desk.forgetTrial();
      desk.stage = Stage.IDENTIFIED;
      loop.say(Level.OK, "notice.reversed");
    }
  }
}
