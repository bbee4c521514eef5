package io.chuangkou.terminal.cashier.model;

import static io.chuangkou.terminal.cashier.model.TypingCashier.CAPSULES;
import static io.chuangkou.terminal.cashier.model.TypingCashier.TABLETS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.BillRules.Demand;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing half typed is charged, left behind or passed over: at the real desk. */
class HalfTypedTest {

  @TempDir Path folder;
  private CounterFixture counter;
  private TypingCashier cashier;

  @BeforeEach
  void open() {
    counter = new CounterFixture(folder);
    cashier = new TypingCashier(counter);
    cashier.insert("zhang-san");
    cashier.line(CAPSULES, "2", "12.50");
    cashier.rest();
    counter.driver().after(() -> counter.desk().addDiagnosis("J06.900"));
    cashier.rest();
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void a_line_whose_last_enter_was_forgotten_is_added_and_shown_and_tried_by_the_next_press() {
    cashier.enter(TABLETS);
    cashier.enter("3");
    cashier.type("10.00");
    cashier.model.act(Act.SETTLE);
    cashier.rest();
    assertEquals(Stage.IDENTIFIED, cashier.now().stage());
    assertEquals(Fen.ofYuan("55.00"), cashier.total());
    assertEquals("LINE-TAKEN", cashier.refused());
    assertTrue(cashier.reason().contains(TABLETS + " × 3 × 10.00"), cashier.reason());
    cashier.model.act(Act.SETTLE);
    cashier.await(state -> state.stage() == Stage.TRIAL);
    assertEquals(Fen.ofYuan("55.00"), cashier.total());
  }

  @ParameterizedTest
  @CsvSource({"3, '', PRICE", "3, 1.2.3, PRICE", "-3, 10, QUANTITY", "3, -10, PRICE"})
  void a_line_that_lacks_something_is_named_and_not_passed_over(
      String quantity, String price, Cursor lacking) {
    cashier.enter(TABLETS);
    cashier.model.entry().quantity().set(quantity);
    cashier.model.entry().price().set(price);
    for (Act act : List.of(Act.SETTLE, Act.NEXT, Act.IMPORT, Act.READ)) {
      cashier.model.cursor().set(Cursor.CODE);
      cashier.model.act(act);
      cashier.rest();
      assertEquals("LINE-UNFINISHED", cashier.refused(), act.cap());
      assertTrue(cashier.reason().contains(TABLETS), cashier.reason());
      assertEquals(lacking, cashier.model.cursor().get(), act.cap());
      assertEquals(Stage.IDENTIFIED, cashier.now().stage(), act.cap());
      assertTrue(cashier.model.panels().none(), act.cap());
    }
    assertEquals(1, cashier.bill().lines().size());
    assertEquals(quantity, cashier.model.entry().quantity().get());
  }

  @ParameterizedTest
  @EnumSource(names = {"QUANTITY", "PRICE"})
  void a_number_without_a_code_is_half_a_line_too(Cursor field) {
    cashier.model.cursor().set(field);
    cashier.type("7");
    cashier.model.cursor().set(Cursor.CODE);
    cashier.model.enter();
    cashier.rest();
    assertEquals("BILL-CODE", cashier.refused());
    cashier.model.act(Act.SETTLE);
    cashier.rest();
    assertEquals("LINE-UNFINISHED", cashier.refused());
    assertEquals(Stage.IDENTIFIED, cashier.now().stage());
  }

  @Test
  void what_is_half_typed_is_cleared_by_escape_and_the_bill_goes_on_without_it() {
    cashier.type(TABLETS);
    cashier.model.act(Act.SETTLE);
    cashier.model.act(Act.BACK);
    cashier.model.act(Act.BACK);
    cashier.model.act(Act.BACK);
    assertEquals("", cashier.model.entry().code().get());
    cashier.model.act(Act.SETTLE);
    cashier.await(state -> state.stage() == Stage.TRIAL);
  }

  @Test
  void a_half_typed_line_is_not_admitted_past() {
    cashier.model.act(Act.VISIT);
    cashier.model.digit(6);
    cashier.await(state -> state.bill().awaitsAdmission() && !state.stage().isBusy());
    cashier.type(TABLETS);
    cashier.model.act(Act.SETTLE);
    assertEquals("LINE-UNFINISHED", cashier.refused());
    assertEquals(Sheet.NONE, cashier.model.panels().shown().get());
  }

  @Test
  void a_half_typed_voucher_is_named_before_a_card_is_read_or_a_file_imported() {
    counter.driver().after(counter.desk()::next);
    counter.counter().remove();
    cashier.await(state -> state.stage() == Stage.NO_CARD);
    cashier.type("EC3201");
    for (Act act : List.of(Act.READ, Act.IMPORT)) {
      cashier.model.act(act);
      cashier.rest();
      assertEquals("FIELD-UNFINISHED", cashier.refused());
      assertEquals(Sheet.NONE, cashier.model.panels().shown().get());
    }
    assertEquals("EC3201", cashier.model.medium().text().get());
  }

  @ParameterizedTest
  @CsvSource({
    "XJ01, BILL-CODE, 不完整",
    "XJ01CAA040E0010201000019, BILL-CODE, 太长",
    "ZZ99, BILL-CODE, ZZ99",
    "XJ01CAA040E001 020100001, BILL-CODE, XJ01",
    "项目, BILL-CODE, 项目"
  })
  void a_wrong_code_is_told_at_its_enter_with_what_was_meant(
      String code, String fault, String advice) {
    cashier.enter(code);
    assertEquals(fault, cashier.refused());
    assertTrue(cashier.reason().contains(advice), cashier.reason());
    assertEquals(Cursor.CODE, cashier.model.cursor().get());
    assertEquals(code, cashier.model.entry().code().get());
    cashier.type(CAPSULES);
    assertEquals("", cashier.refused());
    cashier.model.enter();
    assertEquals(Cursor.QUANTITY, cashier.model.cursor().get());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 不带正负号",
    "－１, 不带正负号",
    "−1, 不带正负号",
    "+1, 不带正负号",
    "'1,000', 不写千位分隔符",
    "'１，０００', 不写千位分隔符",
    "1e3, 不用科学计数法",
    "1 0, 中间不留空格",
    "1.00001, 最多 4 位小数",
    "0, 大于 0",
    "100000, 最多 99999",
    "1.2.3, 只有一个小数点",
    "1², 只写数字和小数点",
    "两, 只写数字和小数点"
  })
  void a_wrong_quantity_is_told_at_its_enter_with_the_rule(String quantity, String rule) {
    cashier.enter(TABLETS);
    cashier.enter(quantity);
    assertEquals("BILL-AMOUNT", cashier.refused());
    assertTrue(cashier.reason().contains(rule), cashier.reason());
    assertEquals(Cursor.QUANTITY, cashier.model.cursor().get());
    assertEquals(quantity, cashier.model.entry().quantity().get());
    assertEquals(1, cashier.bill().lines().size());
  }

