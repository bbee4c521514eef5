package io.chuangkou.terminal.workflow;

import io.chuangkou.card.CardReaders;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Desk.Approval;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The cashier's desk: one person after the other is identified, billed, tried and settled. Says
 * which command fits which stage; the steps themselves are beside it.
 */
public final class CashierWorkflow implements Cashier, AutoCloseable {

  private static final Set<String> ABOUT_CASH =
      Set.of(Fault.CASH_SHORT.code(), Fault.BILL_AMOUNT.code());

  private final Desk desk;
  private final Journeys journeys;
  private final DeskTasks threads;
  private final DeskLoop loop;
  private final Shift shift;
  private final CardSteps cards;
  private final BillSteps bills;
  private final StaySteps stays;
  private final FilingSteps filings;
  private final Approvals approvals;
  private final MoneySteps money;
  private final DaySteps day;

  /**
   * A desk with nothing on it.
   *
   * @param journeys what it can do
   * @param readers the readers; the desk watches them
   * @param words the language of the screen
   * @param threads its threads, which it ends
   */
  CashierWorkflow(Journeys journeys, CardReaders readers, Words words, DeskTasks threads) {
    this.journeys = journeys;
    this.threads = threads;
    this.desk = new Desk(journeys.offers().kinds().getFirst());
    this.shift = new Shift(journeys);
    Presentation presentation = new Presentation(words, journeys, shift);
    this.loop = new DeskLoop(desk, threads, words, presentation);
    this.stays = new StaySteps(desk, loop, journeys);
    this.filings = new FilingSteps(desk, loop, journeys);
    this.cards = new CardSteps(desk, loop, journeys, readers, stays);
    this.bills = new BillSteps(desk, journeys, stays);
    this.approvals = new Approvals(desk, journeys.duty(), words);
    Runnable send = () -> threads.queue(this::sendQueue);
    this.money = new MoneySteps(desk, loop, journeys, shift, stays, approvals, send);
    this.day = new DaySteps(desk, loop, journeys, shift, approvals, this::afterQueue);
  }

  /** Opens the desk: the reader is watched, the queue sent again and again. */
  public void open() {
    cards.watch();
    loop.event(() -> journeys.journal().damage().ifPresent(a -> loop.say(Level.DOWN, a)));
    threads.repeat(this::sendQueue);
  }

  @Override
  public Runnable watch(Consumer<CashierState> listener) {
    return loop.watch(listener);
  }

  /** A command of who is on duty. */
  private void command(Runnable act) {
    loop.command(
        () -> {
          if (journeys.duty().onDuty().isEmpty()) {
            throw new CounterException(Fault.OPERATOR_NONE);
          }
          act.run();
        });
  }

  @Override
  public void logIn(String number, char[] password) {
    loop.command(
        () -> {
          try {
            logInWiped(number, password);
          } finally {
            Arrays.fill(password, '\0');
          }
        });
  }

  private void logInWiped(String number, char[] password) {
    Approval waiting = desk.approval;
    if (waiting != null) {
      approvals.approve(waiting, number, password);
    } else {
      journeys.duty().logIn(number, password);
      desk.report = null;
      loop.aside(journeys.centre()::signInNow);
      cards.readIfFresh();
    }
  }

  @Override
  public void readCard() {
    command(
        () -> {
          loop.require(Stage.NO_CARD, Stage.IDENTIFIED);
          cards.readAgain();
        });
  }

  @Override
  public void importBill(Path file) {
    command(
        () -> {
          loop.require(Stage.NO_CARD, Stage.IDENTIFIED);
          bills.importFrom(file);
        });
  }

  @Override
  public void chooseVisit(VisitKind kind) {
    billing(() -> bills.choose(kind));
  }

  @Override
  public void chooseDisease(String disease) {
    billing(() -> bills.chooseDisease(disease));
  }

  @Override
  public void refer(String provider) {
    billing(() -> desk.bill = desk.bill.referred(provider.isBlank() ? null : provider.strip()));
  }

  @Override
  public void addLine(String code, String quantity, String unitPrice, String purpose) {
    billing(() -> bills.add(code, quantity, unitPrice, purpose));
  }

