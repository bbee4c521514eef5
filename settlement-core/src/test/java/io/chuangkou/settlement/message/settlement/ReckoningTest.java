package io.chuangkou.settlement.message.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer's amounts mean, in the shapes in which centres tell them. */
class ReckoningTest {

  private static final String NAMED =
      """
      "medfee_sumamt": 108, "hifp_pay": 50, "cvlserv_pay": 8, "hifes_pay": 5, "hifmi_pay": 0,
      "hifob_pay": 3, "maf_pay": 0, "oth_pay": 2, "fund_pay_sumamt": 68, "hosp_part_amt": 4,
      "psn_part_amt": 36, "acct_pay": 20, "acct_mulaid_pay": 5, "psn_cash_pay": 16""";

  private static Reckoning reckoning(String head, String rows) {
    return reckoning(head, rows, MutualAid.WITHIN);
  }

  private static Reckoning reckoning(String head, String rows, MutualAid aid) {
    Codec codec = new Codec();
    String answer =
        "{\"infcode\": 0, \"output\": {\"setlinfo\": {\"insutype\": \"310\", %s}%s}}"
            .formatted(head, rows.isEmpty() ? "" : ", \"setldetail\": [" + rows + "]");
    return new Reckoning(
        codec.output(SettlementTransactions.SETTLE, codec.readResponse(answer.getBytes(UTF_8))),
        aid);
  }

  private static String row(String code, String paid) {
    return "{\"fund_pay_type\": \"%s\", \"fund_payamt\": %s}".formatted(code, paid);
  }

  private static Bearers money(Reckoning reckoning) {
    assertEquals(Optional.empty(), reckoning.broken());
    Bearers bearers = reckoning.settlement().bearers();
    assertEquals(reckoning.fee(), bearers.fee());
    return bearers;
  }

  private static String told(Bearers bearers) {
    return bearers.funds().stream()
            .map(fund -> fund.code() + " " + fund.amount())
            .collect(Collectors.joining(", "))
        + " | "
        + bearers.hospital()
        + " | "
        + bearers.account()
        + " + "
        + bearers.family()
        + " + "
        + bearers.cash();
  }

  @Test
  void everyFundThatHasAFieldIsCarriedAndCashIsWhatTheCentreCallsCash() {
    assertEquals(
        "310100 50.00, 320100 8.00, 370100 5.00, 330100 3.00, 999997 2.00 | 4.00"
            + " | 15.00 + 5.00 + 16.00",
        told(money(reckoning(NAMED, ""))));
  }

  @Test
  void rowsNameFundsThatNoFieldIsFor() {
    String head =
        "\"medfee_sumamt\": 108, \"fund_pay_sumamt\": 68, \"hifp_pay\": 68,"
            + " \"psn_part_amt\": 40, \"psn_cash_pay\": 40";
    assertEquals(
        "310100 58.00, 620100 10.00 | 0.00 | 0.00 + 0.00 + 40.00",
        told(money(reckoning(head, row("310100", "58") + "," + row("620100", "10")))));
    String besideTheTotal = head.replace("68", "58");
    assertEquals(
        "310100 58.00, 620100 10.00 | 0.00 | 0.00 + 0.00 + 40.00",
        told(money(reckoning(besideTheTotal, row("310100", "58") + "," + row("620100", "10")))));
    assertEquals(
        "310100 68.00 | 0.00 | 0.00 + 0.00 + 40.00",
        told(money(reckoning(head, row("310100", "68") + "," + row("999999", "5")))),
        "a row that is no fund");
  }

  @Test
  void accountAndHospitalStandInRowsToo() {
    String head = "\"medfee_sumamt\": 100, \"fund_pay_sumamt\": 60, \"psn_part_amt\": 35";
    String rows = row("390100", "60") + "," + row("310201", "30") + "," + row("999996", "5");
    assertEquals("390100 60.00 | 5.00 | 30.00 + 0.00 + 5.00", told(money(reckoning(head, rows))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fund_pay_sumamt",
        "hosp_part_amt",
        "psn_part_amt",
        "acct_pay",
        "psn_cash_pay",
        "medfee_sumamt"
      })
  void whatIsAbsentIsDerived(String field) {
    Bearers whole = money(reckoning(NAMED, ""));
    assertEquals(whole, money(reckoning(NAMED.replace('"' + field + '"', "\"other\""), "")));
    String asNull = NAMED.replaceAll("\"" + field + "\": \\d+", "\"" + field + "\": null");
    assertEquals(whole, money(reckoning(asNull, "")));
    String asEmpty = NAMED.replaceAll("\"" + field + "\": \\d+", "\"" + field + "\": \"\"");
    assertEquals(whole, money(reckoning(asEmpty, "")));
  }

  @Test
  void aFundTotalAloneIsOneFund() {
    String head = "\"medfee_sumamt\": 100, \"fund_pay_sumamt\": 60, \"psn_cash_pay\": 40";
    assertEquals(" 60.00 | 0.00 | 0.00 + 0.00 + 40.00", told(money(reckoning(head, ""))));
  }

  @Test
  void aRelativesAccountIsToldBesideTheOwnWhereTheRegionDoes() {
    String beside = NAMED.replace("\"acct_pay\": 20", "\"acct_pay\": 15");
    assertEquals(money(reckoning(NAMED, "")), money(reckoning(beside, "", MutualAid.BESIDE)));
    assertEquals(Optional.of(Identity.PERSON_PARTS), reckoning(beside, "").broken());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"medfee_sumamt\": 300, \"fund_pay_sumamt\": 650, \"psn_part_amt\": -350,"
            + " \"psn_cash_pay\": -350",
        "\"medfee_sumamt\": 300, \"fund_pay_sumamt\": -350, \"psn_part_amt\": 650,"
            + " \"psn_cash_pay\": 650",
        "\"medfee_sumamt\": 300, \"fund_pay_sumamt\": 100, \"psn_part_amt\": 200,"
            + " \"acct_pay\": 250, \"psn_cash_pay\": -50",
      })
  void nobodyBearsLessThanNothing(String head) {
    assertEquals(Optional.of(Identity.SIGNS), reckoning(head, "").broken());
  }

  @Test
  void aFeeThatIsTakenBackIsBorneTheOtherWayRound() {
    String head =
        "\"medfee_sumamt\": -100, \"fund_pay_sumamt\": -85, \"hifp_pay\": -85,"
            + " \"psn_cash_pay\": -15";
    assertEquals(Fen.ofYuan("-15"), money(reckoning(head, "")).cash());
  }

  private static String parts(String overLimit) {
    return ", \"inscp_scp_amt\": 80, \"fulamt_ownpay_amt\": 10, \"preselfpay_amt\": 10,"
        + " \"overlmt_selfpay\": "
        + overLimit;
  }

  @Test
  void sumsThatDoNotFitAreNoMoney() {
    assertEquals(Optional.of(Identity.FUNDS), reckoning(NAMED.replace("50", "49"), "").broken());
    assertEquals(
        Optional.of(Identity.BEARERS),
        reckoning(NAMED.replace("\"hosp_part_amt\": 4", "\"hosp_part_amt\": 5"), "").broken());
    assertEquals(
        Optional.of(Identity.PERSON_PARTS), reckoning(NAMED.replace("16", "17"), "").broken());
    assertEquals(Optional.of(Identity.FUND_ROWS), reckoning(NAMED, row("310100", "60")).broken());
    assertEquals(Optional.of(Identity.FEE_PARTS), reckoning(NAMED + parts("9"), "").broken());
    assertEquals(Optional.empty(), reckoning(NAMED + parts("8"), "").broken());
  }
}
