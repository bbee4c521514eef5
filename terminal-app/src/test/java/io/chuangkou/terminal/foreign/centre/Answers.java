package io.chuangkou.terminal.foreign.centre;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The outputs of the centre's transactions, as the interface's field tables have them. */
final class Answers {

  static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Answers() {}

  static ObjectNode signedIn(String number, LocalDateTime now) {
    ObjectNode output = Json.object();
    ObjectNode node = output.putObject("signinoutb");
    node.put("sign_no", number).put("sign_time", now.format(SECONDS));
    node.putObject("exp_content");
    return output;
  }

  static ObjectNode person(String number, String certNo, List<Insured> insurances) {
    ObjectNode output = Json.object();
    output
        .putObject("baseinfo")
        .put("psn_no", number)
        .put("psn_cert_type", "01")
        .put("certno", certNo)
        .put("psn_name", "张三")
        .put("gend", "1")
        .put("naty", "01")
        .put("brdy", "1980-03-07")
        .put("age", new BigDecimal("46.0"));
    ArrayNode rows = output.putArray("insuinfo");
    for (Insured insured : insurances) {
      rows.addObject()
          .put("balc", insured.balance())
          .put("insutype", insured.type())
          .put("psn_type", "1101")
          .put("psn_insu_stas", insured.status())
          .put("psn_insu_date", "2019-07-01")
          .putNull("paus_insu_date")
          .put("cvlserv_flag", "0")
          .put("insuplc_admdvs", insured.area())
          .put("emp_name", "某单位");
    }
    output.putArray("idetinfo");
    output.putObject("exp_content");
    return output;
  }

  static ObjectNode visit(Visit visit) {
    ObjectNode output = Json.object();
    ObjectNode data = output.putObject("data");
    data.put("mdtrt_id", visit.number())
        .put("psn_no", visit.person())
        .put("ipt_otp_no", visit.hospitalNo());
    data.putObject("exp_content");
    return output;
  }

  /** The split of each line, in a node of that name. */
  static void splits(ObjectNode output, String node, List<JsonNode> lines, BigDecimal ahead) {
    ArrayNode rows = output.putArray(node);
    for (JsonNode line : lines) {
      BigDecimal amount = Json.yuan(line, "det_item_fee_sumamt");
      BigDecimal before = Json.rounded(amount.multiply(ahead));
      rows.addObject()
          .put("feedetl_sn", Json.text(line, "feedetl_sn"))
          .put("det_item_fee_sumamt", amount)
          .put("cnt", Json.yuan(line, "cnt"))
          .put("pric", Json.yuan(line, "pric"))
          .put("pric_uplmt_amt", 999_999)
          .put("selfpay_prop", ahead)
          .put("fulamt_ownpay_amt", ZERO)
          .put("overlmt_amt", ZERO)
          .put("preselfpay_amt", before)
          .put("inscp_scp_amt", amount.subtract(before))
          .put("chrgitm_lv", "01")
          .put("med_chrgitm_type", "09")
          .put("lmt_used_flag", "0")
          .putNull("memo");
    }
  }

  /** A settlement, a trial or a cancellation; the lists of a trial have no number. */
  static ObjectNode settlement(Settled row, boolean trial, BigDecimal balance, boolean within) {
    Shares shares = row.shares();
    int sign = row.isCancellation() ? -1 : 1;
    ObjectNode output = Json.object();
    ObjectNode info = output.putObject("setlinfo");
    info.put("setl_id", trial ? null : row.number())
        .put("mdtrt_id", row.visit())
        .put("psn_no", row.person())
        .put("psn_name", "张三")
        .put("psn_cert_type", "01")
        .put("certno", "320102198003071234")
        .put("gend", "1")
        .put("naty", "01")
        .put("brdy", "1980-03-07")
        .put("age", new BigDecimal("46.0"))
        .put("insutype", row.insurance())
        .put("psn_type", "1101")
        .put("cvlserv_flag", "0")
        .put("setl_time", row.at().format(SECONDS))
        .put("mdtrt_cert_type", "03")
        .put("med_type", row.medType());
    amount(info, "medfee_sumamt", shares.total(), sign);
    amount(info, "fulamt_ownpay_amt", ZERO, sign);
    amount(info, "overlmt_selfpay", ZERO, sign);
    amount(info, "preselfpay_amt", shares.ahead(), sign);
    amount(info, "inscp_scp_amt", shares.total().subtract(shares.ahead()), sign);
    amount(info, "act_pay_dedc", ZERO, sign);
    info.put("pool_prop_selfpay", ZERO);
    for (String field : Funds.FIELDS) {
      amount(info, field, paid(shares, field), sign);
    }
    amount(info, "fund_pay_sumamt", shares.fund(), sign);
    amount(info, "psn_part_amt", shares.person(), sign);
    amount(
        info, "acct_pay", within ? shares.account().add(shares.family()) : shares.account(), sign);
    amount(info, "psn_cash_pay", shares.cash(), sign);
    amount(info, "hosp_part_amt", shares.hospital(), sign);
    amount(info, "acct_mulaid_pay", shares.family(), sign);
    info.put("balc", balance)
        .put("medins_setl_id", row.msgid())
        .put("clr_optins", "320100")
        .put("clr_way", "1")
        .put("clr_type", row.clearing());
    ArrayNode detail = output.putArray("setldetail");
    for (Map.Entry<String, BigDecimal> fund : shares.funds().entrySet()) {
      row(detail, fund.getKey(), fund.getValue(), shares, sign);
    }
    return output;
  }

  private static void amount(ObjectNode node, String field, BigDecimal yuan, int sign) {
    node.put(field, Json.rounded(yuan.multiply(BigDecimal.valueOf(sign))));
  }

  private static BigDecimal paid(Shares shares, String field) {
    return shares.funds().entrySet().stream()
        .filter(fund -> Funds.field(fund.getKey()).equals(field))
        .map(Map.Entry::getValue)
        .reduce(ZERO, BigDecimal::add);
  }

  /** A row of setldetail. */
  static void row(ArrayNode detail, String code, BigDecimal yuan, Shares shares, int sign) {
    ObjectNode row = detail.addObject();
    row.put("fund_pay_type", code);
    amount(row, "inscp_scp_amt", shares.total().subtract(shares.ahead()), sign);
    row.putNull("crt_payb_lmt_amt");
    amount(row, "fund_payamt", yuan, sign);
    row.put("fund_pay_type_name", Funds.name(code)).putNull("setl_proc_info");
  }
}