  @ParameterizedTest
  @CsvSource({"-5, 不带正负号", "1.005, 最多 2 位小数", "'', 还没有填写", "10000000, 最多 9999999.99"})
  void a_wrong_price_is_told_with_the_rule(String price, String rule) {
    cashier.enter(TABLETS);
    cashier.enter("1");
    cashier.enter(price);
    cashier.rest();
    assertTrue(cashier.reason().contains(rule), cashier.reason());
    assertEquals(Cursor.PRICE, cashier.model.cursor().get());
    assertEquals(1, cashier.bill().lines().size());
  }

  @Test
  void full_width_digits_are_digits() {
    cashier.line(TABLETS, "２", "１０．５０");
    cashier.rest();
    assertEquals(Fen.ofYuan("46.00"), cashier.total());
  }

  @Test
  void a_registration_is_not_sent_without_the_day_on_which_a_hospital_established_it() {
    cashier.model.act(Act.VISIT);
    cashier.model.enter();
    cashier.rest();
    Choice malignancy = new Choice("malignancy", "恶性肿瘤");
    cashier.model.panels().open(new Panel.File(new Pick.Register(malignancy)));
    cashier.model.cursor().set(Cursor.ESTABLISHED);
    cashier.enter("");
    assertEquals("FILING-ESTABLISHED", cashier.refused());
    cashier.enter("20991231");
    assertEquals("FILING-ESTABLISHED", cashier.refused());
    assertTrue(cashier.reason().contains("2099-12-31"), cashier.reason());
    assertEquals(Cursor.ESTABLISHED, cashier.model.cursor().get());
    cashier.enter("20150301");
    assertEquals(Cursor.EXTENDED, cashier.model.cursor().get());
    cashier.enter("2");
    assertEquals("FILING-OPTION", cashier.refused());
    cashier.enter("1");
    assertEquals(Cursor.FROM, cashier.model.cursor().get());
  }

