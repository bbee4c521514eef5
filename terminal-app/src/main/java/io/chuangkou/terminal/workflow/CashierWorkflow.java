package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.terminal.billing.ItemOffer;
import io.chuangkou.terminal.billing.ItemSearch;
import io.chuangkou.terminal.billing.ItemsFound;
import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.billing.TypedAmount;
import io.chuangkou.terminal.billing.TypedBatch;
import io.chuangkou.terminal.billing.TypedRegistration;
import io.chuangkou.terminal.guide.CounterGuide;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.place.Place;
import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.StaffChange;
import io.chuangkou.terminal.task.DeskTasks;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.Circumstance;
import io.chuangkou.terminal.visit.Dispensed.Untraced;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cashier's desk: one person after the other is identified, billed, tried and settled. Says
 * which command fits which stage; the steps themselves are beside it.
 */
public final class CashierWorkflow implements Cashier, AutoCloseable {

  private static final Set<String> ABOUT_CASH =
      Stream.of(
              TerminalFault.CASH_SHORT,
              TerminalFault.TENDER_AMOUNT,
              TerminalFault.TENDER_CASHLESS,
              TerminalFault.TENDER_LARGE)
          .map(TerminalFault::code)
          .collect(Collectors.toUnmodifiableSet());

  private final Desk desk;
  private final DeskLoop loop;
  private final DeskTasks threads;
  private final OperatorSteps operators;
  private final Visit visit;
  private final Money money;
  private final DaySteps day;
  private final QueueSteps queue;

  /**
   * A desk with nothing on it.
   *
   * @param loop how things are done at it
   * @param threads its threads, which it ends
   * @param operators who works at it
   * @param visit what is done for the person at the window
   * @param money what moves money
   * @param day what is done at the day's end, with the queue behind the desk
   */
  public CashierWorkflow(
      DeskLoop loop,
      DeskTasks threads,
      OperatorSteps operators,
      Visit visit,
      Money money,
      Day day) {
    this.desk = loop.desk();
    this.loop = loop;
    this.threads = threads;
    this.operators = operators;
    this.visit = visit;
    this.money = money;
    this.day = day.steps();
    this.queue = day.queue();
  }

  /** What is done for the person at the window, from the card to the bill. */
  public record Visit(
      CardSteps cards,
      PersonSteps person,
      ItemSearch items,
      BillSteps bills,
      ParticularsSteps particulars,
      BoxSteps boxes,
      StaySteps stays,
      DepositSteps deposits,
      FilingSteps filings,
      WaitingSteps waiting,
      CounterGuide guide) {}

  /** What moves money, from the trial to the settlement and back. */
  public record Money(
      TrialSteps trials, SettlementSteps settlements, CancellationSteps cancellations) {}

  /** What is done at the day's end, and the queue behind the desk. */
  public record Day(DaySteps steps, QueueSteps queue) {}

  /** Opens the desk: the reader is watched, the queue sent again and again. */
  public void open() {
    visit.cards().watch();
    visit.waiting().open();
    queue.open();
    operators.open();
  }

  /** Opens the desk for persons who show something else than a card: no reader is watched. */
  public void openWithoutReader() {
    visit.waiting().open();
    queue.open();
    operators.open();
  }

  /**
   * Says something that can wait until nothing else is said.
   *
   * @param said hears that it was said
   */
  public void mention(Advice advice, Runnable said) {
    loop.event(
        () -> {
          if (desk.notice == null) {
            loop.say(Level.WARNING, advice);
            said.run();
          }
        });
  }

  /** Says something that whoever begins to work must know. */
  public void tell(Advice advice) {
    loop.event(() -> loop.sayToo(advice));
  }

  @Override
  public Runnable watch(Consumer<CashierState> listener) {
    return loop.watch(listener);
  }

  /** A command of who is on duty. */
  private void command(Runnable act) {
    loop.command(onDuty(act));
  }

  private Runnable onDuty(Runnable act) {
    return () -> {
      operators.requireSomebody();
      act.run();
    };
  }

