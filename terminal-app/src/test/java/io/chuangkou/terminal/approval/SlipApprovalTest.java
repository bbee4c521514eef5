package io.chuangkou.terminal.approval;

import static java.util.Objects.requireNonNull;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.settling.DepositList;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The slips of a real counter as they are printed. */
class SlipApprovalTest {

  private static final String BILLS = "src/main/resources/io/chuangkou/terminal/demo/";

  /** The most that a card can carry. */
  private static final String LONG_NAME =
      """
      title: 长名
      name: 长名长名长名长名长·名长名长名长名长·名长名长名长
      idNumber: 320102198003071234
      sex: male
      born: 1980-03-07
      city: 320100
      cardNumber: A10000015
      generation: 2.00
      issued: 2019-05-20
      expires: 2029-05-19
      chip: 0081
      system: 4E4332
      maker: 8650
      serial: 0012D687
      """;

  @RegisterExtension static final Approved APPROVED = Approved.in("slips");

  @TempDir private Path folder = Path.of(".");
  private CounterFixture counter;

  private void open(DemoSite site) {
    counter = CounterFixture.still(folder, site);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void settledAndCancelled() throws IOException {
    open(DemoSite.COMMUNITY);
    counter.insert("zhang-san");
    CashierState settled = settle("bill-clinic.json", "400");
    approve("settled", settled);
    approve("cancelled", cancel(settled));
  }

  @Test
  void withoutTheCentre() throws IOException {
    open(DemoSite.COMMUNITY);
    counter.insert("li-si");
    counter.town().centre().down();
    approve("provisional", settle("bill-chronic.json", "300"));
    after(counter.desk()::next);
    counter.insert("li-si");
    counter.tryBill(counter.bill("MZ-0002", "9000.00"));
    after(counter.desk()::payInFull);
    approve("full-cash", pay("9000"));
    counter.town().centre().up();
    counter.drain();
    approve("report", report());
  }

  @Test
  void unknown() throws IOException {
    open(DemoSite.COMMUNITY);
    counter.insert("zhang-san");
    counter.strike(Faults.Kind.LOSE_ANSWER, "2207");
    counter.strike(Faults.Kind.LOSE_REQUEST, "2601");
    approve("unknown", settle("bill-clinic.json", "400"));
  }

  @Test
  void stay() throws IOException {
    open(DemoSite.COMMUNITY);
    counter.insert("wang-xiaoming");
    after(() -> counter.desk().chooseVisit(VisitKind.INPATIENT));
    counter.admit();
    approve("stay", settle("bill-stay.json", "1000"));
  }

  @Test
  void stayWithDeposits() throws IOException {
    open(DemoSite.COMMUNITY);
    counter.insert("wang-xiaoming");
    after(() -> counter.desk().chooseVisit(VisitKind.INPATIENT));
    Bedside bedside = new Bedside("0301", "儿科一病区", "18", "D3203000007", "王医生");
    after(() -> counter.desk().tellBedside(bedside, "2026-03-01 20:15", any -> {}));
    counter.admit();
    approve("deposit", after(() -> counter.desk().takeDeposit("10050.5")));
    String first = deposits().getFirst().number();
    after(() -> counter.desk().takeDeposit("600"));
    approve("deposit-back", after(() -> counter.desk().giveBackDeposit(first)));
    approve("stay-deposits", settle("bill-stay.json", "300"));
    approve("report-deposits", report());
  }

  private List<DepositList.Row> deposits() {
    return counter.driver().await(state -> true).deposited().list().rows();
  }

  @Test
  void chronic() throws IOException {
    open(DemoSite.COMMUNITY);
    counter.insert("zhang-san");
    after(() -> counter.desk().register("malignancy", "20260101", "", ""));
    approve("chronic", settle("bill-chemo.json", "1000"));
  }

  @Test
  void pharmacy() throws IOException {
    open(DemoSite.PHARMACY);
    counter.insert("li-si");
    approve("pharmacy", settle("bill-pharmacy.json", "100"));
  }

  @Test
  void aLongNameAndLargeAmounts() throws IOException, CardFaultException {
    open(DemoSite.COMMUNITY);
    counter.insert(CardProfile.ofYaml(LONG_NAME));
    Path bill =
        counter.file(
            "large.json",
            """
            {"number": "MZ-LARGE", "lines": [
              {"code": "003304060060000330406006", "quantity": "98999", "unitPrice": "1000.01"},
              {"code": "T000700233", "quantity": "10", "unitPrice": "12345.67"}]}
            """);
    counter.tryBill(bill);
    after(() -> counter.desk().tender("99999999.99"));
    approve("large", after(counter.desk()::settleAsTendered));
  }

  @Test
  void paidInCashAndByCard() throws IOException {
    open(DemoSite.COMMUNITY);
    counter.insert("zhang-san");
    tryBill("bill-clinic.json");
    Tender tender =
        Tender.cash(Fen.ofYuan("300.00"))
            .plus(new TenderLine(TenderKind.BANK_CARD, Fen.ofYuan("100.00"), "003712"));
    after(() -> counter.desk().tender(tender));
    CashierState settled = after(counter.desk()::settle);
    approve("tender", settled);
    approve("tender-cancelled", cancel(settled));
    approve("tender-report", report());
  }

  @Test
  void asManyLinesAsABillCanHave() throws IOException {
    open(DemoSite.COMMUNITY);
    counter.insert("zhang-san");
    String line = "{\"code\": \"T000700233\", \"quantity\": \"%d\", \"unitPrice\": \"1.20\"}";
    String lines =
        Stream.iterate(1, i -> i + 1)
            .limit(100)
            .map(line::formatted)
            .collect(Collectors.joining(","));
    counter.tryBill(
        counter.file("many.json", "{\"number\": \"MZ-MANY\", \"lines\": [" + lines + "]}"));
    SlipPdf slip = SlipRules.checked(requireNonNull(pay("6060").slip()));
    APPROVED.text("many-lines", slip.text());
    APPROVED.picture("many-lines", slip.picture());
  }

  private CashierState after(Runnable command) {
    return counter.driver().after(command);
  }

  private CashierState tryBill(String bill) {
    return counter.tryBill(Path.of(BILLS + bill));
  }

  private CashierState settle(String bill, String cash) {
    tryBill(bill);
    return pay(cash);
  }

  private CashierState pay(String cash) {
    after(() -> counter.desk().tender(cash));
    return after(counter.desk()::settle);
  }

  private CashierState cancel(CashierState settled) {
    Trial trial = requireNonNull(settled.trial());
    return after(() -> counter.desk().cancelSettlement(requireNonNull(trial.settlementId())));
  }

  private SlipLayout report() {
    after(counter.desk()::lookAtDay);
    after(() -> counter.desk().choose("RECONCILE", "RECONCILE"));
    return requireNonNull(after(() -> counter.desk().choose("REPORT", "REPORT")).post().report());
  }

  private static void approve(String name, CashierState state) throws IOException {
    approve(name, requireNonNull(state.slip(), () -> "no slip: " + state.notice()));
  }

  private static void approve(String name, SlipLayout layout) throws IOException {
    SlipPdf slip = SlipRules.checked(layout);
    APPROVED.text(name, slip.text());
    APPROVED.picture(name, slip.picture());
  }
}
