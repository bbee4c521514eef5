package io.chuangkou.terminal.workflow;

import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.terminal.billing.AvailableBenefits;
import io.chuangkou.terminal.centre.Identification;
import io.chuangkou.terminal.centre.Identification.Identified;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.OfflineReason;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.queue.QueueSender;
import io.chuangkou.terminal.visit.Insurance;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who is at the desk. Whom the centre was away for when the card was read, it is asked about again
 * before anything is done for them: nobody is billed without their number.
 */
public final class PersonSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final AvailableBenefits benefits;
  private final Identification identification;
  private final QueueSender queue;

  /** At a desk. */
  public PersonSteps(
      DeskLoop loop, AvailableBenefits benefits, Identification identification, QueueSender queue) {
    this.benefits = benefits;
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
    desk.seat(found.person());
    desk.isPersonAsked = found.asked();
    desk.stage = Stage.IDENTIFIED;
    insure();
  }

  /**
   * Bills by the insurance that serves the visit on the desk: that of an open stay, that which the
   * cashier has chosen, or the first one by rule.
   */
  void insure() {
    InsuredPerson person = desk.person;
    if (person == null) {
      return;
    }
    List<Insurance> serving = benefits.insurances(person, desk.bill.visit());
    Stay stay = desk.bill.stay();
    String admittedBy = stay == null || !stay.isOpen() ? null : stay.insurance();
    if (admittedBy != null) {
      named(admittedBy, person.insurances()).ifPresent(own -> desk.person = person.by(own));
      return;
    }
    desk.isInsuranceChosen &= serving.stream().anyMatch(person::uses);
    if (!desk.isInsuranceChosen && !serving.isEmpty()) {
      desk.person = person.by(serving.getFirst());
    }
  }

  /** Bills by another of the person's insurances; a stay keeps the one it was begun with. */
  void choose(String code) {
    InsuredPerson person = Objects.requireNonNull(desk.person);
    if (desk.bill.isOpenStay()) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    List<Insurance> serving = benefits.insurances(person, desk.bill.visit());
    Insurance chosen =
        named(code, serving).orElseThrow(() -> new TerminalException(noneOf(code, serving)));
    desk.person = person.by(chosen);
    desk.isInsuranceChosen = true;
  }

  private static Optional<Insurance> named(String code, List<Insurance> insurances) {
    return insurances.stream().filter(insurance -> insurance.isNamed(code)).findFirst();
  }

  private static Advice noneOf(String code, List<Insurance> serving) {
    String there = serving.stream().map(Insurance::code).collect(Collectors.joining(", "));
    return TerminalFault.INSURANCE_NONE
        .advice()
        .with(code + "；可用：" + there, code + "; there are: " + there);
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
