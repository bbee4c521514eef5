package io.chuangkou.settlement.centre;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Demonstration.Holder;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A terminal that shares no record with the centre: it writes JSON, in apostrophes for quotation
 * marks, and sends nothing but what the interface's tables name.
 */
final class PlainTerminal {

  /** Tablets of class A at ten yuan, one pack. */
  static final String TABLETS = line("1", Counter.TABLETS, "10.00", "1", "10.00");

  private ReferenceCentre centre;
  private final Map<String, String> envelope = new LinkedHashMap<>();
  private int serial;

  PlainTerminal(ReferenceCentre centre, String orgCode, String operator, String device) {
    this.centre = centre;
    with("mdtrtarea_admvs", "320100")
        .with("insuplc_admdvs", "320100")
        .with("recer_sys_code", "0023")
        .with("infver", "V1.0")
        .with("opter_type", "1")
        .with("opter", operator)
        .with("opter_name", "收费员")
        .with("dev_no", device)
        .with("inf_time", "2022-03-01 10:00:00")
        .with("fixmedins_code", orgCode)
        .with("fixmedins_name", "窗口")
        .with("sign_no", "");
  }

  static PlainTerminal of(ReferenceCentre centre) {
    return new PlainTerminal(centre, Demonstration.COMMUNITY, "007", "3");
  }

  /** The same at a centre that was started again. */
  PlainTerminal at(ReferenceCentre started) {
    centre = started;
    return this;
  }

  /** The same with another field of the envelope. */
  PlainTerminal with(String field, String value) {
    envelope.put(field, value);
    return this;
  }

  /** A charge line without the numbers of person, visit and batch. */
  static String line(String number, String item, String price, String count, String amount) {
    return "'feedetl_sn':'"
        + number
        + "','rx_circ_flag':'0','fee_ocur_time':'2022-03-01 10:00:00','med_list_codg':'"
        + item
        + "','medins_list_codg':'T1','det_item_fee_sumamt':"
        + amount
        + ",'cnt':"
        + count
        + ",'pric':"
        + price
        + ",'bilg_dept_codg':'01','bilg_dept_name':'内科','bilg_dr_codg':'D1',"
        + "'bilg_dr_name':'王医生','hosp_appr_flag':'0'";
  }

  /** The next message's number. */
  String msgid() {
    return envelope.get("fixmedins_code") + "20220301100000%04d".formatted(++serial);
  }

  JsonNode send(String infno, String input) {
    return send(infno, msgid(), input);
  }

  JsonNode send(String infno, String msgid, String input) {
    return JsonMapper.shared().readTree(centre.answer(message(infno, msgid, input)));
  }

  /** A message as it goes out. */
  byte[] message(String infno, String msgid, String input) {
    ObjectNode message = JsonMapper.shared().createObjectNode();
    message.put("infno", infno).put("msgid", msgid);
    envelope.forEach(message::put);
    String head = message.toString();
    return (head.substring(0, head.length() - 1) + ",\"input\":" + input.replace('\'', '"') + "}")
        .getBytes(UTF_8);
  }

  /** The output of a message that is done. */
  JsonNode done(String infno, String input) {
    JsonNode answer = send(infno, input);
    assertEquals(0, answer.get("infcode").asInt(), answer::toString);
    return answer.get("output");
  }

  /** What a message is refused with. */
  String refused(String infno, String input) {
    JsonNode answer = send(infno, input);
    assertEquals(-1, answer.get("infcode").asInt(), answer::toString);
    return answer.get("err_msg").asString();
  }

  void assertRefused(String with, String infno, String input) {
    String words = refused(infno, input);
    assertTrue(words.contains(with), words);
  }

  /** Signs in; the number goes with every message from now on. */
  PlainTerminal signIn() {
    String signNo =
        done(
                "9001",
                "{'signIn':{'opter_no':'%s','mac':'02-42-C0-A8-01-14','ip':'192.168.1.20'}}"
                    .formatted(envelope.get("opter")))
            .at("/signinoutb/sign_no")
            .asString();
    return with("sign_no", signNo);
  }

  String signNo() {
    return String.valueOf(envelope.get("sign_no"));
  }

  void signOut() {
    done(
        "9002",
        "{'signOut':{'sign_no':'%s','opter_no':'%s'}}".formatted(signNo(), envelope.get("opter")));
  }

