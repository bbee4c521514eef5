package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the centre is told of a visit beside its lines, as it leaves the counter. */
class ParticularsTest {

  @TempDir Path folder;
  private CounterFixture fixture;
  private LineToCentre line;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder);
    line = fixture.line();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private JsonNode told(String infno) {
    return line.asked().stream()
        .filter(asked -> asked.infno().equals(infno))
        .map(LineToCentre.Asked::input)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private CashierState after(Runnable act) {
    return fixture.driver().after(act);
  }

  @Test
  void the_sign_in_tells_the_machines_own_address() throws UnknownHostException {
    fixture.insert("zhang-san");
    JsonNode signIn = told("9001").path("signIn");
    String ip = signIn.path("ip").asString();
    assertTrue(signIn.path("mac").asString().matches("([0-9A-F]{2}-){5}[0-9A-F]{2}"));
    assertFalse(InetAddress.getByName(ip).isLoopbackAddress() && hasNetwork(), ip);
  }

  private static boolean hasNetwork() {
    try {
      return java.net.NetworkInterface.networkInterfaces()
          .flatMap(java.net.NetworkInterface::inetAddresses)
          .anyMatch(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress());
    } catch (java.net.SocketException e) {
      return false;
    }
  }

  @Test
  void lines_name_the_providers_own_code_and_who_ordered_them() {
    fixture.insert("zhang-san");
    fixture.tryBill(
        fixture.file(
            "B1.json",
            """
            {"number": "B1", "lines": [
              {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "18.60",
               "department": {"code": "A04", "name": "儿科"},
               "doctor": {"code": "D320100000009", "name": "儿科医师"}},
              {"code": "XN02BEB003A001010100010", "quantity": "1", "unitPrice": "24.80",
               "ownCode": "HIS-77"},
              {"code": "002103000010000210300001", "quantity": "1", "unitPrice": "180.00"}]}
            """));
    JsonNode lines = told("2204").path("feedetail");
    assertEquals("YP0001", lines.get(0).path("medins_list_codg").asString());
    assertEquals("A04", lines.get(0).path("bilg_dept_codg").asString());
    assertEquals("儿科医师", lines.get(0).path("bilg_dr_name").asString());
    assertEquals("HIS-77", lines.get(1).path("medins_list_codg").asString());
    assertEquals("A03", lines.get(1).path("bilg_dept_codg").asString());
    assertEquals("002103000010000210300001", lines.get(2).path("medins_list_codg").asString());
    assertEquals("D320100000009", told("2201").path("data").path("atddr_no").asString());
  }

  @Test
  void the_cashier_says_whether_the_account_pays_and_a_tried_bill_is_tried_anew() {
    CashierState identified = fixture.insert("zhang-san");
    assertFalse(identified.asked().account());
    fixture.tryBill(fixture.bill("B1", "500.00"));
    assertEquals("0", told("2206").path("data").path("acct_used_flag").asString());

    CashierState again = after(() -> fixture.desk().useAccount(true));
    assertEquals(Stage.TRIAL, again.stage());
    assertTrue(again.asked().account());
    assertEquals(2, line.count("2206"));
    assertEquals(1, line.count("2202"), "the first visit is given up");
    assertEquals("1", told("2206").path("data").path("acct_used_flag").asString());
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals("1", told("2207").path("data").path("acct_used_flag").asString());
    after(fixture.desk()::next);
    assertFalse(fixture.insert("li-si").asked().account(), "it is said of one bill");
  }

  @Test
  void a_stay_is_tried_anew_only_after_its_discharge_was_taken_back() {
    fixture.insert("wang-xiaoming");
    after(() -> fixture.desk().chooseVisit(VisitKind.INPATIENT));
    after(() -> fixture.desk().addDiagnosis("J18.900"));
    after(fixture.desk()::admit);
    after(() -> fixture.desk().addLine("001109000010000110900000", "6", "30.00"));
    after(fixture.desk()::trial);
    CashierState again = after(() -> fixture.desk().useAccount(true));
    assertEquals(Stage.TRIAL, again.stage(), code(again));
    List<String> order =
        line.asked().stream()
            .map(LineToCentre.Asked::infno)
            .filter(List.of("2402", "2303", "2405")::contains)
            .toList();
    assertEquals(List.of("2402", "2303", "2405", "2402", "2303"), order);
    assertEquals("1", told("2303").path("data").path("acct_used_flag").asString());
    JsonNode admission = told("2401");
    assertEquals("J18.900", admission.path("mdtrtinfo").path("dscg_maindiag_code").asString());
    assertEquals("肺炎", admission.path("mdtrtinfo").path("dscg_maindiag_name").asString());
    assertEquals("1", admission.path("diseinfo").get(0).path("maindiag_flag").asString());
  }

  @Test
  void a_file_says_account_and_quota() {
    fixture.insert("zhang-san");
    fixture.tryBill(
        fixture.file(
            "B1.json",
            """
            {"number": "B1", "account": true, "quota": true, "lines": [
              {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "18.60"}]}
            """));
    assertEquals("1", told("2206").path("data").path("acct_used_flag").asString());
    assertEquals("02", told("2206").path("data").path("psn_setlway").asString());
  }

  @Test
  void diagnoses_are_found_by_code_name_and_initials_and_told_the_main_one_first() {
    fixture.insert("zhang-san");
    assertEquals("I10.x00", found("i10").getFirst().code());
    assertEquals("E11.900", found("2型糖").getFirst().code());
    assertEquals("K29.500", found("mxwy").getFirst().code());
    assertEquals(List.of(), found("没有这个病"));
    after(() -> fixture.desk().addDiagnosis("E11.900"));
    after(() -> fixture.desk().addDiagnosis("I10.x00"));
    after(() -> fixture.desk().addDiagnosis("I10.x00"));
    fixture.driver().after(() -> fixture.desk().addLine("XJ01CAA040E001020100001", "1", "18.60"));
    after(fixture.desk()::trial);

    JsonNode facts = told("2203");
    assertEquals(2, facts.path("diseinfo").size());
    JsonNode main = facts.path("diseinfo").get(0);
    assertEquals("E11.900", main.path("diag_code").asString());
    assertEquals("2型糖尿病", main.path("diag_name").asString());
    assertEquals(1, main.path("diag_srt_no").asInt());
    assertEquals("1", main.path("maindiag_flag").asString());
    assertEquals("1", main.path("vali_flag").asString());
    assertEquals("全科医疗科", main.path("diag_dept").asString());
    assertEquals("D320100000001", main.path("dise_dor_no").asString());
    assertTrue(main.path("diag_time").asString().startsWith("2026-03-02 "));
    JsonNode second = facts.path("diseinfo").get(1);
    assertEquals("0", second.path("maindiag_flag").asString());
    assertEquals("2型糖尿病；特发性（原发性）高血压", facts.path("mdtrtinfo").path("main_cond_dscr").asString());
  }

  private List<Diagnosis> found(String typed) {
    return after(() -> fixture.desk().searchDiagnosis(typed)).asked().found();
  }

  @Test
  void
      a_visit_and_a_stay_without_a_diagnosis_are_not_begun_and_the_desk_asks_for_it_before_anything_is_sent() {
    CashierState identified = fixture.insert("zhang-san");
    assertTrue(identified.asked().diagnoses());
    after(() -> fixture.desk().addLine("XJ01CAA040E001020100001", "1", "500.00"));
    CashierState refused = after(fixture.desk()::trial);
    assertEquals("DIAGNOSIS-MISSING", code(refused));
    assertTrue(requireNonNull(refused.notice()).advice().contains("Ctrl+B"));
    assertEquals(0, line.count("2201"));
    after(() -> fixture.desk().addDiagnosis("J06.900"));
    assertEquals(Stage.TRIAL, after(fixture.desk()::trial).stage());
    after(fixture.desk()::back);
    after(() -> fixture.desk().removeDiagnosis(0));
    after(() -> fixture.desk().chooseVisit(VisitKind.INPATIENT));
    assertEquals("DIAGNOSIS-MISSING", code(after(fixture.desk()::admit)));
  }

  @Test
  void a_file_names_diagnoses_which_the_catalogue_completes() {
    fixture.insert("zhang-san");
    CashierState read =
        after(
            () ->
                fixture
                    .desk()
                    .importBill(
                        fixture.file(
                            "B1.json",
                            """
                            {"number": "B1", "diagnoses": [
                               {"code": "J06.900"}, {"code": "Z99.999", "name": "院内诊断"}],
                             "lines": [{"code": "XJ01CAA040E001020100001", "unitPrice": "18.60"}]}
                            """)));
    assertEquals(
        List.of(new Diagnosis("J06.900", "急性上呼吸道感染"), new Diagnosis("Z99.999", "院内诊断")),
        read.bill().particulars().diagnoses());
    CashierState refused =
        after(
            () ->
                fixture
                    .desk()
                    .importBill(
                        fixture.file(
                            "B2.json",
                            """
                            {"diagnoses": [{"code": "Z99.999"}],
                             "lines": [{"code": "XJ01CAA040E001020100001", "unitPrice": "1"}]}
                            """)));
    assertEquals("BILL-DIAGNOSIS", code(refused));
    assertTrue(requireNonNull(refused.notice()).sentence().contains("Z99.999"));
  }
}
