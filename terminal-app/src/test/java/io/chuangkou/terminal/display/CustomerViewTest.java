package io.chuangkou.terminal.display;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.DemoStory;
import io.chuangkou.terminal.demo.DemoUnpaid;
import io.chuangkou.terminal.display.CustomerView.Figure;
import io.chuangkou.terminal.display.CustomerView.Moment;
import io.chuangkou.terminal.display.CustomerView.Note;
import io.chuangkou.terminal.display.CustomerView.Payer;
import io.chuangkou.terminal.display.CustomerView.Share;
import io.chuangkou.terminal.display.CustomerView.Way;
import io.chuangkou.terminal.display.CustomerView.What;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.waiting.WaitingBill;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Cancelled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import io.chuangkou.terminal.workflow.Elsewhere;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a real counter, outcome by outcome. */
@Timeout(120)
class CustomerViewTest {

  private static final Path BILLS = Path.of("src/main/resources/io/chuangkou/terminal/demo");

  @TempDir private Path folder = Path.of(".");
  private CounterFixture counter;

  @BeforeEach
  void open() {
    counter = CounterFixture.still(folder, DemoSite.COMMUNITY);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void whereNobodyWorksTheWindowIsClosed() {
    assertEquals(Moment.CLOSED, CustomerView.of(CashierState.BLANK).moment());
  }

  @Test
  void whoeverIsNextIsWelcomeAndThenKnownByAMaskedName() {
    CustomerView welcome = CustomerView.of(after(() -> {}));
    assertEquals(Moment.WELCOME, welcome.moment());
    assertEquals("", welcome.name());
    CustomerView billing = CustomerView.of(counter.insert("zhang-san"));
    assertEquals(Moment.BILLING, billing.moment());
    assertEquals("张*", billing.name());
    assertNull(billing.total());
    CustomerView billed =
        CustomerView.of(after(() -> counter.desk().importBill(BILLS.resolve("bill-clinic.json"))));
    assertEquals(Fen.ofYuan("429.00"), billed.total());
  }

  @Test
  void whoIsCalledSeesTheNumberUntilTheyAreServed() {
    DemoUnpaid.addTo(counter.counter().composition().unpaid());
    WaitingBill next =
        counter
            .driver()
            .await(state -> !state.waiting().bills().isEmpty())
            .waiting()
            .bills()
            .getFirst();
    CustomerView called = CustomerView.of(after(() -> counter.desk().call(next.id())));
    assertEquals(Moment.CALLED, called.moment());
    assertEquals(next.call(), called.called());
    assertEquals("", CustomerView.of(counter.insert("zhang-san")).called());
  }

  /** Scope 391.76 of 429.00; the fund pays (391.76 − 200) × 50 %. */
  @Test
  void atATrialItIsSaidWhoPaysWhatAndWhatIsDue() {
    CustomerView trial = CustomerView.of(tryClinic());
    assertEquals(Moment.PAY, trial.moment());
    assertEquals(Fen.ofYuan("429.00"), trial.total());
    assertEquals(
        List.of(share(Payer.FUNDS, "95.88"), share(Payer.PERSON, "333.12")), trial.shares());
    assertEquals(List.of(figure(What.DUE, "333.12")), trial.figures());
  }

  @Test
  void whatIsHandedOverLacksSomethingOrGivesChange() {
    tryClinic();
    assertEquals(
        List.of(
            figure(What.DUE, "333.12"),
            figure(What.TENDERED, "300.00"),
            figure(What.MISSING, "33.12")),
        tendered("300").figures());
    assertEquals(
        List.of(
            figure(What.DUE, "333.12"),
            figure(What.TENDERED, "400.00"),
            figure(What.CHANGE, "66.88")),
        tendered("400").figures());
  }

  @Test
  void noChangeIsPromisedOfATenderThatIsAskedAboutFirst() {
    tryClinic();
    assertEquals(
        List.of(figure(What.DUE, "333.12"), figure(What.TENDERED, "40000.00")),
        tendered("40000").figures());
  }

  @Test
  void aSettlementSaysTheChangeFirst() {
    tryClinic();
    CustomerView settled = settle("400");
    assertEquals(Moment.SETTLED, settled.moment());
    assertEquals(
        List.of(
            figure(What.CHANGE, "66.88"),
            figure(What.DUE, "333.12"),
            figure(What.TENDERED, "400.00")),
        settled.figures());
  }

  @Test
  void aPersonsAccountIsAPayerOfItsOwn() {
    counter.insert("sun-jianping");
    after(() -> counter.desk().importBill(BILLS.resolve("bill-account.json")));
    after(() -> counter.desk().useAccount(true));
    CustomerView trial = CustomerView.of(counter.trial());
    assertEquals(
        List.of(
            share(Payer.FUNDS, "64.23"),
            share(Payer.ACCOUNT, "200.00"),
            share(Payer.PERSON, "164.77")),
        trial.shares());
    assertEquals(List.of(figure(What.DUE, "164.77")), trial.figures());
  }

  @Test
  void aRefusedSettlementIsNotThankedFor() {
    tryClinic();
    counter.strike(Faults.Kind.REFUSE, "2207");
    CustomerView refused = settle("400");
    assertEquals(Moment.PAY, refused.moment());
    assertEquals(Note.WAIT, refused.note());
  }

  @Test
  void anUnknownOutcomeSaysWhatIsHeldAndNothingElse() {
    tryClinic();
    counter.strike(Faults.Kind.LOSE_ANSWER, "2207");
    counter.strike(Faults.Kind.LOSE_REQUEST, "2601");
    CustomerView unknown = settle("400");
    assertEquals(Moment.UNKNOWN, unknown.moment());
    assertEquals(List.of(figure(What.TENDERED, "400.00")), unknown.figures());
    assertEquals(List.of(), unknown.shares());
    assertNull(unknown.total());
  }

  @Test
  void anEstimateIsCalledOneAndSoIsWhatIsSettledByIt() {
    counter.insert("li-si");
    counter.town().centre().down();
    CustomerView estimate = CustomerView.of(counter.tryBill(BILLS.resolve("bill-chronic.json")));
    assertEquals(Note.ESTIMATE, estimate.note());
    // (330 − 200) × 55 %.
    assertEquals(
        List.of(share(Payer.FUNDS, "71.50"), share(Payer.PERSON, "258.50")), estimate.shares());
    CustomerView settled = settle("300");
    assertEquals(Moment.PROVISIONAL, settled.moment());
    assertEquals(figure(What.CHANGE, "41.50"), settled.figures().getFirst());
  }

  @Test
  void allThatIsPaidForNowIsThePersons() {
    counter.insert("li-si");
    counter.town().centre().down();
    counter.tryBill(counter.bill("MZ-0002", "9000.00"));
    CustomerView trial = CustomerView.of(after(counter.desk()::payInFull));
    assertEquals(Note.IN_FULL, trial.note());
    assertEquals(List.of(share(Payer.PERSON, "9000.00")), trial.shares());
    assertEquals(Moment.PAID_IN_FULL, settle("9000").moment());
  }

  @Test
  void whatTheCentreDecidesBeyondTheTenderIsStillToBePaid() {
    CashierState tried = tryClinic();
    Elsewhere.settle(counter, "zhang-san", "40000.00");
    CustomerView more = settle(requireNonNull(tried.trial()).due().toYuan());
    CashierState state = after(() -> {});
    assertEquals(Moment.MORE_DUE, more.moment());
    assertEquals(new Figure(What.MORE, state.missing()), more.figures().getFirst());
    assertEquals(Fen.ofYuan("333.12"), more.figures().getLast().amount());
    CustomerView even = CustomerView.of(after(counter.desk()::confirmDifference));
    assertEquals(Moment.SETTLED, even.moment());
    assertEquals(figure(What.CHANGE, "0.00"), even.figures().getFirst());
  }

  @Test
  void aCancellationSaysWhatGoesBackAndByWhichWays() {
    tryClinic();
    Tender tender =
        Tender.cash(Fen.ofYuan("300.00"))
            .plus(new TenderLine(TenderKind.BANK_CARD, Fen.ofYuan("100.00"), "003712"));
    after(() -> counter.desk().tender(tender));
    CashierState settled = after(counter.desk()::settle);
    assertEquals(
        List.of(new Way("现金", Fen.ofYuan("300.00")), new Way("银行卡", Fen.ofYuan("100.00"))),
        CustomerView.of(settled).ways());
    String number = requireNonNull(requireNonNull(settled.trial()).settlementId());
    CustomerView back = CustomerView.of(after(() -> counter.desk().cancelSettlement(number)));
    assertEquals(Moment.REFUNDED, back.moment());
    assertEquals("张*", back.name());
    assertEquals(List.of(figure(What.BACK, "333.12")), back.figures());
    assertEquals(
        List.of(new Way("现金", Fen.ofYuan("233.12")), new Way("银行卡", Fen.ofYuan("100.00"))),
        back.ways());
  }

  @Test
  void aCardThatIsTakenOutIsAskedBack() {
    tryClinic();
    counter.counter().remove();
    CashierState without =
        counter.driver().await(state -> CustomerView.of(state).note() == Note.CARD);
    assertEquals(Moment.PAY, CustomerView.of(without).moment());
  }

  /** Every state of a day's work: all amounts are the cashier's, nothing else is told. */
  @Test
  void overAWholeDayAmountsAreTheCashiersAndNothingConfidentialIsShown() {
    Set<String> faults = new ConcurrentSkipListSet<>();
    Set<Moment> seen = EnumSet.noneOf(Moment.class);
    counter
        .desk()
        .watch(
            state -> {
              CustomerView view = CustomerView.of(state);
              seen.add(view.moment());
              faults.addAll(faults(state, view));
            });
    new DemoStory(
            counter.town(),
            counter.counter(),
            folder,
            desk -> file -> {},
            passed -> {},
            new PrintWriter(new StringWriter()))
        .tell();
    assertEquals(Set.of(), faults);
    assertTrue(
        seen.containsAll(
            EnumSet.complementOf(
                EnumSet.of(Moment.CLOSED, Moment.CALLED, Moment.LESS_DUE, Moment.REFUNDING))),
        () -> "seen: " + seen);
  }

  private static Set<String> faults(CashierState state, CustomerView view) {
    Set<String> faults = new HashSet<>();
    Set<Fen> cashiers = amounts(state);
    Stream.of(
            view.shares().stream().map(Share::amount),
            view.figures().stream().map(Figure::amount),
            Stream.ofNullable(view.total()))
        .flatMap(amounts -> amounts)
        .filter(amount -> !cashiers.contains(amount))
        .forEach(amount -> faults.add(state.stage() + ": no such amount: " + amount));
    Fen sum = view.shares().stream().map(Share::amount).reduce(Fen.ZERO, Fen::plus);
    if (!view.shares().isEmpty() && !sum.equals(view.total())) {
      faults.add(state.stage() + ": shares make " + sum);
    }
    String told = view.toString();
    confidential(state)
        .filter(told::contains)
        .forEach(secret -> faults.add(state.stage() + " tells " + secret));
    return faults;
  }

  private static Set<Fen> amounts(CashierState state) {
    Set<Fen> amounts =
        new HashSet<>(
            List.of(state.bill().total(), state.tendered(), state.change(), state.missing()));
    Trial trial = state.trial();
    if (trial != null) {
      amounts.addAll(
          List.of(
              trial.due(),
              trial.bearers().fee(),
              trial.bearers().fund(),
              trial.bearers().hospital(),
              trial.bearers().account(),
              trial.bearers().family()));
    }
    Cancelled cancelled = state.cancelled();
    if (cancelled != null) {
      amounts.add(cancelled.refund());
    }
    return amounts;
  }

  private static Stream<String> confidential(CashierState state) {
    Trial trial = state.trial();
    return Stream.of(
            state.bill().lines().stream().map(Bill.Line::name),
            state.bill().lines().stream().map(Bill.Line::code),
            state.bill().particulars().diagnoses().stream().map(diagnosis -> diagnosis.name()),
            Stream.ofNullable(state.person()).map(person -> person.maskedId()),
            Stream.ofNullable(state.person()).map(person -> person.insurance()),
            Stream.of(state.bill().number()),
            trial == null ? Stream.<String>of() : Stream.ofNullable(trial.settlementId()),
            trial == null ? Stream.<String>of() : Stream.ofNullable(trial.msgid()))
        .flatMap(words -> words)
        .filter(words -> !words.isBlank());
  }

  private CashierState tryClinic() {
    counter.insert("zhang-san");
    CashierState tried = counter.tryBill(BILLS.resolve("bill-clinic.json"));
    assertEquals(Stage.TRIAL, tried.stage(), String.valueOf(tried.notice()));
    return tried;
  }

  private CustomerView tendered(String yuan) {
    return CustomerView.of(after(() -> counter.desk().tender(yuan)));
  }

  private CustomerView settle(String yuan) {
    after(() -> counter.desk().tender(yuan));
    return CustomerView.of(after(counter.desk()::settle));
  }

  private CashierState after(Runnable command) {
    return counter.driver().after(command);
  }

  private static Share share(Payer payer, String yuan) {
    return new Share(payer, Fen.ofYuan(yuan));
  }

  private static Figure figure(What what, String yuan) {
    return new Figure(what, Fen.ofYuan(yuan));
  }
}
