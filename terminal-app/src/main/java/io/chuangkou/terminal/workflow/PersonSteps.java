package io.chuangkou.terminal.workflow;

import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.terminal.centre.Identification;
import io.chuangkou.terminal.centre.Identification.Identified;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.OfflineReason;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.queue.QueueSender;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who is at the desk. Whom the centre was away for when the card was read, it is asked about again
 * before anything is done for them: nobody is billed without their number.
 */
public final class PersonSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final Identification identification;
  private final QueueSender queue;

  /** At a desk. */
  public PersonSteps(DeskLoop loop, Identification identification, QueueSender queue) {
    this.desk = loop.desk();
    this.loop = loop;
    this.identification = identification;
    this.queue = queue;
  }

  /** Identifies the holder of a card; must not touch the desk. */
  SendResult<Identified> identify(SocialSecurityCard card) {
    return identify(() -> identification.identify(card));
  }

  /** Identifies who shows an e-voucher or an ID number; must not touch the desk. */
  SendResult<Identified> identify(Credential shown) {
    return identify(() -> identification.identify(shown));
  }

  /**
   * What the person was settled provisionally before is sent first, so that the centre's counters
   * hold it.
   */
  private SendResult<Identified> identify(Supplier<SendResult<Identified>> asking) {
    SendResult<Identified> found = asking.get();
    return found instanceof SendResult.Done<Identified> done
            && done.answer().asked()
            && queue.runFor(done.answer().person())
        ? asking.get()
        : found;
  }

  /** The person is at the desk. */
  void identified(Identified found) {
    desk.person = found.person();
    desk.isPersonAsked = found.asked();
    desk.stage = Stage.IDENTIFIED;
  }

  /** Does something for the person at the desk, whom the centre has named. */
  void named(Stage during, Runnable step) {
    named(
        during,
        step,
        away -> {
          throw new TerminalException(away.why());
        });
  }

  /**
   * The same.
   *
   * @param otherwise what is done instead while the centre is still away
   */
  void named(Stage during, Runnable step, Consumer<StillAway> otherwise) {
    if (desk.isPersonAsked) {
      step.run();
      return;
    }
    InsuredPerson person = Objects.requireNonNull(desk.person);
    loop.work(
        during,
        Stage.IDENTIFIED,
        () -> identify(() -> again(person)),
        found -> {
          if (found instanceof SendResult.NotSent<Identified> notSent && notSent.away() != null) {
            otherwise.accept(new StillAway(notSent.why(), notSent.away()));
          } else {
            identified(found.orRefuse());
            step.run();
          }
        });
  }

  private SendResult<Identified> again(InsuredPerson person) {
    return identification.refresh(person).map(known -> new Identified(known, true));
  }

  /**
   * The centre is away as before.
   *
   * @param why what to tell the cashier
   * @param reason why nothing can be settled there
   */
  record StillAway(Advice why, OfflineReason reason) {}
}
