package io.chuangkou.terminal.approval;

import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DIGIT6;
import static javafx.scene.input.KeyCode.DIGIT8;
import static javafx.scene.input.KeyCode.DIGIT9;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F11;
import static javafx.scene.input.KeyCode.F12;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.W;
import static javafx.scene.input.KeyCode.Y;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.demo.DemoUnpaid;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Elsewhere;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The cashier's screens on a real counter, walked through with the keyboard alone. */
@Tag("screen")
class ScreenApprovalTest {

  private static final String AMOXICILLIN = "XJ01CAA040E001020100001";
  private static final String CT = "002103000010000210300001";
  private static final String CONSULTATION = "001101000020000110200001";
  private static final String CORDYCEPS = "T000700233";
  private static final String BED = "001109000010000110900000";
  private static final String RADIOTHERAPY = "002403000010000240300001";
  private static final String BLOOD_COUNT = "002501010150000250101015";
  private static final String BILLS = "src/main/resources/io/chuangkou/terminal/demo/";

  @RegisterExtension static final Approved APPROVED = Approved.in("screens");

  /** Where a transfer stands among what can be filed, after all that can be registered. */
  private static final int TRANSFER_ROW = 13;

  @TempDir private Path folder;
  private CounterFixture counter;
  private CounterWindow window;

  private void open(DemoSite site) {
    counter = CounterFixture.still(folder, site);
    window = new CounterWindow(counter.counter(), CounterFixture.MORNING);
  }

  @AfterEach
  void close() {
    window.close();
    counter.close();
  }

  @Test
  void anOutpatientIsSettledAndCancelled() throws IOException {
    open(DemoSite.COMMUNITY);
    approve("no-card");
    approveOnOthers("no-card");
    insert("zhang-san");
    approve("identified");
    line(CONSULTATION, "1", "50");
    line(AMOXICILLIN, "2", "18.60");
    line(CT, "1", "260");
    line(CORDYCEPS, "1", "36");
    window.enter(AMOXICILLIN);
    window.type("3");
    approve("bill");
    approveOnOthers("bill");
    window.press(F12);
    approve("line-unfinished");
    window.press(ESCAPE, ESCAPE, ESCAPE, F1);
    approve("help");
    window.press(ESCAPE, F12);
    approve("diagnosis-missing");
    diagnose("jxsh");
    window.press(F12);
    window.type("300");
    approve("trial");
    window.press(BACK_SPACE, BACK_SPACE, BACK_SPACE);
    window.type("400");
    approveOnOthers("trial");
    window.press(F12);
    approve("settled");
    approveOnOthers("settled");
    window.press(F9);
    approve("cancel-reason");
    window.press(DIGIT3, ENTER);
    approve("cancelled");
    approveOnOthers("cancelled");
    window.press(ENTER, F9);
    approve("history");
    window.type("20260301");
    window.press(ENTER);
    window.await(state -> state.sought() != null && !state.sought().isSearching());
    approve("history-nothing");
    approveOnOthers("history-nothing");
  }

  @Test
  void aBillIsPaidInCashAndByCard() throws IOException {
    open(DemoSite.COMMUNITY);
    insert("zhang-san");
    importBill("bill-clinic.json");
    window.press(F12);
    window.type("200");
    window.press(ENTER, F6, ENTER);
    window.type("003712");
    approve("tender");
    window.press(F12);
    approve("tender-settled");
    window.press(F9, DIGIT3, ENTER);
    window.await(state -> state.stage() == Stage.CANCELLED);
    approve("tender-cancelled");
  }

  @Test
  void whatIsNoTenderIsSaidAndWhatIsLargeIsAskedAbout() throws IOException {
    open(DemoSite.COMMUNITY);
    insert("zhang-san");
    importBill("bill-clinic.json");
    window.press(F12);
    window.type("6901234567892");
    window.press(ENTER);
    approve("tender-refused");
    window.press(F7);
    window.type("12345670");
    window.press(ENTER);
    approve("tender-large");
    window.press(ESCAPE, F10, DOWN, ENTER);
    approve("opening-float");
  }