  @Override
  public void admit() {
    billing(bills::admit);
  }

  @Override
  public void cancelAdmission() {
    billing(stays::cancelAdmission);
  }

  @Override
  public void register(String disease, String from, String to) {
    billing(() -> filings.register(disease, from, to));
  }

  @Override
  public void fileTransfer(String provider, String from, String to) {
    billing(() -> filings.fileTransfer(provider, from, to));
  }

  @Override
  public void designate(String from, String to) {
    billing(() -> filings.designate(from, to));
  }

  @Override
  public void withdraw(String number) {
    billing(() -> filings.withdraw(number));
  }

  @Override
  public void removeLine(int index) {
    billing(() -> bills.remove(index));
  }

  @Override
  public void undoRemove() {
    billing(bills::putBack);
  }

  @Override
  public void trial() {
    billing(money::tryBill);
  }

  private void billing(Runnable step) {
    command(
        () -> {
          loop.require(Stage.IDENTIFIED);
          step.run();
        });
  }

  @Override
  public void tender(String yuan) {
    loop.event(
        () -> {
          loop.require(Stage.TRIAL);
          desk.tendered = yuan.isBlank() ? Fen.ZERO : BillMaker.yuan(yuan);
          Notice notice = desk.notice;
          if (notice != null && ABOUT_CASH.contains(notice.code())) {
            desk.notice = null;
          }
        });
  }

  @Override
  public void settle() {
    command(
        () -> {
          loop.require(Stage.TRIAL);
          money.settle();
        });
  }

  @Override
  public void payInFull() {
    billing(money::payInFull);
  }

  @Override
  public void cancelSettlement(String settlementId) {
    command(
        () -> {
          loop.requireFree();
          money.cancel(settlementId);
        });
  }

  @Override
  public void lookAtDay() {
    command(day::look);
  }

  @Override
  public void choose(String id, String option) {
    command(
        () -> {
          if (day.knows(id)) {
            day.choose(id, option);
          } else {
            ClosingReason choice = ClosingReason.valueOf(option);
            approvals.ask(
                choice.name(),
                supervisor -> journeys.items().carryOut(id, choice, operator(), supervisor));
          }
        });
  }

  private String operator() {
    return journeys.duty().speaker().number();
  }

  @Override
  public void drain() {
    threads.queue(
        () -> {
          journeys.queue().runNow();
          loop.event(this::afterQueue);
        });
  }

  @Override
  public void back() {
    command(
        () -> {
          if (desk.approval != null || desk.fullPayment != null) {
            desk.approval = null;
            desk.fullPayment = null;
            return;
          }
          loop.require(Stage.IDENTIFIED, Stage.TRIAL);
          if (desk.stage == Stage.TRIAL) {
            money.release();
            desk.forgetTrial();
            desk.stage = Stage.IDENTIFIED;
          } else {
            desk.forgetPerson();
          }
        });
  }

  @Override
  public void next() {
    command(
        () -> {
          loop.requireFree();
          if (desk.stage == Stage.TRIAL) {
            money.release();
          }
          desk.clear();
          cards.readIfFresh();
        });
  }

  /** Ends the desk's threads; what is being sent is waited for. */
  @Override
  public void close() {
    threads.close();
  }

  private void sendQueue() {
    if (!journeys.journal().open().isEmpty()) {
      journeys.queue().run();
      loop.event(this::afterQueue);
    }
  }

  /** Says what the queue changed for the bill on the desk. */
  private void afterQueue() {
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
    KnownPerson person = desk.person;
    if (desk.stage != Stage.UNKNOWN_OUTCOME
        || person == null
        || journeys.journal().isUnclear(person.psnNo())) {
      return;
    }
    Optional<Decision> adopted =
        Optional.ofNullable(desk.msgid)
            .flatMap(journeys.journal()::lastNote)
            .filter(Decision::isSettled);
    if (adopted.isPresent()) {
      money.adopted(adopted.get());
    } else {
      desk.forgetTrial();
      desk.stage = Stage.IDENTIFIED;
      loop.say(Level.OK, "notice.reversed");
    }
  }
}