  @Override
  public void logIn(String number, char[] password) {
    loop.command(
        () -> {
          try {
            if (operators.logIn(number, password)) {
              queue.begin();
              visit.waiting().tellHeld();
              visit.cards().readIfFresh();
            }
          } finally {
            Arrays.fill(password, '\0');
          }
        });
  }

  @Override
  public void changeStaff(StaffChange change, Consumer<Optional<Notice>> heard) {
    loop.command(onDuty(() -> operators.change(change)), heard);
  }

  @Override
  public void changeOwnPassword(char[] old, char[] password, Consumer<Optional<Notice>> heard) {
    loop.command(
        onDuty(
            () -> {
              try {
                operators.changeOwnPassword(old, password);
              } finally {
                Arrays.fill(old, '\0');
                Arrays.fill(password, '\0');
              }
            }),
        heard);
  }

  @Override
  public void lock() {
    loop.event(operators::lock);
  }

  @Override
  public void readCard() {
    command(
        () -> {
          loop.require(Stage.NO_CARD, Stage.IDENTIFIED, Stage.TRIAL);
          Presence presence = desk.standing().presence();
          if (presence == Presence.TAKEN_OUT) {
            visit.cards().goOnWithoutCard();
          } else if (desk.stage != Stage.TRIAL) {
            visit.cards().readAgain();
          } else if (presence.isForeign()) {
            money.trials().stepBack();
            visit.cards().readAgain();
          } else {
            throw new TerminalException(TerminalFault.STAGE);
          }
        });
  }

  @Override
  public void identify(String typed) {
    command(
        () -> {
          loop.require(Stage.NO_CARD);
          visit.cards().show(typed);
        });
  }

  @Override
  public void askWho(Consumer<Asked> heard) {
    loop.event(
        () -> {
          try {
            operators.requireSomebody();
            heard.accept(visit.cards().who());
          } catch (TerminalException refused) {
            heard.accept(new Asked.Refused(refused.advice()));
          }
        });
  }

  @Override
  public void useAccount(boolean used) {
    command(
        () -> {
          loop.require(Stage.IDENTIFIED, Stage.TRIAL);
          visit.cards().requireOwnCard();
          visit.particulars().useAccount(used);
          if (desk.stage == Stage.TRIAL) {
            money.trials().tryAgain();
          }
        });
  }

  @Override
  public void searchDiagnosis(String typed) {
    loop.typed(onDuty(() -> visit.particulars().search(typed)));
  }

  @Override
  public List<Diagnosis> diagnoses(String typed) {
    return visit.particulars().found(typed);
  }

  @Override
  public List<Place> places(String typed, boolean withDivisions) {
    return visit.bills().places(typed, withDivisions);
  }

  @Override
  public void addDiagnosis(String code) {
    billing(() -> visit.particulars().addDiagnosis(code));
  }

  @Override
  public void removeDiagnosis(int index) {
    billing(() -> visit.particulars().removeDiagnosis(index));
  }

  @Override
  public void scanBox(int line, String scan, boolean split, Consumer<Optional<Notice>> heard) {
    loop.command(onDuty(() -> atBill(() -> visit.boxes().scan(line, scan, split))), heard);
  }

  @Override
  public void removeBox(int line) {
    billing(() -> visit.boxes().removeLast(line));
  }

  @Override
  public void untraced(int line, Untraced reason) {
    billing(() -> visit.boxes().untraced(line, reason));
  }

  @Override
  public void batch(int line, TypedBatch batch, Consumer<Optional<Notice>> heard) {
    loop.command(onDuty(() -> atBill(() -> visit.boxes().batch(line, batch))), heard);
  }

  @Override
  public void prescribe(Prescription prescription, Consumer<Optional<Notice>> heard) {
    loop.command(onDuty(() -> atBill(() -> visit.particulars().prescribe(prescription))), heard);
  }

  @Override
  public Optional<Notice> check(Typed typed) {
    return loop.refusal(() -> visit.bills().require(typed));
  }

  @Override
  public void importBill(Path file, Consumer<Optional<Notice>> heard) {
    loop.command(
        onDuty(
            () -> {
              loop.require(Stage.NO_CARD, Stage.IDENTIFIED);
              requireCardForBill();
              visit.bills().importFrom(file);
              visit.person().insure();
            }),
        heard);
  }