  static String credential(Holder holder) {
    return "'mdtrt_cert_type':'03','mdtrt_cert_no':'%s','card_sn':'%s'"
        .formatted(holder.cardNumber(), holder.cardSn());
  }

  static String registration(String psnNo, Holder holder, String insurance) {
    return "{'data':{'psn_no':'%s','insutype':'%s','begntime':'2022-03-01 10:00:00',%s,"
            .formatted(psnNo, insurance, credential(holder))
        + "'ipt_otp_no':'OP1','atddr_no':'D1','dr_name':'王医生','dept_code':'01',"
        + "'dept_name':'内科','caty':'A03'}}";
  }

  static String facts(String mdtrtId, String psnNo) {
    return "{'mdtrtinfo':{'mdtrt_id':'%s','psn_no':'%s','med_type':'11',".formatted(mdtrtId, psnNo)
        + "'begntime':'2022-03-01 10:00:00'},'diseinfo':[{'diag_type':'1','diag_srt_no':1,"
        + "'diag_code':'E11.900','diag_name':'2型糖尿病','diag_dept':'01','dise_dor_no':'D1',"
        + "'dise_dor_name':'王医生','diag_time':'2022-03-01 10:00:00','vali_flag':'1'}]}";
  }

  static String fees(String mdtrtId, String psnNo, String... lines) {
    StringBuilder rows = new StringBuilder();
    for (String line : lines) {
      rows.append(rows.isEmpty() ? "" : ",")
          .append("{'mdtrt_id':'%s','psn_no':'%s','chrg_bchno':'B1',".formatted(mdtrtId, psnNo))
          .append(line)
          .append('}');
    }
    return "{'feedetail':[" + rows + "]}";
  }

  /** The number of a person who shows a card. */
  String person(Holder holder) {
    return done("1101", "{'data':{" + credential(holder) + "}}").at("/baseinfo/psn_no").asString();
  }

  /** A visit of tablets that can be settled. */
  Visit visit(Holder holder, String insurance, String... lines) {
    String psnNo = person(holder);
    String mdtrtId =
        done("2201", registration(psnNo, holder, insurance)).at("/data/mdtrt_id").asString();
    done("2203", facts(mdtrtId, psnNo));
    JsonNode splits = done("2204", fees(mdtrtId, psnNo, lines)).get("result");
    return new Visit(psnNo, mdtrtId, insurance, holder, splits);
  }

  /**
   * A visit.
   *
   * @param psnNo person
   * @param mdtrtId its number
   * @param insurance insutype
   * @param holder who shows the card
   * @param splits the answer to the upload
   */
  record Visit(String psnNo, String mdtrtId, String insurance, Holder holder, JsonNode splits) {

    /** The bill of it, with some of its fields otherwise. */
    String bill(String... others) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("psn_no", psnNo);
      fields.put("mdtrt_cert_type", "03");
      fields.put("mdtrt_cert_no", holder.cardNumber());
      fields.put("card_sn", holder.cardSn());
      fields.put("med_type", "11");
      fields.put("medfee_sumamt", sum("det_item_fee_sumamt"));
      fields.put("psn_setlway", "01");
      fields.put("mdtrt_id", mdtrtId);
      fields.put("chrg_bchno", "B1");
      fields.put("insutype", insurance);
      fields.put("acct_used_flag", "0");
      fields.put("fulamt_ownpay_amt", sum("fulamt_ownpay_amt"));
      fields.put("overlmt_selfpay", sum("overlmt_amt"));
      fields.put("preselfpay_amt", sum("preselfpay_amt"));
      fields.put("inscp_scp_amt", sum("inscp_scp_amt"));
      for (int i = 0; i < others.length; i += 2) {
        fields.put(others[i], others[i + 1]);
      }
      ObjectNode data = JsonMapper.shared().createObjectNode();
      fields.forEach(data::put);
      return "{'data':" + data.toString().replace('"', '\'') + "}";
    }

    private String sum(String field) {
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode split : splits) {
        sum = sum.add(split.get(field).decimalValue());
      }
      return sum.toPlainString();
    }

    /** The cancellation of a settlement of it. */
    String cancellation(JsonNode settled) {
      return "{'data':{'setl_id':'%s','mdtrt_id':'%s','psn_no':'%s'}}"
          .formatted(settled.at("/setlinfo/setl_id").asString(), mdtrtId, psnNo);
    }
  }
}
