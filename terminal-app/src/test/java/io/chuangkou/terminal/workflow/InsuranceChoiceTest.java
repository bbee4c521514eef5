package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A person with several insurances is billed by the one that serves the visit, or as chosen. */
class InsuranceChoiceTest {

  private static final List<String> WITH_INSURANCE =
      List.of("2201", "2206", "2207", "2401", "2303");

  @TempDir Path folder;
  private CounterFixture fixture;
  private LineToCentre line;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, new MovableClock());
    line = fixture.line();
    // The centre of the test knows one insurance a person, and hears of that one.
    for (String infno : WITH_INSURANCE) {
      line.question(infno, InsuranceChoiceTest::asResident);
    }
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static void asResident(ObjectNode input) {
    input
        .valueStream()
        .filter(node -> node.has("insutype"))
        .forEach(node -> ((ObjectNode) node).put("insutype", "390"));
  }

  /** The person's insurances, as type, status and balance. */
  private void insured(String... rows) {
    line.answer(
        "1101",
        output -> {
          ArrayNode list = output.withArray("insuinfo");
          ObjectNode first = (ObjectNode) list.get(0).deepCopy();
          list.removeAll();
          for (String row : rows) {
            String[] cells = row.split(" ", -1);
            list.add(
                first
                    .deepCopy()
                    .put("insutype", cells[0])
                    .put("psn_insu_stas", cells[1])
                    .put("balc", cells[2]));
          }
        });
  }

  private List<String> sent(String infno) {
    return line.asked().stream()
        .filter(message -> message.infno().equals(infno))
        .flatMap(message -> message.input().findValues("insutype").stream())
        .map(node -> node.asString())
        .toList();
  }

  private static List<String> codes(CashierState state) {
    return state.choices().insurances().stream().map(Choice::code).toList();
  }

  private static String insurance(CashierState state) {
    return requireNonNull(state.person()).insurance();
  }

  @Test
  void employees_insurance_comes_before_residents_and_maternity_serves_no_ordinary_visit() {
    insured("510 1 0", "390 1 0", "310 1 5000.00", "310 2 1.00");
    CashierState known = fixture.insert("zhang-san");
    assertEquals(List.of("310@320100", "390@320100"), codes(known));
    assertTrue(insurance(known).startsWith("职工医保"), insurance(known));
    assertTrue(insurance(known).contains("共 2 种"), insurance(known));
    assertTrue(known.choices().insurances().getFirst().words().contains("5000.00"));

    fixture.tryBill(fixture.bill("B1", "300.00"));
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(List.of("310"), sent("2201"));
    assertEquals(List.of("310"), sent("2207"));
  }

  @Test
  void the_cashiers_choice_is_billed_and_journalled() {
    insured("390 1 0", "310 1 5000.00");
    fixture.insert("zhang-san");
    CashierState chosen = fixture.driver().after(() -> fixture.desk().chooseInsurance("390"));
    assertTrue(insurance(chosen).startsWith("城乡居民医保"), insurance(chosen));
    fixture.tryBill(fixture.bill("B1", "300.00"));
    fixture.settle();
    assertEquals(List.of("390"), sent("2201"));
    fixture.reopen();
    assertEquals(
        List.of("390@320100"),
        fixture.counter().composition().bookings().standing(LocalDate.of(2026, 3, 2)).stream()
            .map(bill -> bill.person().insurance())
            .toList());
  }

  @Test
  void a_maternity_visit_is_billed_by_maternity_insurance_and_the_next_kind_is_not() {
    insured("390 1 0", "510 1 0");
    fixture.insert("zhang-san");
    CashierState prenatal =
        fixture.driver().after(() -> fixture.desk().chooseVisit(VisitKind.PRENATAL));
    assertTrue(insurance(prenatal).startsWith("生育保险"), insurance(prenatal));
    CashierState ordinary =
        fixture.driver().after(() -> fixture.desk().chooseVisit(VisitKind.OUTPATIENT));
    assertTrue(insurance(ordinary).startsWith("城乡居民医保"), insurance(ordinary));
    assertFalse(insurance(ordinary).contains("共"), "only one serves an ordinary visit");
  }

  @Test
  void what_serves_no_visit_of_this_kind_cannot_be_chosen() {
    insured("390 1 0", "310 1 0", "320 1 0", "510 1 0");
    fixture.insert("zhang-san");
    for (String code : List.of("510", "320", "999")) {
      CashierState refused = fixture.driver().after(() -> fixture.desk().chooseInsurance(code));
      assertEquals("INSURANCE-NONE", code(refused));
      assertTrue(requireNonNull(refused.notice()).sentence().contains("310@320100"));
      assertTrue(insurance(refused).startsWith("职工医保"));
    }
  }

  @Test
  void a_suspended_insurance_is_none() {
    insured("390 1 0", "310 2 5000.00");
    assertEquals(List.of("390@320100"), codes(fixture.insert("zhang-san")));
  }

  @Test
  void a_stay_keeps_the_insurance_it_was_begun_with() {
    insured("390 1 0", "310 1 0");
    fixture.insert("zhang-san");
    fixture.driver().after(() -> fixture.desk().chooseVisit(VisitKind.INPATIENT));
    fixture.driver().after(() -> fixture.desk().chooseInsurance("390"));
    CashierState admitted = fixture.admit();
    assertTrue(admitted.bill().isOpenStay(), code(admitted));
    fixture.reopen();
    CashierState back = fixture.insert("zhang-san");
    assertTrue(back.bill().isOpenStay());
    assertTrue(insurance(back).startsWith("城乡居民医保"), insurance(back));
    assertEquals(
        "STAGE", code(fixture.driver().after(() -> fixture.desk().chooseInsurance("310"))));
    fixture.driver().after(() -> fixture.desk().addLine("XJ01CAA040E001020100001", "1", "1000.00"));
    assertEquals(Stage.TRIAL, fixture.driver().after(fixture.desk()::trial).stage());
    assertEquals(List.of("390"), sent("2303"));
  }

  @Test
  void what_was_settled_provisionally_is_sent_by_the_same_insurance() {
    insured("390 1 0", "310 1 0");
    fixture.insert("zhang-san");
    fixture.driver().after(() -> fixture.desk().chooseInsurance("390"));
    line.down();
    fixture.tryBill(fixture.bill("B1", "300.00"));
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
    line.up();
    fixture.drain();
    assertEquals(Map.of("B1", 1), fixture.effective());
    assertEquals(List.of("390"), sent("2207"));
  }
}
