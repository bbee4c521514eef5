package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Purchases at a pharmacy's counter over a real centre: 2101, 2102, 2103. */
class PharmacyCounterTest {

  /** A special drug of the demonstration's catalogue. */
  private static final String IMATINIB = "XL01XEY008A001010100017";

  private static final Prescription PRESCRIPTION =
      new Prescription("WP20260302001", "D320100000077", "王医生", "窗口总医院");

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, DemoSite.PHARMACY);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void a_pharmacy_sells_settles_and_says_why_nothing_is_paid() {
    CashierState identified = fixture.insert("zhang-san");
    assertEquals(List.of(VisitKind.PHARMACY, VisitKind.SPECIAL_DRUG), identified.choices().kinds());
    assertEquals(VisitKind.PHARMACY, identified.bill().visit());

    Trial trial = requireNonNull(fixture.tryBill(fixture.bill("Y1", "36.00")).trial());
    assertNull(trial.centreDiffers());
    assertEquals(List.of("pharmacy_not_covered"), trial.settlement().reasons());
    assertEquals(Fen.ofYuan("36.00"), trial.due());

    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage());
    assertEquals(1, settlementsInForce());
    String id = requireNonNull(requireNonNull(settled.trial()).settlementId());
    CashierState cancelled = fixture.driver().after(() -> fixture.desk().cancelSettlement(id));
    assertEquals(Stage.CANCELLED, cancelled.stage());
    assertEquals(0, settlementsInForce());
  }

  @ParameterizedTest
  @EnumSource(names = {"LOSE_REQUEST", "LOSE_ANSWER"})
  void a_lost_2102_is_taken_back_by_2601_alone(Faults.Kind fault) {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("Y1", "36.00"));
    fixture.strike(fault, "2102");
    assertEquals(Stage.UNKNOWN_OUTCOME, fixture.settle().stage());

    fixture
        .driver()
        .await(state -> state.stage() == Stage.IDENTIFIED && CounterFixture.isSent(state));
    assertEquals(0, settlementsInForce());
    fixture.driver().after(fixture.desk()::trial);
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(1, settlementsInForce());
  }

  @Test
  void a_purchase_can_be_cancelled_after_a_restart() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("Y1", "36.00"));
    fixture.settle();
    fixture.counter().close();
    try (DemoCounter reopened = fixture.town().counter(DemoSite.PHARMACY, Locale.CHINESE)) {
      HeadlessCashier driver = new HeadlessCashier(reopened.desk(), Duration.ofSeconds(30));
      String id = driver.await(s -> !s.history().isEmpty()).history().getFirst().settlementId();
      assertEquals(
          Stage.CANCELLED, driver.after(() -> reopened.desk().cancelSettlement(id)).stage());
    }
  }

  @Test
  void while_the_centre_is_away_a_purchase_is_provisional_and_a_special_drug_is_not() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    CashierState tried = fixture.tryBill(fixture.bill("Y1", "36.00"));
    assertTrue(requireNonNull(tried.trial()).provisional());
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
    fixture.town().centre().up();
    CashierState drained = fixture.drain();
    String id = drained.history().getFirst().settlementId();
    assertEquals(1, settlementsInForce());
    assertEquals(
        Stage.CANCELLED, fixture.driver().after(() -> fixture.desk().cancelSettlement(id)).stage());

    fixture.driver().after(fixture.desk()::next);
    fixture.insert("zhang-san");
    fixture.driver().after(() -> fixture.desk().importBill(fixture.bill("Y2", "36.00")));
    fixture.driver().after(() -> fixture.desk().chooseVisit(VisitKind.SPECIAL_DRUG));
    fixture.driver().after(() -> fixture.desk().prescribe(PRESCRIPTION, any -> {}));
    fixture.town().centre().down();
    assertEquals("OFFLINE-VISIT", code(fixture.driver().after(fixture.desk()::trial)));
  }

  @Test
  void a_prescription_is_told_with_every_line_and_who_wrote_it() {
    LineToCentre line = fixture.line();
    fixture.insert("zhang-san");
    fixture.driver().after(() -> fixture.desk().importBill(fixture.bill("Y1", "36.00")));
    CashierState told =
        fixture.driver().after(() -> fixture.desk().prescribe(PRESCRIPTION, any -> {}));
    assertEquals(PRESCRIPTION, told.bill().particulars().prescription());
    fixture.driver().after(fixture.desk()::trial);
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    JsonNode drug = input(line, "2102").path("drugdetail").path(0);
    assertEquals("WP20260302001", drug.path("rxno").asString());
    assertEquals("1", drug.path("rx_circ_flag").asString());
    assertEquals("D320100000077", drug.path("bilg_dr_codg").asString());
    assertEquals("王医生", drug.path("bilg_dr_name").asString());
  }

  private static JsonNode input(LineToCentre line, String infno) {
    return line.asked().stream()
        .filter(asked -> asked.infno().equals(infno))
        .findFirst()
        .orElseThrow()
        .input();
  }

  @Test
  void a_special_drug_is_asked_about_before_anything_is_sent() {
    LineToCentre line = fixture.line();
    fixture.insert("zhang-san");
    fixture.driver().after(() -> fixture.desk().addLine(IMATINIB, "1", "7182.00"));
    CashierState refused = fixture.driver().after(fixture.desk()::trial);
    assertEquals("PRESCRIPTION-MISSING", code(refused));
    String sentence = requireNonNull(refused.notice()).sentence();
    assertTrue(sentence.contains("处方号、责任医师代码、责任医师姓名、处方医院"), sentence);
    fixture
        .driver()
        .after(
            () -> fixture.desk().prescribe(new Prescription("WP1", "", "王医生", "窗口总医院"), any -> {}));
    CashierState still = fixture.driver().after(fixture.desk()::trial);
    assertTrue(requireNonNull(still.notice()).sentence().contains("还缺：责任医师代码。"));
    assertEquals(0, line.count("2101"));
    fixture.driver().after(() -> fixture.desk().prescribe(PRESCRIPTION, any -> {}));
    assertEquals(Stage.TRIAL, fixture.driver().after(fixture.desk()::trial).stage());
  }

  @Test
  void a_prescription_of_a_bill_file_is_taken_and_one_too_long_is_refused() {
    fixture.insert("zhang-san");
    String bill =
        """
        {"number": "Y9", "visit": "pharmacy",
         "prescription": {"number": "WP20260302001", "hospital": "窗口总医院",
                          "doctor": {"code": "D320100000077", "name": "王医生"}},
         "lines": [{"code": "%s", "quantity": "1", "unitPrice": "7182.00"}]}
        """
            .formatted(IMATINIB);
    CashierState tried = fixture.tryBill(fixture.file("Y9.json", bill));
    assertEquals(PRESCRIPTION, tried.bill().particulars().prescription());
    fixture.driver().after(fixture.desk()::back);
    CashierState refused =
        fixture
            .driver()
            .after(
                () ->
                    fixture
                        .desk()
                        .prescribe(new Prescription("9".repeat(31), "", "", ""), any -> {}));
    assertEquals("BILL-LIMIT", code(refused));
  }

  @Test
  void the_sample_bill_of_a_pharmacy_can_be_tried() {
    fixture.insert("zhang-san");
    Path sample = Path.of("../packaging/samples/bill-pharmacy.json");
    assertEquals(Stage.TRIAL, fixture.tryBill(sample).stage());
  }

  @Test
  void a_pharmacy_offers_no_stays() {
    fixture.insert("zhang-san");
    assertEquals(
        "STAGE",
        code(fixture.driver().after(() -> fixture.desk().chooseVisit(VisitKind.INPATIENT))));
  }

  private int settlementsInForce() {
    return fixture.effective().values().stream().mapToInt(Integer::intValue).sum();
  }
}
