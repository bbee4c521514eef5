package io.chuangkou.settlement.message.stock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.stock.Goods.Box;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Messages of the stock chapter, held against the fields of the interface's tables. */
class StockMessageTest {

  private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 2, 9, 30, 5);

  private static final String GOODS =
      """
      "med_list_codg": "XC08CAA156A001010100006",
      "fixmedins_hilist_id": "YP0006",
      "fixmedins_hilist_name": "苯磺酸氨氯地平片",
      "fixmedins_bchno": "B7",
      "manu_lotnum": "B7",
      "manu_date": "2025-05-01",
      "expy_end": "2027-04-30",
      "rx_flag": "1",
      "trdn_flag": "0",
      "sel_retn_cnt": 2,
      "sel_retn_time": "2026-03-02 09:30:05",
      "sel_retn_opter_name": "演示收费员",
      "mdtrt_sn": "3201000000000000017",
      "drugtracinfo": [
        {"drug_trac_codg": "81000060012345678901"},
        {"drug_trac_codg": "81000060012345678902"}]
      """;

  private static final String SALE =
      """
      {"selinfoDetail": [{%s,
        "rtal_docno": "P32010000001202603020930050001",
        "mdtrt_setl_type": "1",
        "rxno": "WP20260302001",
        "rx_circ_flag": "1",
        "prsc_dr_name": "王医生"}]}
      """
          .formatted(GOODS);

  private static final String RETURN =
      """
      {"selinfoDetail": [{%s,
        "medins_prod_sel_no": "P32010000001202603020930050001"}]}
      """
          .formatted(GOODS);

  private static Goods goods() {
    return new Goods(
        "XC08CAA156A001010100006",
        "YP0006",
        "苯磺酸氨氯地平片",
        "B7",
        "B7",
        LocalDate.of(2025, 5, 1),
        LocalDate.of(2027, 4, 30),
        true,
        false,
        new BigDecimal("2"),
        AT,
        "演示收费员",
        "3201000000000000017",
        List.of(new Box("81000060012345678901"), new Box("81000060012345678902")));
  }

  private static StockSale sale() {
    return new StockSale(
        List.of(
            new StockSale.Row(
                goods(),
                "P32010000001202603020930050001",
                StockSale.Row.INSURED,
                "WP20260302001",
                true,
                "王医生")));
  }

  private static JsonNode sent(String region, JsonNode input) {
    RegionalProfile profile = RegionalProfiles.demonstration(region);
    Request request =
        new Request(
            "3505A",
            "P32010000001202603020930060002",
            region,
            "",
            profile.receiver(),
            profile.version(),
            AT,
            new Sender("P32010000001", "窗口大药房", "1", "1001", "演示收费员", "3", "S1"),
            (ObjectNode) input);
    return JsonMapper.shared().readTree(new Codec().write(request, profile));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void a_sale_tells_what_its_table_names_and_nothing_of_the_person() {
    JsonNode message = sent("320100", new Codec().input(StockTransactions.SALE, sale()));
    assertEquals("3505A", message.path("infno").asString());
    assertEquals(json(SALE), message.path("input"));
  }

  @Test
  void a_return_names_the_sale_under_which_the_goods_were_told() {
    StockReturn back =
        new StockReturn(List.of(new StockReturn.Row(goods(), "P32010000001202603020930050001")));
    assertEquals(json(RETURN), json(new Codec().input(StockTransactions.RETURN, back).toString()));
  }

  @Test
  void a_region_may_write_the_time_without_its_blank() {
    JsonNode message = sent("320412", new Codec().input(StockTransactions.SALE, sale()));
    assertEquals(json(SALE.replace("03-02 09", "03-0209")), message.path("input"));
    assertEquals("2026-03-02 09:30:05", message.path("inf_time").asString());
  }

  @Test
  void what_is_not_known_of_a_batch_and_a_prescription_is_left_out() {
    Goods unknown =
        new Goods(
            "X",
            "X",
            "药",
            "0",
            "",
            null,
            null,
            false,
            false,
            BigDecimal.ONE,
            AT,
            "某",
            "V",
            List.of(new Box("C")));
    JsonNode row =
        new Codec()
            .input(
                StockTransactions.SALE,
                new StockSale(
                    List.of(
                        new StockSale.Row(unknown, "D1", StockSale.Row.INSURED, "", false, ""))))
            .path("selinfoDetail")
            .path(0);
    for (String field : List.of("manu_lotnum", "manu_date", "expy_end", "rxno", "prsc_dr_name")) {
      assertFalse(row.has(field), field);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'infcode':0,'output':{'result':{'retRslt':'1','msgRslt':'受理成功'}}}",
        "{'infcode':'0','output':{'result':{'retRslt':1}}}",
        "{'infcode':0,'output':'{\\'result\\':{\\'retRslt\\':1,\\'msgRslt\\':null}}'}",
        "{'infcode':0,'output':{'retRslt':1,'msgRslt':''}}",
        "{'infcode':0,'output':{'result':[{'retRslt':'1'}]}}",
        "{'infcode':0,'output':{'result':'{\\'retRslt\\':\\'1\\'}'}}"
      })
  void an_accepted_row_is_recognised_however_it_is_written(String answer) {
    StockAnswer.Verdict verdict = verdict(answer);
    assertTrue(verdict.isAccepted(), answer);
    assertFalse(verdict.isMissing(), answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'infcode':0,'output':{'result':{'retRslt':'0','msgRslt':'批号为空'}}} | 批号为空",
        "{'infcode':0,'output':{'result':{'retRslt':0}}} | ''",
        "{'infcode':0,'output':{'result':{'retRslt':'2','msgRslt':'追溯码不存在'}}} | 追溯码不存在"
      })
  void a_row_that_was_received_and_not_taken_is_no_success(String answer, String words) {
    StockAnswer.Verdict verdict = verdict(answer);
    assertFalse(verdict.isAccepted(), answer);
    assertFalse(verdict.isMissing(), answer);
    assertEquals(words, verdict.words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'infcode':0}",
        "{'infcode':0,'output':null}",
        "{'infcode':0,'output':{'result':{}}}",
        "{'infcode':0,'output':{'result':{'msgRslt':'处理中'}}}"
      })
  void an_answer_without_the_second_level_decides_nothing(String answer) {
    assertTrue(verdict(answer).isMissing(), answer);
  }

  private static StockAnswer.Verdict verdict(String answer) {
    Codec codec = new Codec();
    // Single quotes stand for double ones; escaped ones for those of JSON within a string.
    String text = answer.replace("\\'", "\u0001").replace("'", "\"").replace("\u0001", "\\\"");
    return codec.output(StockTransactions.SALE, codec.readResponse(text.getBytes(UTF_8))).verdict();
  }
}