  @Override
  public CounterGuide guide() {
    return visit.guide();
  }

  @Override
  public void tellEntitlement(Consumer<SlipLayout> heard) {
    command(
        () -> {
          InsuredPerson served = desk.person;
          if (served == null) {
            throw new TerminalException(TerminalFault.STAGE);
          }
          heard.accept(visit.guide().paper(served));
        });
  }

  @Override
  public void chooseVisit(VisitKind kind) {
    billing(
        () -> {
          visit.bills().choose(kind);
          visit.person().insure();
        });
  }

  @Override
  public void chooseInsurance(String insurance) {
    billing(() -> visit.person().choose(insurance));
  }

  @Override
  public void chooseDisease(String disease) {
    billing(
        () -> {
          visit.bills().chooseDisease(disease);
          visit.person().insure();
        });
  }

  @Override
  public void tell(Circumstance what) {
    billing(() -> visit.bills().tell(what));
  }

  @Override
  public void serve(int line, String purpose) {
    billing(() -> visit.bills().serve(line, purpose));
  }

  @Override
  public void refer(String provider) {
    billing(() -> visit.bills().refer(provider));
  }

  @Override
  public void addLines(List<Typed.Line> lines, Consumer<Optional<Notice>> heard) {
    loop.command(onDuty(() -> atBill(() -> visit.bills().add(lines))), heard);
  }

  @Override
  public ItemsFound items(String typed) {
    return visit.items().search(typed);
  }

  @Override
  public Optional<ItemOffer> item(String typed) {
    return visit.items().exact(typed);
  }

  @Override
  public void admit() {
    named(visit.bills()::admit);
  }

  @Override
  public void cancelAdmission() {
    charging(visit.stays()::cancelAdmission);
  }

  @Override
  public void tellBedside(Bedside bedside, String admitted, Consumer<Optional<Notice>> heard) {
    loop.command(onDuty(() -> atBill(() -> visit.stays().tellBedside(bedside, admitted))), heard);
  }

  @Override
  public void takeDeposit(String yuan, boolean isConfirmed, Consumer<Optional<Notice>> heard) {
    loop.command(
        onDuty(charge(() -> visit.deposits().take(TypedAmount.of(yuan), isConfirmed))), heard);
  }

  @Override
  public void giveBackDeposit(String number) {
    charging(() -> visit.deposits().giveBack(number));
  }

  @Override
  public void remakeReceipt(String number, Consumer<SlipLayout> made) {
    command(() -> made.accept(visit.deposits().receipt(number)));
  }

  @Override
  public void register(TypedRegistration registration) {
    named(() -> visit.filings().register(registration));
  }

  @Override
  public void fileTransfer(String provider, String from, String to) {
    named(() -> visit.filings().fileTransfer(provider, from, to));
  }

  @Override
  public void designate(String disease, String place, String from, String to) {
    named(() -> visit.filings().designate(disease, place, from, to));
  }

  @Override
  public void withdraw(String number) {
    named(() -> visit.filings().withdraw(number));
  }

  @Override
  public void removeLine(int index) {
    billing(() -> visit.bills().remove(index));
  }

  @Override
  public void undoRemove() {
    command(
        () -> {
          loop.require(Stage.NO_CARD, Stage.IDENTIFIED);
          requireCardForBill();
          visit.bills().putBack();
          visit.person().insure();
        });
  }

  @Override
  public void hold(String note) {
    command(
        () -> {
          loop.require(Stage.IDENTIFIED, Stage.TRIAL);
          visit.waiting().hold(note);
          visit.cards().readIfFresh();
        });
  }

  @Override
  public void take(String id) {
    command(
        () -> {
          loop.require(Stage.NO_CARD, Stage.IDENTIFIED);
          visit.cards().requireNoForeignCard();
          visit.waiting().take(id);
        });
  }

  @Override
  public void call(String id) {
    command(() -> visit.waiting().call(id));
  }

  @Override
  public void discardHeld(String id) {
    command(() -> visit.waiting().discard(id));
  }