  @Test
  void manyLinesOfATenderHaveRoom() throws IOException {
    open(DemoSite.COMMUNITY);
    insert("zhang-san");
    importBill("bill-clinic.json");
    window.press(F12);
    for (int i = 0; i < 3; i++) {
      window.type("20");
      window.press(ENTER);
      window.type("10");
      window.press(ENTER, ENTER);
    }
    window.press(F4);
    window.type("5.5.5");
    window.press(ENTER);
    approve("tender-many");
  }

  @Test
  void theCentreDecidesLessThanItTried() throws IOException {
    settleBeside("200.00");
    approve("settled-otherwise");
  }

  @Test
  void theCentreDecidesMoreThanItTried() throws IOException {
    settleBeside("40000.00");
    approve("difference");
  }

  /** Between trial and settlement another counter settles for the same person. */
  private void settleBeside(String yuan) {
    open(DemoSite.COMMUNITY);
    insert("zhang-san");
    importBill("bill-clinic.json");
    window.press(F12);
    CashierState shown = counter.driver().await(state -> state.stage() == Stage.TRIAL);
    window.type(Objects.requireNonNull(shown.trial()).due().toYuan());
    Elsewhere.settle(counter, "zhang-san", yuan);
    window.press(F12);
  }

  @Test
  void aBillIsSettledWithoutTheCentreAndItsDifferenceClosed() throws IOException {
    open(DemoSite.COMMUNITY);
    insert("li-si");
    counter.town().centre().down();
    importBill("bill-chronic.json");
    window.press(F12);
    window.type("300");
    approve("trial-provisional");
    window.press(F12);
    approve("provisional");

    window.press(F2);
    insert("wang-xiaoming");
    importBill("bill-clinic.json");
    window.press(F12);
    approve("full-cash-offered");
    window.press(ENTER);
    window.type("500");
    window.press(F12);
    approve("full-cash-paid");

    counter.town().centre().up();
    window.press(F8, F10);
    window.await(state -> state.open().stream().allMatch(item -> item.difference() != null));
    approve("queue");
    approveOnOthers("queue");
    window.press(ENTER, ENTER);
    approve("approval");
    approveOnOthers("approval");
  }

  @Test
  void anAnswerIsLostTheDayDiffersAndTheShiftEnds() throws IOException {
    open(DemoSite.COMMUNITY);
    settle("li-si", "bill-chronic.json");
    window.press(F2);
    counter.strike(Faults.Kind.LOSE_ANSWER, "2207");
    counter.strike(Faults.Kind.LOSE_REQUEST, "2601");
    settle("zhang-san", "bill-clinic.json");
    window.await(state -> state.open().stream().anyMatch(item -> item.attempts() == 1));
    approve("unknown");

    window.press(F2, F10, ENTER, ENTER);
    approve("day");
    window.press(DOWN, ENTER);
    approve("day-row");
    window.press(ENTER);
    supervisor();
    if (!hasNews(window.await(ScreenApprovalTest::isFlat))) {
      counter.desk().drain();
      window.await(ScreenApprovalTest::hasNews);
    }
    window.press(PAGE_DOWN, PAGE_DOWN, ENTER, ENTER);
    approve("report");
    window.press(ESCAPE);
    approve("login");
  }

  @Test
  void aBillIsHeldAndTakenAgainAndTheHospitalsAreCalled() throws IOException {
    open(DemoSite.COMMUNITY);
    insert("zhang-san");
    importBill("bill-clinic.json");
    window.shortcut(KeyCode.H);
    window.type("cash");
    approve("hold");
    window.press(ENTER);
    DemoUnpaid.addTo(counter.counter().composition().unpaid());
    insert("li-si");
    window.shortcut(KeyCode.L);
    window.press(F6);
    approve("waiting");
    approveOnOthers("waiting");
    window.press(DOWN, F7);
    approve("waiting-delete");
    window.press(ESCAPE, ESCAPE, F2);
    insert("zhang-san");
    approve("waiting-told");
    window.shortcut(KeyCode.L);
    window.press(ENTER);
    approve("recalled");
    window.shortcut(KeyCode.H);
    window.press(ENTER, F10, PAGE_DOWN, PAGE_DOWN, ENTER);
    approve("log-out-held");
    window.press(ENTER);
    approve("report-held");
  }

