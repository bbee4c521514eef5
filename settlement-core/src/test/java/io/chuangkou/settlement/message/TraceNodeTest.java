package io.chuangkou.settlement.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.chuangkou.settlement.message.RegionalProfile.TraceCodes;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.settlement.DrugTrace;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Trace codes of boxes on the wire, under the name that a region has for their list. */
class TraceNodeTest {

  private static ObjectNode settlement(List<DrugTrace> traces) {
    return new Codec()
        .input(
            SettlementTransactions.SETTLE,
            new OutpatientBill(
                "P1",
                Credential.eVoucher("EC-1"),
                "11",
                Fen.of(1_00),
                OutpatientBill.BY_ITEM,
                "V1",
                "1",
                "390",
                true,
                "",
                Split.NONE,
                traces));
  }

  @Test
  void a_box_is_told_with_its_line_its_code_and_whether_it_was_opened() {
    JsonNode box =
        settlement(List.of(new DrugTrace("3", "81000210012345678901", true, "盒")))
            .path("data")
            .path("drug_trac_info")
            .path(0);
    assertEquals("3", box.path("feedetl_sn").asString());
    assertEquals("81000210012345678901", box.path("drug_trac_codg").asString());
    assertEquals("1", box.path("trdn_flag").asString());
    assertEquals("盒", box.path("min_prcunt_type").asString());
  }

  @Test
  void without_boxes_nothing_is_told_and_only_the_mediums_own_fields() {
    JsonNode data = settlement(List.of()).path("data");
    assertFalse(data.has("drug_trac_info"));
    assertFalse(data.has("card_sn"));
    assertFalse(data.has("certno"));
    assertEquals("01", data.path("mdtrt_cert_type").asString());
    assertEquals("1", data.path("acct_used_flag").asString());
  }

  @Test
  void a_region_may_name_the_list_otherwise() {
    ObjectNode input = settlement(List.of(new DrugTrace("1", "C", false, "盒")));
    TraceNode.write(input, new TraceCodes("drugtracinfo", Set.of("2207")));
    assertEquals(1, input.path("data").path("drugtracinfo").size());
    assertFalse(input.path("data").has("drug_trac_info"));
  }
}