  @Test
  void severity_and_operation_are_asked_where_the_benefit_is_paid_by_them() {
    cashier.model.act(Act.VISIT);
    cashier.model.enter();
    cashier.rest();
    Choice hemophilia = new Choice("hemophilia", "血友病");
    cashier.model.panels().open(new Panel.File(new Pick.Register(hemophilia)));
    cashier.model.cursor().set(Cursor.ESTABLISHED);
    cashier.enter("20150301");
    assertEquals(Cursor.SEVERITY, cashier.model.cursor().get());
    cashier.enter("4");
    assertEquals("FILING-OPTION", cashier.refused());
    cashier.enter("3");
    assertEquals(Cursor.FROM, cashier.model.cursor().get());
    Choice transplant = new Choice("transplant", "器官移植抗排异");
    cashier.model.panels().open(new Panel.File(new Pick.Register(transplant)));
    cashier.model.cursor().set(Cursor.ESTABLISHED);
    cashier.enter("20150301");
    assertEquals(Cursor.OPERATED, cashier.model.cursor().get());
    cashier.enter("");
    assertEquals("FILING-OPERATED", cashier.refused());
    cashier.enter("20240611");
    assertEquals(Cursor.FROM, cashier.model.cursor().get());
  }

  @Test
  void a_wrong_date_keeps_its_form_and_its_text() {
    cashier.model.act(Act.VISIT);
    cashier.model.enter();
    cashier.rest();
    cashier.model.panels().open(new Panel.File(Pick.More.DESIGNATION));
    cashier.model.cursor().set(Cursor.FROM);
    cashier.enter("20260230");
    assertEquals("FILING-DATE", cashier.refused());
    assertTrue(cashier.reason().contains("20260230"), cashier.reason());
    assertEquals(Cursor.FROM, cashier.model.cursor().get());
    cashier.enter("20260302");
    cashier.enter("20260301");
    assertEquals("FILING-DATE", cashier.refused());
    assertEquals(Cursor.TO, cashier.model.cursor().get());
    assertEquals("20260301", cashier.model.picking().to().get());
    assertEquals("20260302", cashier.model.picking().from().get());
  }

  @Test
  void a_file_over_a_bill_is_asked_about_and_the_bill_comes_back() {
    cashier.model.act(Act.IMPORT);
    cashier.enter(counter.bill("B1", "500.00").toString());
    assertTrue(
        cashier.model.panels().shown().get() instanceof Panel.ReplaceBill asked
            && asked.lines() == 1
            && asked.total().equals(Fen.ofYuan("25.00")));
    cashier.model.act(Act.BACK);
    cashier.rest();
    assertEquals(Fen.ofYuan("25.00"), cashier.total());
    cashier.model.act(Act.IMPORT);
    cashier.model.enter();
    cashier.model.enter();
    cashier.rest();
    assertEquals(Fen.ofYuan("500.00"), cashier.total());
    assertEquals(Cursor.CODE, cashier.model.cursor().get());
    cashier.model.undo();
    cashier.rest();
    assertEquals(Fen.ofYuan("25.00"), cashier.total());
    assertEquals("J06.900", cashier.bill().particulars().diagnoses().getFirst().code());
    cashier.model.undo();
    cashier.rest();
    assertEquals(Fen.ofYuan("500.00"), cashier.total());
  }