  @Test
  void aPersonInHospitalIsBilled() throws IOException {
    open(DemoSite.COMMUNITY);
    insert("wang-xiaoming");
    window.press(F4, DIGIT6);
    diagnose("fy");
    window.press(F12, ENTER);
    line(BED, "6", "30");
    line(CT, "1", "180");
    approve("stay");
    window.press(F12);
    approve("stay-trial");
  }

  @Test
  void aPersonInHospitalDepositsAndIsSettledAgainstIt() throws IOException {
    open(DemoSite.COMMUNITY);
    insert("wang-xiaoming");
    window.press(F4, DIGIT6);
    diagnose("fy");
    window.shortcut(W);
    enter("0301", "儿科一病区", "18", "D3203000007", "王医生", "2026-03-01 20:15");
    window.press(F12);
    approve("stay-admit");
    window.press(ENTER);
    deposit("1000");
    approve("stay-deposit");
    window.press(F11);
    approve("stay-receipt");
    window.press(ESCAPE);
    deposit("500");
    line(CT, "1", "180");
    window.shortcut(Y);
    window.press(DOWN);
    approve("stay-deposits");
    window.press(F7);
    approve("stay-deposit-back");
    window.press(ESCAPE, ESCAPE);
    window.shortcut(W);
    window.press(ENTER, ENTER);
    approve("stay-bedside");
    enter("21", "", "");
    window.await(state -> state.stage() == Stage.IDENTIFIED);
    window.press(F12);
    approve("stay-deposit-trial");
    window.press(F12);
    approve("stay-deposit-settled");
  }

  private void deposit(String yuan) {
    window.shortcut(Y);
    enter(yuan);
  }

  private void enter(String... parts) {
    for (String part : parts) {
      window.type(part);
      window.press(ENTER);
    }
  }

  @Test
  void aChronicVisitAsksWhatEachLineIsFor() throws IOException {
    open(DemoSite.COMMUNITY);
    insert("zhang-san");
    window.press(F4, DIGIT9, DIGIT6);
    window.type("20260115");
    approve("registration");
    window.press(ENTER, ENTER, ENTER, ENTER);
    window.press(F4, DIGIT3);
    line(RADIOTHERAPY, "1", "680");
    window.press(ENTER);
    line(BLOOD_COUNT, "1", "20");
    window.press(DIGIT3);
    approve("chronic");
  }

  @Test
  void aPersonWithoutACardShowsAVoucherOrTellsAnIdNumber() throws IOException {
    open(DemoSite.COMMUNITY);
    window.scan("320102194005210026");
    approve("medium-refused");
    window.scan(Demonstration.ZHANG_SAN.eVoucher().number());
    approve("voucher-identified");
    line(CT, "1", "260");
    window.shortcut(KeyCode.B);
    window.type("gxy");
    approve("diagnoses");
    window.press(DOWN, ENTER, ENTER);
    window.shortcut(KeyCode.G);
    window.press(F12);
    approve("trial-account");
  }

  @Test
  void anEmployeePaysAPartFromTheAccount() throws IOException {
    open(DemoSite.COMMUNITY);
    insert("sun-jianping");
    importBill("bill-clinic.json");
    window.shortcut(KeyCode.G);
    window.press(F12);
    approve("employee-trial");
    window.type("200");
    window.press(F12);
    approve("employee-settled");
  }

  @Test
  void aPharmacyScansEachBox() throws IOException {
    open(DemoSite.PHARMACY);
    insert("li-si");
    window.scan("81000210012345678901");
    window.enter("2");
    window.enter("16");
    line("XC08CAA156A001010100006", "1", "28.50");
    approve("boxes-counted");
    window.shortcut(KeyCode.T);
    window.scan("81000210012345678901");
    approve("box-used");
    window.scan("0106901234567892" + "10B7\u001D" + "21S-0001");
    window.await(state -> state.notice() == null);
    window.press(DOWN, F4);
    approve("boxes-reasons");
    window.press(DIGIT3);
    approve("boxes");
    window.press(ENTER, F12);
    window.type("100");
    window.press(F12);
    approve("boxes-settled");
  }

  @Test
  void aPharmacySellsADrug() throws IOException {
    open(DemoSite.PHARMACY);
    insert("li-si");
    importBill("bill-pharmacy.json");
    window.press(F12);
    window.type("100");
    approve("pharmacy-trial");
    window.press(F12);
    approve("pharmacy-settled");
  }

