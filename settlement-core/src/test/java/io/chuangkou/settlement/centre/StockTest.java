package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.message.Profiles;
import io.chuangkou.settlement.message.RegionalProfile;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Boxes that were handed out are told once, taken back once, and found again by their code. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(Databases.Extension.class)
class StockTest {

  private static final String CODE = "81000060012345678901";
  private static final String OTHER = "81000060012345678902";

  private final Engine engine;

  @TempDir Path directory;

  private String database = "";
  private ReferenceCentre centre;
  private PlainTerminal pharmacy;

  StockTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(Databases databases) {
    database = databases.fresh(engine, directory);
    at(Counter.NANJING);
  }

  private void at(RegionalProfile profile) {
    centre = ReferenceCentre.open(CentreConfig.local(0, database, profile, Counter.CLOCK));
    pharmacy = new PlainTerminal(centre, Demonstration.PHARMACY, "007", "3").signIn();
  }

  @AfterEach
  void close() {
    centre.close();
  }

  private static String goods(String code) {
    return "'med_list_codg':'XC08CAA156A001010100006','fixmedins_hilist_id':'YP0006',"
        + "'fixmedins_hilist_name':'苯磺酸氨氯地平片','fixmedins_bchno':'B7','manu_lotnum':'B7',"
        + "'manu_date':'2021-05-01','expy_end':'2023-04-30','rx_flag':'0','trdn_flag':'0',"
        + "'sel_retn_cnt':1,'sel_retn_time':'2022-03-01 10:00:00',"
        + "'sel_retn_opter_name':'收费员','mdtrt_sn':'V1','drugtracinfo':[{'drug_trac_codg':'"
        + code
        + "'}]";
  }

  private static String sale(String document, String code) {
    return "{'selinfoDetail':[{%s,'rtal_docno':'%s','mdtrt_setl_type':'1','rx_circ_flag':'0'}]}"
        .formatted(goods(code), document);
  }

  private static String back(String document, String code) {
    return "{'selinfoDetail':[{%s,'medins_prod_sel_no':'%s'}]}".formatted(goods(code), document);
  }

  private static String query(String code) {
    return "{'data':{'fixmedins_code':'%s','drug_trac_codg':'%s','begndate':'2022-03-01','enddate':'2022-03-01'}}"
        .formatted(Demonstration.PHARMACY, code);
  }

  private void assertVerdict(String code, String words, String infno, String input) {
    JsonNode result = pharmacy.done(infno, input).path("result");
    assertEquals(code, result.path("retRslt").asString(), result::toString);
    assertEquals(words, result.path("msgRslt").asString());
  }

  private void assertSold(String code, String... documents) {
    JsonNode rows = pharmacy.done("3513", query(code)).path("data");
    assertEquals(
        String.join(",", documents),
        String.join(
            ",",
            rows.valueStream().map(row -> row.path("medins_prod_sel_no").asString()).toList()));
  }

  @Test
  void a_sale_is_told_once_under_its_number_and_found_by_its_boxes() {
    assertSold(CODE);
    assertVerdict("1", "受理成功", "3505A", sale("D1", CODE));
    assertSold(CODE, "D1");
    assertSold(OTHER);
    assertVerdict("0", "单据 D1 已上传过：" + CODE, "3505A", sale("D1", CODE));
    assertSold(CODE, "D1");
  }

  @Test
  void what_came_back_is_sold_no_more_and_comes_back_once() {
    assertVerdict("0", "没有这笔销售，或已退货：D1 " + CODE, "3506A", back("D1", CODE));
    pharmacy.done("3505A", sale("D1", CODE));
    assertVerdict("1", "受理成功", "3506A", back("D1", CODE));
    assertSold(CODE);
    assertVerdict("0", "没有这笔销售，或已退货：D1 " + CODE, "3506A", back("D1", CODE));
    assertVerdict("1", "受理成功", "3505A", sale("D2", CODE));
    assertSold(CODE, "D2");
  }

  @Test
  void of_a_sale_with_one_row_that_is_not_taken_nothing_is_kept() {
    pharmacy.done("3505A", sale("D1", CODE));
    String both =
        "{'selinfoDetail':[" + row(sale("D1", OTHER)) + "," + row(sale("D1", CODE)) + "]}";
    assertVerdict("0", "单据 D1 已上传过：" + CODE, "3505A", both);
    assertSold(OTHER);
  }

  private static String row(String message) {
    return message.substring(message.indexOf('[') + 1, message.length() - 2);
  }

  @Test
  void another_providers_sales_are_not_told() {
    String others = query(CODE).replace(Demonstration.PHARMACY, Demonstration.COMMUNITY);
    pharmacy.assertRefused("[PROVIDER-OTHER]", "3513", others);
  }

  @Test
  void every_field_of_the_tables_is_asked_for() {
    for (String field :
        new String[] {
          "med_list_codg",
          "fixmedins_hilist_id",
          "fixmedins_hilist_name",
          "fixmedins_bchno",
          "rx_flag",
          "trdn_flag",
          "sel_retn_cnt",
          "sel_retn_time",
          "sel_retn_opter_name",
          "mdtrt_sn",
          "drugtracinfo",
        }) {
      pharmacy.assertRefused(
          "[FIELD-MISSING] 3505A selinfoDetail[]." + field,
          "3505A",
          sale("D1", CODE).replace("'" + field + "'", "'other'"));
      pharmacy.assertRefused(
          "[FIELD-MISSING] 3506A selinfoDetail[]." + field,
          "3506A",
          back("D1", CODE).replace("'" + field + "'", "'other'"));
    }
    pharmacy.assertRefused("selinfoDetail[].rtal_docno", "3505A", sale("", CODE));
    pharmacy.assertRefused("selinfoDetail[].medins_prod_sel_no", "3506A", back("", CODE));
    pharmacy.assertRefused("drugtracinfo[].drug_trac_codg", "3505A", sale("D1", ""));
    pharmacy.assertRefused(
        "[FIELD-FORMAT] 3505A selinfoDetail[].mdtrt_setl_type",
        "3505A",
        sale("D1", CODE).replace("'mdtrt_setl_type':'1'", "'mdtrt_setl_type':'3'"));
    pharmacy.assertRefused("[FIELD-LENGTH]", "3505A", sale("D1", "9".repeat(101)));
  }

  @Test
  void a_region_may_demand_batch_and_dates_take_shorter_codes_and_tell_nothing_by_3513() {
    centre.close();
    at(
        Profiles.demonstration(
            "320100",
            "time: spaced, codeLength: 100, batch: false, query: true",
            "time: joined, codeLength: 30, batch: true, query: false"));
    String joined = sale("D1", CODE).replace("03-01 10", "03-0110");
    for (String field : new String[] {"manu_lotnum", "manu_date", "expy_end"}) {
      assertVerdict(
          "0",
          "生产批号、生产日期、有效期止为必填项：苯磺酸氨氯地平片",
          "3505A",
          joined.replace("'" + field + "'", "'other'"));
    }
    assertVerdict("0", "药品追溯码最多 30 个字符：苯磺酸氨氯地平片", "3505A", joined.replace(CODE, "9".repeat(31)));
    assertVerdict("1", "受理成功", "3505A", joined);
    pharmacy.assertRefused("不支持的交易编号 3513", "3513", query(CODE));
  }
}
