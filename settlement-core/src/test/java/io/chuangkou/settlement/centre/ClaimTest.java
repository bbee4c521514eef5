package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.centre.CentreConfig.Rules;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a provider says of a bill is held against what the centre knows of the visit. */
class ClaimTest {

  /** Ceiling 10.00 at this level: 2.00 above it. */
  private static final String VISIT_FEE =
      PlainTerminal.line("2", "001101000010000110100000", "12.00", "1", "12.00");

  @TempDir Path directory;

  private ReferenceCentre centre;
  private PlainTerminal desk;

  @BeforeEach
  void open() {
    centre = ReferenceCentre.open(config());
    desk = PlainTerminal.of(centre).signIn();
  }

  private CentreConfig config() {
    return CentreConfig.local(0, CentreConfig.h2(directory), Counter.NANJING, Counter.CLOCK);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"})
  void partsThatAreNotThoseOfTheUploadAreRefused(String part) {
    PlainTerminal.Visit visit =
        desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS, VISIT_FEE);
    desk.assertRefused("[SPLIT-DIFFERS]", "2207", visit.bill(part, "7.77"));
    desk.assertRefused("[SPLIT-DIFFERS]", "2206", visit.bill(part, "7.77"));
    JsonNode settled = desk.done("2207", visit.bill()).get("setlinfo");
    assertEquals(0, settled.get("overlmt_selfpay").decimalValue().compareTo(new BigDecimal("2")));
  }

  @Test
  void partsOfNothingAreNotThoseOfABill() {
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
    desk.assertRefused("[SPLIT-DIFFERS]", "2207", visit.bill("inscp_scp_amt", "0"));
  }

  @Test
  void anInsuranceThatThePersonDoesNotHaveOrDidNotRegisterWithIsRefused() {
    String zhang = desk.person(Demonstration.ZHANG_SAN);
    desk.assertRefused(
        "[INSURANCE-NOT-ACTIVE]",
        "2201",
        PlainTerminal.registration(zhang, Demonstration.ZHANG_SAN, "310"));
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHOU_YAQIN, "390", PlainTerminal.TABLETS);
    desk.assertRefused("[INSURANCE-OTHER]", "2207", visit.bill("insutype", "310"));
    desk.done("2207", visit.bill());
  }

  @Test
  void aKindOfCareThatThereIsNotIsRefused() {
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
    desk.assertRefused("[MED-TYPE-UNKNOWN]", "2207", visit.bill("med_type", "99"));
  }

  @Test
  void anotherBatchOrAnotherPersonsVisitIsRefused() {
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
    desk.assertRefused("没有可结算", "2207", visit.bill("chrg_bchno", "B2"));
    String li = desk.person(Demonstration.LI_SI);
    desk.assertRefused("没有这个就诊ID", "2207", visit.bill("psn_no", li));
  }

  @Test
  void nothingIsSettledForNothingUnlessTheCentreIsLenient() {
    String free = PlainTerminal.line("1", Counter.TABLETS, "0.00", "1", "0.00");
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", free);
    desk.assertRefused("[FEE-ZERO]", "2206", visit.bill());
    desk.assertRefused("[FEE-ZERO]", "2207", visit.bill());
    centre.close();
    centre = ReferenceCentre.open(config().under(Rules.LENIENT));
    desk.at(centre).done("2207", desk.visit(Demonstration.ZHANG_SAN, "390", free).bill());
  }

  @Test
  void aMessageConcernsThePersonOfItsOwnFieldAndActsOnce() {
    PlainTerminal pharmacy = new PlainTerminal(centre, Demonstration.PHARMACY, "007", "3").signIn();
    String zhang = desk.person(Demonstration.ZHANG_SAN);
    String purchase =
        "'druginfo':{'psn_no':'%s',%s,'begntime':'2022-03-01 10:00:00','medfee_sumamt':10.00,"
                .formatted(zhang, PlainTerminal.credential(Demonstration.ZHANG_SAN))
            + "'insutype':'390','acct_used_flag':'0','med_type':'41'},'drugdetail':[{"
            + PlainTerminal.TABLETS
            + "}]}";
    String msgid = pharmacy.msgid();
    JsonNode first = pharmacy.send("2102", msgid, "{" + purchase);
    assertEquals(0, first.get("infcode").asInt(), first::toString);
    for (String other : new String[] {desk.person(Demonstration.LI_SI), "NOBODY"}) {
      JsonNode again =
          pharmacy.send("2102", msgid, "{'note':{'psn_no':'%s'},".formatted(other) + purchase);
      assertEquals(-1, again.get("infcode").asInt(), again::toString);
    }
    String statement =
        "{'data':{'insutype':'390','clr_type':'41','setl_optins':'320100','stmt_begndate':"
            + "'2022-03-01','stmt_enddate':'2022-03-01','medfee_sumamt':10.00,'fund_pay_sumamt':0,"
            + "'acct_pay':0,'fixmedins_setl_cnt':1}}";
    assertEquals("0", pharmacy.done("3201", statement).at("/stmtinfo/stmt_rslt").asString());
  }
}
