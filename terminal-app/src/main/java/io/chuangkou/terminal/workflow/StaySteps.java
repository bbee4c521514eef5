package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.billing.InterfaceLimits;
import io.chuangkou.terminal.billing.TypedTime;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.settling.StayDeposits;
import io.chuangkou.terminal.settling.StayProcedure;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Particulars;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works on the stay of the person at the desk. What the centre holds of it is kept with every step;
 * after each of them, also one that failed, the desk shows what is kept.
 */
public final class StaySteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final StayProcedure stays;
  private final StayDeposits deposits;
  private final PersonSteps person;
  private final LocalLedger journal;

  /** At a desk. */
  public StaySteps(
      DeskLoop loop,
      StayProcedure stays,
      StayDeposits deposits,
      PersonSteps person,
      LocalLedger journal) {
    this.desk = loop.desk();
    this.loop = loop;
    this.stays = stays;
    this.deposits = deposits;
    this.person = person;
    this.journal = journal;
  }

  /** Puts the person's open stay onto the desk, with what lies there for it already. */
  void takeUp() {
    Bill onDesk = desk.bill;
    kept()
        .ifPresent(
            stay -> {
              if (onDesk.visit().isStay() || onDesk.lines().isEmpty()) {
                desk.bill = together(stay, onDesk);
                person.insure();
              }
              say(stay);
            });
  }

  /** The bill becomes that of a stay; whether the person is in hospital already is looked up. */
  void choose(VisitKind kind) {
    if (desk.bill.isOpenStay()) {
      return;
    }
    desk.bill = desk.bill.with(kind);
    if (kept().isPresent()) {
      takeUp();
    } else {
      person.named(Stage.RECORDING, this::find);
    }
  }

  private void find() {
    InsuredPerson whose = person();
    loop.work(
        Stage.RECORDING,
        Stage.IDENTIFIED,
        () -> stays.find(whose),
        found -> {
          desk.stage = Stage.IDENTIFIED;
          found.orRefuse().ifPresent(stay -> takeUp());
        });
  }

  /** Admits the person and uploads what was typed already. */
  void admit() {
    requireClear();
    InsuredPerson whose = person();
    Bill bill = desk.bill;
    record(() -> stays.admit(whose, bill).then(admitted -> stays.upload(whose, admitted)));
  }

  /**
   * Tells where the person lies, and who treats them: with the admission or, where the centre has
   * heard of that, at once (2403).
   *
   * @param admitted when the person was admitted, as typed; blank: when the centre hears of it. Of
   *     an open stay it is not asked
   * @throws TerminalException {@code STAGE}, {@code BILL-LIMIT}, {@code BEDSIDE-CODE}, {@code
   *     ADMIT-TIME}, {@code PERSON-LOCKED}
   */
  void tellBedside(Bedside typed, String admitted) {
    Bill bill = desk.bill;
    if (!bill.visit().isStay()) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    Bill told = bill.with(bill.particulars().at(InterfaceLimits.checked(typed)));
    if (!bill.isOpenStay()) {
      desk.bill = told.staying(planned(told.stay(), admitted));
    } else if (!told.equals(bill)) {
      change(told);
    }
  }

  /** Tells the centre what is known of an open stay now (2403). */
  void change(Bill told) {
    requireClear();
    InsuredPerson whose = person();
    record(() -> stays.change(whose, told));
  }

  private @Nullable Stay planned(@Nullable Stay before, String admitted) {
    LocalDateTime discharged = before == null ? null : before.discharged();
    if (admitted.isBlank() && discharged == null) {
      return null;
    }
    LocalDateTime at = TypedTime.admission(admitted, loop.clock().now(), person().born());
    return Stay.planned(at, discharged);
  }

  /** Uploads the lines that the centre does not hold yet. */
  void upload() {
    InsuredPerson whose = person();
    Bill bill = desk.bill;
    record(() -> stays.upload(whose, bill));
  }

  void remove(int index) {
    InsuredPerson whose = person();
    Bill bill = desk.bill;
    record(() -> stays.remove(whose, bill, index));
  }

  /** What was deposited for the stay on the desk: it is settled against that first. */
  Tender deposited() {
    return Tender.deposited(deposits.sum(desk.person, desk.bill));
  }

  /**
   * Undoes the admission; the lines stay on the desk.
   *
   * @throws TerminalException {@code DEPOSIT-LEFT} while deposits lie here for it
   */
  void cancelAdmission() {
    if (!desk.bill.isOpenStay()) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    InsuredPerson whose = person();
    Bill bill = desk.bill;
    deposits.requireNone(whose, bill);
    record(() -> stays.cancelAdmission(whose, bill));
  }

  /** The desk shows what is kept of the stay. */
  void refresh() {
    if (desk.bill.visit().isStay()) {
      desk.bill = kept().orElse(desk.bill.isOpenStay() ? desk.bill.staying(null) : desk.bill);
    }
  }

  private void record(Supplier<SendResult<Bill>> job) {
    loop.work(
        Stage.RECORDING,
        Stage.IDENTIFIED,
        job,
        bill -> {
          desk.bill = bill.orRefuse();
          desk.stage = Stage.IDENTIFIED;
        },
        this::refresh);
  }

  /** Nothing is begun for a person of whom a message is still unclear. */
  private void requireClear() {
    if (journal.isUnclear(person().psnNo())) {
      throw new TerminalException(TerminalFault.PERSON_LOCKED);
    }
  }

  private void say(Bill bill) {
    Stay stay = Objects.requireNonNull(bill.stay());
    loop.say(Level.OK, "notice.stay", stay.admitted().toLocalDate(), stay.visit());
  }

  /** A stay with the lines of an imported bill, and the discharge that it names. */
  static Bill together(Bill stay, Bill more) {
    List<Bill.Line> lines = new ArrayList<>(stay.lines());
    lines.addAll(more.lines());
    Stay known = Objects.requireNonNull(stay.stay());
    Stay planned = more.stay();
    Stay both =
        planned == null || planned.discharged() == null
            ? known
            : known.discharging(planned.discharged());
    Particulars said =
        more.particulars().equals(Particulars.NONE)
            ? stay.particulars()
            : more.particulars().at(stay.particulars().lying());
    return stay.with(lines).staying(both).with(said);
  }

  private Optional<Bill> kept() {
    return journal.notes().stay(person().psnNo());
  }

  private InsuredPerson person() {
    return Objects.requireNonNull(desk.person);
  }
}