  @ParameterizedTest
  @CsvSource({
    "-1, -5, 不带正负号",
    "－１, 5, 不带正负号",
    "1, -5, 不带正负号",
    "'1,000', 5, 不写千位分隔符",
    "1e3, 5, 不用科学计数法",
    "0, 5, 大于 0",
    "1, 5.005, 最多 2 位小数"
  })
  void a_number_that_is_none_is_refused_in_a_file_too_and_its_path_stays(
      String quantity, String price, String rule) {
    String file =
        counter
            .file(
                "wrong.json",
                """
                {"number": "B9", "lines": [
                  {"code": "%s", "quantity": "%s", "unitPrice": "%s"}]}
                """
                    .formatted(CAPSULES, quantity, price))
            .toString();
    cashier.model.act(Act.IMPORT);
    cashier.enter(file);
    cashier.model.enter();
    cashier.rest();
    assertTrue(cashier.reason().contains(rule), cashier.reason());
    assertTrue(cashier.reason().startsWith("第 1 行"), cashier.reason());
    assertEquals(Sheet.IMPORT, cashier.model.panels().shown().get());
    assertEquals(Cursor.PATH, cashier.model.cursor().get());
    assertEquals(file, cashier.model.importing().path().text().get());
    assertEquals(Fen.ofYuan("25.00"), cashier.total());
  }

  @Test
  void an_unknown_diagnosis_stays_with_its_reason() {
    cashier.model.openDiagnoses();
    cashier.enter("ZZZ");
    cashier.rest();
    assertEquals("BILL-DIAGNOSIS", cashier.refused());
    assertEquals("ZZZ", cashier.model.diagnosis().text().get());
    cashier.model.act(Act.BACK);
    assertEquals(Sheet.DIAGNOSES, cashier.model.panels().shown().get());
    assertEquals("", cashier.model.diagnosis().text().get());
  }

  @Test
  void a_diagnosis_typed_faster_than_the_list_answers_is_the_one_that_was_typed() {
    cashier.model.openDiagnoses();
    cashier.type("J");
    cashier.rest();
    cashier.enter("J11.100");
    cashier.rest();
    assertTrue(
        cashier.bill().particulars().diagnoses().stream()
            .allMatch(found -> List.of("J06.900", "J11.100").contains(found.code())),
        cashier.bill().particulars().toString());
  }

  @Test
  void a_refused_box_stays_in_its_field_unless_the_next_was_scanned() {
    counter.close();
    ProviderRules rules =
        ProviderRules.defaults()
            .with(BillRules.defaults().demanding(Demand.OPTIONAL, Demand.OPTIONAL));
    counter = new CounterFixture(folder, DemoSite.PHARMACY, rules);
    cashier = new TypingCashier(counter);
    cashier.insert("zhang-san");
    cashier.line(CAPSULES, "2", "12.50");
    cashier.rest();
    cashier.model.openBoxes();
    cashier.enter("81000010012345678901");
    cashier.rest();
    assertEquals("", cashier.model.boxes().text().get());
    cashier.enter("81000010012345678901");
    cashier.rest();
    assertEquals("81000010012345678901", cashier.model.boxes().text().get());
    assertTrue(cashier.refused().startsWith("TRACE-"), cashier.refused());
    cashier.model.enter();
    cashier.type("8100001001");
    cashier.rest();
    assertEquals("8100001001", cashier.model.boxes().text().get());
  }
}