  @Test
  void aPharmacySellsOnAPrescriptionAndTheCentreWillNotHearOfIt() throws IOException {
    open(DemoSite.PHARMACY);
    insert("li-si");
    line("XL01XEY008A001010100017", "1", "7182");
    window.press(F12);
    approve("prescription-missing");
    window.shortcut(KeyCode.R);
    window.enter("WP20260302001");
    window.enter("D320100000077");
    approve("prescription");
    window.enter("王医生");
    window.enter("窗口总医院");
    window.shortcut(KeyCode.T);
    window.scan("0106901234567892" + "21S-0001");
    window.press(F3);
    window.enter("B7");
    window.enter("20250501");
    approve("batch");
    window.enter("20270430");
    window.press(ENTER, F12, F6, F12);
    counter.strike(Faults.Kind.REFUSE, "3505A");
    counter.desk().drain();
    window.await(state -> state.open().stream().anyMatch(item -> !item.options().isEmpty()));
    window.press(F8);
    approve("stock-parked");
  }

  private void insert(String card) {
    counter.insert(card);
    window.await(state -> state.stage() == Stage.IDENTIFIED);
  }

  private void line(String code, String quantity, String price) {
    window.enter(code);
    window.enter(quantity);
    window.enter(price);
  }

  private void diagnose(String typed) {
    window.shortcut(KeyCode.B);
    window.type(typed);
    window.press(ENTER, ENTER);
  }

  @Test
  void whatALineOfAFileServesIsAskedBeforeTheTrial() throws IOException {
    open(DemoSite.COMMUNITY);
    insert("zhang-san");
    window.press(F4, DIGIT9, DIGIT6);
    window.type("20260115");
    window.press(ENTER, ENTER, ENTER, ENTER, F3);
    window.enter(unsaid().toString());
    window.press(F12);
    approve("purpose");
  }

  @Test
  void whatDecidesWhatAStayIsPaidIsPicked() throws IOException {
    open(DemoSite.HOSPITAL);
    insert("zhang-san");
    window.press(F4, DIGIT6, F4, DIGIT0);
    approve("circumstances");
  }

  @Test
  void aRegistrationAsksWhatItsBenefitIsPaidByAndAPlaceIsPicked() throws IOException {
    open(DemoSite.COMMUNITY);
    insert("zhang-san");
    window.press(F4, DIGIT9, DIGIT4);
    approve("registration-severity");
    window.press(ESCAPE, F4, DIGIT8);
    window.type("ck");
    approve("referral");
    window.press(ESCAPE, F4, DIGIT9);
    for (int row = 0; row < TRANSFER_ROW; row++) {
      window.press(DOWN);
    }
    window.press(ENTER);
    window.type("s");
    approve("transfer");
  }

  /** A chronic bill whose lines say nothing of what they serve. */
  private Path unsaid() {
    return counter.file(
        "unsaid.json",
        """
        {"visit": "chronic", "disease": "malignancy", "diagnoses": [{"code": "C34.900"}],
         "lines": [{"code": "%s", "quantity": "1", "unitPrice": "680.00"}]}
        """
            .formatted(RADIOTHERAPY));
  }

  private void importBill(String name) {
    window.press(F3);
    window.enter(BILLS + name);
  }

  private void settle(String card, String bill) {
    insert(card);
    importBill(bill);
    window.press(F12);
    window.type("500");
    window.press(F12);
  }

  /** Whether the day was compared and nothing is left to do about it. */
  private static boolean isFlat(CashierState state) {
    Day day = state.post().day();
    return day != null && day.level() == Level.OK && !state.stage().isBusy();
  }

  /** Whether it is said what became of the settlement whose answer was lost. */
  private static boolean hasNews(CashierState state) {
    return state.notice() != null && state.notice().sentence().contains("待查的结算");
  }

  private void supervisor() {
    window.enter(DemoStaff.SUPERVISOR.number());
    window.enter(String.valueOf(DemoStaff.password(DemoStaff.SUPERVISOR)));
  }

  private void approve(String name) throws IOException {
    APPROVED.screen(name, window.scene());
  }

  private void approveOnOthers(String name) throws IOException {
    APPROVED.screen(name, window.scene(), 1024, 768);
    APPROVED.screen(name, window.scene(), 1920, 1080);
  }
}
