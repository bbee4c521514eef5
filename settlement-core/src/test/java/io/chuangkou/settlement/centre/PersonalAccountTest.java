package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Personal accounts under employees' insurance, whose benefit is invented: 70 % above 300 yuan a
 * year.
 */
class PersonalAccountTest {

  @TempDir Path directory;

  private ReferenceCentre centre;
  private PlainTerminal desk;

  @BeforeEach
  void open() {
    centre =
        ReferenceCentre.open(
            CentreConfig.local(0, CentreConfig.h2(directory), Counter.NANJING, Counter.CLOCK));
    desk = PlainTerminal.of(centre).signIn();
  }

  @AfterEach
  void close() {
    centre.close();
  }

  private static String tablets(String amount) {
    return PlainTerminal.line("1", Counter.TABLETS, amount, "1", amount);
  }

  @Test
  void theAccountPaysFirstAndCashTheRest() {
    PlainTerminal.Visit visit = desk.visit(Demonstration.SUN_JIANPING, "310", tablets("500.00"));
    JsonNode tried = desk.done("2206", visit.bill("acct_used_flag", "1")).get("setlinfo");
    JsonNode answer = desk.done("2207", visit.bill("acct_used_flag", "1"));
    JsonNode settled = answer.get("setlinfo");
    // 300 of the deductible and 30 % of 200 are the person's: 200 from the account.
    assertAmount("140.00", settled, "hifp_pay");
    assertAmount("360.00", settled, "psn_part_amt");
    assertAmount("200.00", settled, "acct_pay");
    assertAmount("160.00", settled, "psn_cash_pay");
    assertAmount("0.00", settled, "balc");
    assertEquals(tried.get("acct_pay"), settled.get("acct_pay"));
    assertEquals(List.of("310100 140.00", "310200 200.00"), rows(answer));

    // 100 at 70 %, and the account is empty.
    PlainTerminal.Visit second = desk.visit(Demonstration.SUN_JIANPING, "310", tablets("100.00"));
    JsonNode next = desk.done("2207", second.bill("acct_used_flag", "1")).get("setlinfo");
    assertAmount("70.00", next, "hifp_pay");
    assertAmount("30.00", next, "psn_cash_pay");
  }

  @Test
  void theAccountRestsWhereItIsNotToBeUsed() {
    PlainTerminal.Visit visit = desk.visit(Demonstration.SUN_JIANPING, "310", tablets("100.00"));
    JsonNode settled = desk.done("2207", visit.bill()).get("setlinfo");
    assertAmount("0.00", settled, "acct_pay");
    assertAmount("100.00", settled, "psn_cash_pay");
    assertAmount("200.00", settled, "balc");
    assertAmount("200.00", insurances(Demonstration.SUN_JIANPING).get(0), "balc");
  }

  @Test
  void aCancellationGivesBackWhatTheAccountPaid() {
    PlainTerminal.Visit visit = desk.visit(Demonstration.SUN_JIANPING, "310", tablets("150.00"));
    JsonNode settled = desk.done("2207", visit.bill("acct_used_flag", "1"));
    assertAmount("50.00", insurances(Demonstration.SUN_JIANPING).get(0), "balc");
    JsonNode back = desk.done("2208", visit.cancellation(settled)).get("setlinfo");
    assertAmount("-150.00", back, "acct_pay");
    assertAmount("0.00", back, "psn_cash_pay");
    assertAmount("200.00", back, "balc");
    assertAmount("200.00", insurances(Demonstration.SUN_JIANPING).get(0), "balc");
  }

  @Test
  void aRelativesAccountPaysAfterTheOwnOneWithinAcctPay() {
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHOU_YAQIN, "310", tablets("1500.00"));
    JsonNode answer = desk.done("2207", visit.bill("acct_used_flag", "1"));
    JsonNode settled = answer.get("setlinfo");
    // 300 and 30 % of 1,200: 660; 500 from the own account, 80 from the relative's.
    assertAmount("660.00", settled, "psn_part_amt");
    assertAmount("580.00", settled, "acct_pay");
    assertAmount("80.00", settled, "acct_mulaid_pay");
    assertAmount("80.00", settled, "psn_cash_pay");
    assertEquals(List.of("310100 840.00", "310200 500.00", "310201 80.00"), rows(answer));
  }

  @Test
  void theStatementOfTheDayHoldsWhatAccountsPaid() {
    PlainTerminal.Visit visit = desk.visit(Demonstration.SUN_JIANPING, "310", tablets("150.00"));
    desk.done("2207", visit.bill("acct_used_flag", "1"));
    assertEquals("0", statement("150.00"));
    assertEquals("3", statement("0.00"));
  }

  private String statement(String account) {
    return desk.done(
            "3201",
            "{'data':{'insutype':'310','clr_type':'11','setl_optins':'320100','stmt_begndate':"
                + "'2022-03-01','stmt_enddate':'2022-03-01','medfee_sumamt':150.00,"
                + "'fund_pay_sumamt':0,'acct_pay':%s,'fixmedins_setl_cnt':1}}".formatted(account))
        .at("/stmtinfo/stmt_rslt")
        .asString();
  }

  @Test
  void onePersonMayHaveTwoActiveInsurances() {
    JsonNode insurances = insurances(Demonstration.ZHOU_YAQIN);
    assertEquals("390", insurances.get(0).get("insutype").asString());
    assertEquals("310", insurances.get(1).get("insutype").asString());
    assertAmount("0.00", insurances.get(0), "balc");
    assertAmount("500.00", insurances.get(1), "balc");
    PlainTerminal.Visit resident = desk.visit(Demonstration.ZHOU_YAQIN, "390", tablets("500.00"));
    JsonNode answer = desk.done("2207", resident.bill("acct_used_flag", "1"));
    assertEquals(List.of("390100 150.00"), rows(answer));
    assertAmount("0.00", answer.get("setlinfo"), "acct_pay");
  }

  @Test
  void aPersonFromAnotherProvinceIsSettledWithoutAPolicyOfOurs() {
    desk.with("insuplc_admdvs", "340100");
    JsonNode told = desk.done("1101", ask(Demonstration.WU_HAITAO));
    assertEquals("340100", told.at("/insuinfo/0/insuplc_admdvs").asString());
    assertTrue(told.at("/exp_content/benefit").isMissingNode());
    PlainTerminal.Visit visit = desk.visit(Demonstration.WU_HAITAO, "310", tablets("400.00"));
    JsonNode answer = desk.done("2207", visit.bill("acct_used_flag", "1"));
    assertEquals(List.of("310100 70.00", "310200 150.00"), rows(answer));
    assertEquals("340100", answer.at("/setlinfo/clr_optins").asString());
    assertFalse(answer.at("/setldetail/0/setl_proc_info").asString().contains("§"));
  }

  private JsonNode insurances(Demonstration.Holder holder) {
    return desk.done("1101", ask(holder)).get("insuinfo");
  }

  private static String ask(Demonstration.Holder holder) {
    return "{'data':{" + PlainTerminal.credential(holder) + "}}";
  }

  private static List<String> rows(JsonNode answer) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : answer.get("setldetail")) {
      rows.add(
          row.get("fund_pay_type").asString()
              + " "
              + row.get("fund_payamt").decimalValue().setScale(2).toPlainString());
    }
    return rows;
  }

  private static void assertAmount(String yuan, JsonNode told, String field) {
    assertEquals(new BigDecimal(yuan), told.get(field).decimalValue().setScale(2), field);
  }
}
