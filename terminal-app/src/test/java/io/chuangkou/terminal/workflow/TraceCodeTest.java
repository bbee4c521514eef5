package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.terminal.billing.TypedBatch;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.BillRules.Demand;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.visit.Batch;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.Dispensed.Untraced;
import io.chuangkou.terminal.visit.TraceCode;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Boxes at a pharmacy's counter: scanned, counted, told, printed, and free again when taken back.
 */
class TraceCodeTest {

  private static final String GRANULES = "ZA01BAY0178010100021";
  private static final String TABLETS = "XC08CAA156A001010100006";
  private static final String MEMBER = "001101000010000110100000";
  private static final String BOX = "81000210012345678901";
  private static final String OTHER_BOX = "81000210012345678902";

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    open(Demand.OPTIONAL);
  }

  private void demanded() {
    fixture.close();
    open(Demand.REQUIRED);
  }

  private void open(Demand demand) {
    ProviderRules usual = ProviderRules.defaults();
    fixture =
        new CounterFixture(
            folder,
            DemoSite.PHARMACY,
            usual.with(BillRules.defaults().demanding(Demand.OPTIONAL, demand)));
    fixture.insert("zhang-san");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private CashierState add(String item, String quantity) {
    return fixture.driver().after(() -> fixture.desk().addLine(item, quantity, "16.00"));
  }

  private CashierState scan(String scan) {
    return scan(-1, scan, false);
  }

  private CashierState scan(int line, String scan, boolean split) {
    return fixture.driver().after(() -> fixture.desk().scanBox(line, scan, split));
  }

  private CashierState settle() {
    fixture.driver().after(fixture.desk()::trial);
    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage());
    return settled;
  }

  private static List<TraceCode> boxes(CashierState state, int line) {
    return state.bill().lines().get(line).dispensed().boxes();
  }

  private static JsonNode told(LineToCentre line, String infno) {
    return line.asked().stream()
        .filter(asked -> asked.infno().equals(infno))
        .map(LineToCentre.Asked::input)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void boxes_are_told_with_the_settlement_and_printed() {
    demanded();
    LineToCentre line = fixture.line();
    fixture.insert("zhang-san");
    add(TABLETS, "1");
    add(GRANULES, "2");
    scan(BOX);
    scan(OTHER_BOX);
    scan(0, "(01)06901234567892(21)S-1", false);
    CashierState settled = settle();

    JsonNode told = told(line, "2102").path("drug_trac_info");
    assertEquals(3, told.size());
    assertEquals("0106901234567892" + "21S-1", told.get(0).path("drug_trac_codg").asString());
    assertEquals("1", told.get(0).path("feedetl_sn").asString());
    assertEquals(BOX, told.get(1).path("drug_trac_codg").asString());
    assertEquals("2", told.get(1).path("feedetl_sn").asString());
    assertEquals("0", told.get(1).path("trdn_flag").asString());
    assertEquals("盒", told.get(1).path("min_prcunt_type").asString());
    assertTrue(told(line, "2101").path("drug_trac_info").isMissingNode());
    assertEquals(
        "YP0021", told(line, "2102").path("drugdetail").get(1).path("medins_list_codg").asString());
    assertTrue(text(settled).contains(OTHER_BOX), text(settled));
  }

  private static String text(CashierState state) {
    StringBuilder text = new StringBuilder();
    for (SlipLayout.Line each : requireNonNull(state.slip()).lines()) {
      if (each instanceof SlipLayout.Text words) {
        text.append(words.text()).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void a_box_is_handed_out_once_and_the_sentence_says_where_it_was() {
    add(GRANULES, "2");
    scan(BOX);
    CashierState twice = scan(BOX);
    assertEquals("TRACE-USED", code(twice));
    assertTrue(requireNonNull(twice.notice()).sentence().contains("本单第 1 行"));
    assertEquals(1, boxes(twice, 0).size());
    scan(OTHER_BOX);
    CashierState more = scan("81000210012345678903");
    assertEquals("3", more.bill().lines().getFirst().quantity().toPlainString());
    assertEquals(3, boxes(more, 0).size(), "a box more is sold");

    String number = requireNonNull(requireNonNull(settle().trial()).settlementId());
    fixture.reopen();
    fixture.insert("zhang-san");
    add(GRANULES, "1");
    CashierState used = scan(OTHER_BOX);
    assertEquals("TRACE-USED", code(used));
    assertTrue(
        requireNonNull(used.notice()).sentence().contains(number + "，2026-03-02"),
        used.notice().sentence());

    fixture.driver().after(fixture.desk()::next);
    fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("zhang-san");
    add(GRANULES, "1");
    assertEquals("", code(scan(OTHER_BOX)));
  }

  @Test
  void what_a_lost_answer_left_unknown_and_was_reversed_is_free_again() {
    add(GRANULES, "1");
    scan(BOX);
    fixture.driver().after(fixture.desk()::trial);
    fixture.strike(Faults.Kind.LOSE_REQUEST, "2102");
    assertEquals(Stage.UNKNOWN_OUTCOME, fixture.settle().stage());
    fixture
        .driver()
        .await(state -> state.stage() == Stage.IDENTIFIED && CounterFixture.isSent(state));
    settle();
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("li-si");
    add(GRANULES, "1");
    assertEquals("TRACE-USED", code(scan(BOX)));
  }

  @Test
  void a_provisional_sale_holds_its_boxes_until_it_is_withdrawn() {
    fixture.town().centre().down();
    add(GRANULES, "1");
    scan(BOX);
    fixture.driver().after(fixture.desk()::trial);
    CashierState provisional = fixture.settle();
    assertEquals(Stage.PROVISIONAL, provisional.stage());
    String number = requireNonNull(requireNonNull(provisional.trial()).settlementId());
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("li-si");
    add(GRANULES, "1");
    assertTrue(requireNonNull(scan(BOX).notice()).sentence().contains(number));
    fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    fixture.driver().after(fixture.desk()::next);
    assertEquals("", code(scan(BOX)));
  }

  @Test
  void parts_of_one_box_are_told_as_split_and_may_come_again() {
    demanded();
    LineToCentre line = fixture.line();
    fixture.insert("zhang-san");
    add(GRANULES, "0.5");
    scan(0, BOX, true);
    settle();
    assertEquals(
        "1", told(line, "2102").path("drug_trac_info").get(0).path("trdn_flag").asString());
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("li-si");
    add(GRANULES, "0.5");
    assertEquals("TRACE-USED", code(scan(0, BOX, false)), "a whole box it is no more");
    assertEquals("", code(scan(0, BOX, true)));
    settle();
  }

  @Test
  void a_scan_finds_its_item_and_goes_to_the_line_that_is_typed_next() {
    CashierState scanned = scan(BOX);
    assertEquals("", code(scanned));
    assertEquals(GRANULES, scanned.asked().scanned());
    CashierState added = add(GRANULES, "1");
    assertEquals(List.of(new TraceCode(BOX, false)), boxes(added, 0));
    assertNull(added.asked().scanned());
  }

  @Test
  void boxes_that_somebody_ordered_are_as_many_as_were_ordered() {
    Path bill =
        fixture.file(
            "Y3.json",
            """
            {"number": "Y3", "lines": [
              {"code": "%s", "quantity": "1", "unitPrice": "16.00", "traceCodes": ["%s"],
               "doctor": {"code": "D320100000077", "name": "王医生"}}]}
            """
                .formatted(GRANULES, BOX));
    fixture.driver().after(() -> fixture.desk().importBill(bill));
    assertEquals("TRACE-FULL", code(scan(OTHER_BOX)));
  }

  @Test
  void a_code_that_tells_its_batch_tells_that_of_the_next_boxes() {
    add(TABLETS, "2");
    scan(0, "(01)06901234567892(21)S-1(10)B7(11)250501(17)270430", false);
    assertEquals(
        new Batch("B7", LocalDate.of(2025, 5, 1), LocalDate.of(2027, 4, 30)),
        boxes(scan(0, "MK-2025-0009", false), 0).getFirst().batch());
    Dispensed dispensed = fixture.driver().after(() -> {}).bill().lines().getFirst().dispensed();
    assertEquals("B7", requireNonNull(dispensed.batch()).lot());
    assertTrue(dispensed.isBatched());
  }

  @Test
  void a_batch_that_is_typed_serves_the_next_box_until_it_has_expired() {
    add(GRANULES, "1");
    scan(BOX);
    assertEquals("BATCH-DATE", code(batch("B8", "20250501", "20260301")), "it has expired");
    assertEquals("BATCH-DATE", code(batch("B8", "2025051", "20270430")));
    assertEquals("BATCH-DATE", code(batch("", "20250501", "20270430")));
    assertEquals("", code(batch("B8", "20250501", "20260303")));
    fixture.driver().after(fixture.desk()::trial);
    fixture.settle();
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("li-si");
    CashierState next = scan(OTHER_BOX);
    assertEquals(1, boxes(next, 0).size(), "the price of today is known");
    assertEquals("B8", requireNonNull(next.bill().lines().getFirst().dispensed().batch()).lot());
  }

  private CashierState batch(String lot, String made, String expires) {
    TypedBatch typed = new TypedBatch(lot, made, expires);
    return fixture.driver().after(() -> fixture.desk().batch(0, typed, any -> {}));
  }

  @Test
  void a_code_that_names_no_product_belongs_to_the_marked_line() {
    add(GRANULES, "1");
    add(TABLETS, "1");
    assertEquals("TRACE-LINE", code(scan("MK-2025-0001")));
    assertEquals(1, boxes(scan(1, "MK-2025-0001", false), 1).size());
    assertEquals(1, boxes(scan("MK-2025-0002"), 0).size(), "the only line that lacks one");
    assertEquals("TRACE-CODE", code(scan("？")));
    assertEquals("TRACE-FULL", code(scan(1, "MK-2025-0003", false)), "whose, nobody can tell");
  }

  @Test
  void where_codes_are_demanded_a_sale_without_them_is_refused_before_money_and_names_the_drugs() {
    demanded();
    add(GRANULES, "2");
    add(TABLETS, "1");
    add(MEMBER, "1");
    scan(BOX);
    CashierState refused = fixture.driver().after(fixture.desk()::trial);
    assertEquals("TRACE-MISSING", code(refused));
    String sentence = requireNonNull(refused.notice()).sentence();
    assertTrue(sentence.contains("银黄颗粒、苯磺酸氨氯地平片"), sentence);
    scan(OTHER_BOX);
    fixture.driver().after(() -> fixture.desk().untraced(1, Untraced.OLD_STOCK));
    CashierState settled = settle();
    assertTrue(text(settled).contains("无追溯码：旧库存"), text(settled));
  }

  @Test
  void a_box_that_was_scanned_wrongly_is_taken_back() {
    add(GRANULES, "1");
    scan(BOX);
    assertEquals(0, boxes(fixture.driver().after(() -> fixture.desk().removeBox(0)), 0).size());
    assertEquals("", code(scan(BOX)));
  }

  @Test
  void a_bill_file_names_the_boxes_of_its_lines() {
    demanded();
    Path bill =
        fixture.file(
            "Y1.json",
            """
            {"number": "Y1", "lines": [
              {"code": "%s", "quantity": "2", "unitPrice": "16.00", "traceCodes": ["%s", "%s"]},
              {"code": "%s", "quantity": "1", "unitPrice": "28.50", "untraced": "unreadable"}]}
            """
                .formatted(GRANULES, BOX, OTHER_BOX, TABLETS));
    CashierState tried = fixture.tryBill(bill);
    assertEquals(Stage.TRIAL, tried.stage(), code(tried));
    List<Bill.Line> lines = tried.bill().lines();
    assertEquals(2, lines.getFirst().dispensed().boxes().size());
    assertEquals(Untraced.UNREADABLE, lines.getLast().dispensed().untraced());

    fixture.driver().after(fixture.desk()::back);
    Path twice = fixture.file("Y2.json", read(bill).replace(OTHER_BOX, BOX));
    CashierState refused = fixture.driver().after(() -> fixture.desk().importBill(twice));
    assertEquals("TRACE-USED", code(refused));
    assertTrue(requireNonNull(refused.notice()).sentence().startsWith("第 1 行"));
  }

  private static String read(Path file) {
    try {
      return java.nio.file.Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
