package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.centre.CentreConfig.Rules;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields that the interface's tables demand are asked for before anything is done. */
class FieldsTest {

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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          9001 | {'signIn':{'opter_no':'007','mac':'','ip':'192.168.1.20'}} | [FIELD-MISSING] 9001 signIn.mac 签到MAC地址为必填项
          9001 | {'signIn':{'opter_no':'007','mac':'00-00-00-00-00-00','ip':'192.168.1.20'}} | [FIELD-FORMAT] 9001 signIn.mac
          9001 | {'signIn':{'opter_no':'007','mac':'02-42-C0-A8-01-14','ip':'127.0.0.1'}} | [FIELD-FORMAT] 9001 signIn.ip
          9002 | {'signOut':{'opter_no':'007'}} | [FIELD-MISSING] 9002 signOut.sign_no
          1101 | {'data':{'mdtrt_cert_type':'03','mdtrt_cert_no':'A10000015'}} | [FIELD-MISSING] 1101 data.card_sn 卡识别码为必填项
          1101 | {'data':{'mdtrt_cert_type':'02'}} | [FIELD-MISSING] 1101 data.mdtrt_cert_no
          1101 | {'data':null} | [FIELD-MISSING] 1101 data
          1101 | {} | [FIELD-MISSING] 1101 data
          2205 | {'data':{'mdtrt_id':'1','psn_no':'P1'}} | [FIELD-MISSING] 2205 data.chrg_bchno 收费批次号为必填项
          2302 | {'data':[{'feedetl_sn':'0000','psn_no':'P1'}]} | [FIELD-MISSING] 2302 data[].mdtrt_id
          2402 | {'dscginfo':{'mdtrt_id':'1','psn_no':'P1','insutype':'390','endtime':'2022-03-01'}} | [FIELD-FORMAT] 2402 dscginfo.endtime
          2601 | {'data':{'psn_no':'P1','oinfno':'2207'}} | [FIELD-MISSING] 2601 data.omsgid
          2502 | {'data':{'psn_no':'P1'}} | [FIELD-MISSING] 2502 data.trt_dcla_detl_sn
          3201 | {'data':{'insutype':'390','clr_type':'11','setl_optins':'320100','stmt_begndate':'2022-03-01'}} | [FIELD-MISSING] 3201 data.stmt_enddate
          3202 | {'data':{'setl_optins':'320100'}} | [FIELD-MISSING] 3202 data.file_qury_no
          9101 | {'fsUploadIn':{'in':'AA==','fixmedins_code':'H32010000001'}} | [FIELD-MISSING] 9101 fsUploadIn.filename
          """)
  void aFieldThatIsMissingOrMalformedIsNamedWithItsRule(String infno, String input, String told) {
    desk.assertRefused(told, infno, input);
  }

  static Stream<Arguments> visits() {
    return Stream.of(
        Arguments.of("2203", "'diag_code':'E11.900',", "", "diseinfo[].diag_code"),
        Arguments.of("2203", "'diseinfo':[", "'others':[", "2203 diseinfo 诊断信息"),
        Arguments.of("2203", "'med_type':'11',", "", "mdtrtinfo.med_type"),
        Arguments.of("2204", "'medins_list_codg':'T1',", "", "feedetail[].medins_list_codg"),
        Arguments.of("2204", "'bilg_dr_codg':'D1',", "", "feedetail[].bilg_dr_codg"),
        Arguments.of("2204", "'chrg_bchno':'B1',", "", "feedetail[].chrg_bchno"),
        Arguments.of("2204", "'rx_circ_flag':'0'", "'rx_circ_flag':'9'", "应为 0、1"),
        Arguments.of("2204", "'cnt':1,", "'cnt':1.00001,", "小数 4 位"),
        Arguments.of("2204", "'cnt':1,", "'cnt':'ein',", "应为数字"),
        Arguments.of("2207", "'card_sn'", "'other'", "data.card_sn"),
        Arguments.of("2207", "'inscp_scp_amt'", "'other'", "data.inscp_scp_amt"),
        Arguments.of("2207", "'psn_setlway':'01',", "", "data.psn_setlway"),
        Arguments.of("2206", "'acct_used_flag':'0',", "", "data.acct_used_flag"));
  }

  @ParameterizedTest
  @MethodSource("visits")
  void aVisitIsTakenWithAllOfItsFieldsOnly(
      String infno, String field, String instead, String told) {
    String psnNo = desk.person(Demonstration.ZHANG_SAN);
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
    String whole =
        switch (infno) {
          case "2203" -> PlainTerminal.facts(visit.mdtrtId(), psnNo);
          case "2204" ->
              PlainTerminal.fees(
                  visit.mdtrtId(),
                  psnNo,
                  PlainTerminal.line("2", Counter.TABLETS, "1.00", "1", "1.00"));
          default -> visit.bill();
        };
    desk.assertRefused(told, infno, whole.replace(field, instead));
    desk.done(infno, whole);
  }

  @Test
  void aTrialNeedsNoSplitSums() {
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
    desk.done(
        "2206",
        visit
            .bill()
            .replaceAll("'(fulamt|overlmt|preselfpay|inscp)\\w+':'[^']*',?", "")
            .replace(",}", "}"));
  }

  @Test
  void aTextIsAsLongAsTheTableSays() {
    String psnNo = desk.person(Demonstration.ZHANG_SAN);
    String registration = PlainTerminal.registration(psnNo, Demonstration.ZHANG_SAN, "390");
    String longest = "'ipt_otp_no':'" + "号".repeat(30) + "'";
    desk.done("2201", registration.replace("'ipt_otp_no':'OP1'", longest));
    desk.assertRefused(
        "[FIELD-LENGTH] 2201 data.ipt_otp_no 住院/门诊号最多 30 个字符，收到 31 个",
        "2201",
        registration.replace("'ipt_otp_no':'OP1'", "'ipt_otp_no':'" + "号".repeat(31) + "'"));
  }

  @Test
  void whoIsConcernedBelongsToADivision() {
    PlainTerminal.Visit visit = desk.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
    desk.with("insuplc_admdvs", "")
        .assertRefused("[FIELD-MISSING] 2207 insuplc_admdvs", "2207", visit.bill());
    desk.with("insuplc_admdvs", "320412").assertRefused("[DIVISION-OTHER]", "2207", visit.bill());
    desk.with("insuplc_admdvs", "320100").with("mdtrtarea_admvs", "330200");
    desk.assertRefused("[DIVISION-UNKNOWN]", "2207", visit.bill());
    desk.with("mdtrtarea_admvs", "320102").done("2207", visit.bill());
  }

  @Test
  void aLenientCentreServesWhoLeavesFieldsOut() {
    centre.close();
    centre = ReferenceCentre.open(config().under(Rules.LENIENT));
    desk = PlainTerminal.of(centre);
    assertEquals(
        "张三",
        desk.done("1101", "{'data':{'mdtrt_cert_type':'02','mdtrt_cert_no':'320102198003071234'}}")
            .at("/baseinfo/psn_name")
            .asString());
    desk.done("9001", "{'signIn':{'opter_no':'007','mac':'','ip':'127.0.0.1'}}");
  }
}