  @Override
  public void restoreHeld() {
    command(visit.waiting()::restore);
  }

  @Override
  public void trial() {
    charging(
        () -> {
          visit.bills().requirePurposes();
          money.trials().tryBill();
        });
  }

  /** A step for which the centre must know the person. */
  private void named(Runnable step) {
    charging(() -> visit.person().named(Stage.RECORDING, step));
  }

  /**
   * A step that has the centre do something for the person: their card is in, or they need none.
   */
  private void charging(Runnable step) {
    command(charge(step));
  }

  private Runnable charge(Runnable step) {
    return () -> {
      loop.require(Stage.IDENTIFIED);
      visit.cards().requireOwnCard();
      step.run();
    };
  }

  /** A step that makes up the bill. */
  private void billing(Runnable step) {
    command(() -> atBill(step));
  }

  private void atBill(Runnable step) {
    loop.require(Stage.IDENTIFIED);
    requireCardForBill();
    step.run();
  }

  /** What is typed for an open stay goes to the centre at once. */
  private void requireCardForBill() {
    if (desk.bill.isOpenStay()) {
      visit.cards().requireOwnCard();
    } else {
      visit.cards().requireNoForeignCard();
    }
  }

  @Override
  public void tender(Tender tender) {
    loop.typed(onDuty(() -> take(tender)));
  }

  @Override
  public void tender(String yuan) {
    TypedAmount typed = TypedAmount.of(yuan);
    loop.typed(
        onDuty(
            () -> {
              take(Tender.cash(typed.amount()));
              if (typed.isRefused()) {
                throw new TerminalException(TerminalFault.TENDER_AMOUNT);
              }
            }));
  }

  private void take(Tender tender) {
    loop.require(Stage.TRIAL);
    desk.tender = desk.tender.handingOver(tender);
    Notice notice = desk.notice;
    if (notice != null && ABOUT_CASH.contains(notice.code())) {
      desk.notice = null;
    }
  }

  @Override
  public void settle() {
    command(
        () -> {
          loop.require(Stage.TRIAL);
          visit.cards().requireOwnCard();
          money.settlements().settle();
        });
  }

  @Override
  public void settleAsTendered() {
    command(
        () -> {
          loop.require(Stage.TRIAL);
          money.settlements().settleAsTendered();
        });
  }

  @Override
  public void settleForNothing() {
    command(
        () -> {
          loop.require(Stage.TRIAL);
          visit.cards().requireOwnCard();
          money.settlements().settleForNothing();
        });
  }

  @Override
  public void confirmDifference() {
    command(
        () -> {
          loop.require(Stage.DIFFERENCE);
          visit.cards().requireNoForeignCard();
          money.settlements().closeDifference();
        });
  }

  @Override
  public void payInFull() {
    charging(money.trials()::payInFull);
  }

  @Override
  public void cancelSettlement(String settlementId, String reason) {
    command(
        () -> {
          loop.requireFree();
          money.cancellations().cancel(settlementId, reason);
        });
  }

  @Override
  public void remakeSlip(String settlementId, Consumer<SlipLayout> made) {
    command(() -> made.accept(money.cancellations().slip(settlementId)));
  }

  @Override
  public void searchSettlements(String typed) {
    loop.event(onDuty(() -> money.cancellations().search(typed)));
  }

  @Override
  public void lookAtDay() {
    command(day::look);
  }

  @Override
  public void enterOpeningFloat(String yuan) {
    command(() -> operators.enterOpeningFloat(yuan));
  }

  @Override
  public void choose(String id, String option) {
    command(() -> day.choose(id, option));
  }

  @Override
  public void drain() {
    queue.drain();
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
            money.trials().stepBack();
          } else {
            desk.clear();
          }
        });
  }

  @Override
  public void next() {
    command(
        () -> {
          loop.requireFree();
          if (desk.returnFromCancelled()) {
            return;
          } else if (desk.stage == Stage.TRIAL) {
            money.trials().release();
          }
          desk.clear();
          visit.cards().readIfFresh();
        });
  }

  /** Ends the desk's threads; what is being sent is waited for. */
  @Override
  public void close() {
    threads.close();
  }
}
