package io.chuangkou.terminal.foreign.centre;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the interface's tables call mandatory, by transaction and node. */
final class FieldTables {

  private static final String ENVELOPE =
      "infno msgid mdtrtarea_admvs recer_sys_code infver opter_type opter opter_name inf_time"
          + " fixmedins_code fixmedins_name input";

  private static final String LINE =
      "feedetl_sn mdtrt_id psn_no fee_ocur_time med_list_codg medins_list_codg det_item_fee_sumamt"
          + " cnt pric bilg_dept_codg bilg_dept_name bilg_dr_codg bilg_dr_name";

  private static final String DIAGNOSIS =
      "diag_type diag_srt_no diag_code diag_name diag_dept dise_dor_no dise_dor_name diag_time";

  private static final String PARTS =
      "fulamt_ownpay_amt overlmt_selfpay preselfpay_amt inscp_scp_amt";

  private static final String OUTPATIENT =
      "psn_no mdtrt_cert_type mdtrt_cert_no med_type medfee_sumamt psn_setlway mdtrt_id chrg_bchno"
          + " insutype acct_used_flag ";

  private static final String STAY =
      "psn_no mdtrt_cert_type mdtrt_cert_no medfee_sumamt psn_setlway mdtrt_id insutype"
          + " acct_used_flag mid_setl_flag ";

  private static final String PURCHASE =
      "psn_no mdtrt_cert_type mdtrt_cert_no begntime medfee_sumamt insutype acct_used_flag"
          + " med_type";

  private static final String PURCHASED =
      "feedetl_sn rx_circ_flag fee_ocur_time med_list_codg medins_list_codg det_item_fee_sumamt"
          + " cnt pric";

  private static final String CANCELLATION = "setl_id mdtrt_id psn_no";

  private static final Map<String, Map<String, String>> TABLES =
      Map.ofEntries(
          table("9001", "signIn", "opter_no mac ip"),
          table("9002", "signOut", "sign_no opter_no"),
          table("1101", "data", "mdtrt_cert_type mdtrt_cert_no"),
          table(
              "2201",
              "data",
              "psn_no insutype begntime mdtrt_cert_type mdtrt_cert_no ipt_otp_no atddr_no dr_name"
                  + " dept_code dept_name caty"),
          table("2202", "data", "psn_no mdtrt_id ipt_otp_no"),
          table("2203", "mdtrtinfo", "mdtrt_id psn_no med_type begntime", "diseinfo", DIAGNOSIS),
          table("2204", "feedetail", LINE + " chrg_bchno rx_circ_flag hosp_appr_flag"),
          table("2205", "data", "mdtrt_id chrg_bchno psn_no"),
          table("2206", "data", OUTPATIENT),
          table("2207", "data", OUTPATIENT + PARTS),
          table("2208", "data", CANCELLATION),
          table("2101", "druginfo", PURCHASE, "drugdetail", PURCHASED),
          table("2102", "druginfo", PURCHASE, "drugdetail", PURCHASED),
          table("2103", "data", CANCELLATION),
          table("2301", "feedetail", LINE + " med_type"),
          table("2302", "data", "feedetl_sn mdtrt_id psn_no"),
          table("2303", "data", STAY + PARTS),
          table("2304", "data", STAY),
          table("2305", "data", CANCELLATION),
          table(
              "2401",
              "mdtrtinfo",
              "psn_no insutype begntime mdtrt_cert_type mdtrt_cert_no med_type ipt_no atddr_no"
                  + " chfpdr_name adm_diag_dscr adm_dept_codg adm_dept_name adm_bed"
                  + " dscg_maindiag_code dscg_maindiag_name",
              "diseinfo",
              DIAGNOSIS + " maindiag_flag"),
          table(
              "2402",
              "dscginfo",
              "mdtrt_id psn_no insutype endtime dscg_dept_codg dscg_dept_name dscg_way"),
          table("2404", "data", "mdtrt_id psn_no"),
          table("2405", "data", "mdtrt_id psn_no"),
          table("2601", "data", "psn_no omsgid oinfno"),
          table(
              "3201",
              "data",
              "insutype clr_type setl_optins stmt_begndate stmt_enddate medfee_sumamt"
                  + " fund_pay_sumamt acct_pay fixmedins_setl_cnt"),
          table(
              "3202",
              "data",
              "setl_optins file_qury_no stmt_begndate stmt_enddate medfee_sumamt fund_pay_sumamt"
                  + " cash_payamt fixmedins_setl_cnt"),
          table("5203", "data", CANCELLATION),
          table("9101", "fsUploadIn", "in filename fixmedins_code"),
          table("9102", "fsDownloadIn", "file_qury_no filename fixmedins_code"));

  /** Transactions whose payload carries a person's number before anything told the division. */
  private static final Set<String> WITHOUT_PERSON =
      Set.of("9001", "9002", "1101", "3201", "3202", "9101", "9102");

  private FieldTables() {}

  private static Map.Entry<String, Map<String, String>> table(String infno, String... nodes) {
    Map<String, String> table = new LinkedHashMap<>();
    for (int i = 0; i < nodes.length; i += 2) {
      table.put(nodes[i], nodes[i + 1]);
    }
    return Map.entry(infno, table);
  }

  /** Refuses a request that lacks what is mandatory. */
  static void require(String infno, ObjectNode request) {
    fields("", request, ENVELOPE);
    JsonNode input = request.path("input");
    TABLES.getOrDefault(infno, Map.of()).forEach((node, fields) -> node(node, input, fields));
    if (!WITHOUT_PERSON.contains(infno)) {
      fields("", request, "insuplc_admdvs");
    }
    JsonNode data = input.path("data");
    if (Json.text(data, "mdtrt_cert_type").equals("03") && infno.equals("1101")) {
      fields("data", data, "card_sn");
    }
    if (infno.equals("9001")) {
      workstation(input.path("signIn"));
    }
    for (JsonNode line : input.path("feedetail")) {
      ownCode(line);
    }
    for (JsonNode line : input.path("drugdetail")) {
      ownCode(line);
    }
  }

  private static void node(String name, JsonNode input, String fields) {
    JsonNode node = input.path(name);
    if (node.isMissingNode() || node.isNull() || (node.isArray() && node.isEmpty())) {
      throw new Refusal("节点[" + name + "]不能为空");
    } else if (node.isArray()) {
      node.forEach(row -> fields(name, row, fields));
    } else {
      fields(name, node, fields);
    }
  }

  private static void fields(String node, JsonNode from, String fields) {
    for (String field : List.of(fields.strip().split("\\s+", -1))) {
      JsonNode value = from.path(field);
      if (value.isMissingNode()
          || value.isNull()
          || (value.isString() && value.asString().isBlank())) {
        throw new Refusal("字段[" + (node.isEmpty() ? "" : node + ".") + field + "]不能为空");
      }
    }
  }

  private static void workstation(JsonNode signIn) {
    if (!Json.text(signIn, "mac").matches("([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}")) {
      throw new Refusal("MAC地址不合法");
    }
    if (Json.text(signIn, "ip").isBlank()) {
      throw new Refusal("IP地址不合法");
    }
  }

  /** The national code is not the hospital's own. */
  private static void ownCode(JsonNode line) {
    if (Json.text(line, "med_list_codg").equals(Json.text(line, "medins_list_codg"))) {
      throw new Refusal("医药机构目录编码未对照");
    }
  }
}
