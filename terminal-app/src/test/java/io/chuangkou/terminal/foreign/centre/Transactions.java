package io.chuangkou.terminal.foreign.centre;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the centre does on request, by the numbers of the interface. */
final class Transactions {

  private static final Set<String> REVERSIBLE =
      Set.of("2102", "2103", "2207", "2208", "2304", "2305", "2401");

  private final Books books;
  private final DayStatement day;
  private final Map<String, String> persons = new LinkedHashMap<>();
  private final Set<String> signedIn = new TreeSet<>();
  private List<Insured> insurances = List.of(Insured.active("310", "320100", "0"));
  private Money money = Money.cash();
  private boolean signIn = true;
  private boolean strict;
  private boolean familyWithin = true;

  Transactions(Books books, DayStatement day) {
    this.books = books;
    this.day = day;
  }

  void insure(List<Insured> others) {
    insurances = others;
  }

  void money(Money other) {
    money = other;
  }

  void beStrict() {
    strict = true;
  }

  void withoutSignIn() {
    signIn = false;
  }

  void familyBeside() {
    familyWithin = false;
    day.familyBeside();
  }

  /**
   * One message.
   *
   * @param infno the national number of the transaction
   * @param request the whole request
   * @param now the centre's time
   * @return the output
   */
  ObjectNode carryOut(String infno, ObjectNode request, LocalDateTime now) {
    if (strict) {
      FieldTables.require(infno, request);
      checkSignIn(infno, Json.text(request, "sign_no"));
    }
    JsonNode input = request.path("input");
    JsonNode data = input.path("data");
    String msgid = Json.text(request, "msgid");
    return switch (infno) {
      case "9001" -> signIn(input.path("signIn"), now);
      case "9002", "2203", "2403", "2402", "2405" -> Json.object();
      case "1101" -> person(data);
      case "2201" -> register(data, Json.text(data, "ipt_otp_no"));
      case "2401" -> admit(input.path("mdtrtinfo"));
      case "2202", "2404" -> withdraw(data);
      case "2204", "2301" -> upload(input.path("feedetail"));
      case "2205" -> cancelFees(data);
      case "2302" -> cancelFees(data.isArray() ? data.path(0) : data);
      case "2206", "2303" -> visit(infno, data, msgid, now, true);
      case "2207", "2304" -> visit(infno, data, msgid, now, false);
      case "2101" -> purchase(infno, input, msgid, now, true);
      case "2102" -> purchase(infno, input, msgid, now, false);
      case "2103", "2208", "2305" -> cancel(infno, data, msgid, now);
      case "2601" -> reverse(data, msgid, now);
      case "3201" -> day.sums(data);
      case "3202" -> day.rows(data);
      case "9101" -> day.upload(input.path("fsUploadIn"));
      case "5203" -> known(data);
      default -> throw new Refusal("未开通的交易：" + infno);
    };
  }

  private void checkSignIn(String infno, String signNo) {
    boolean known = signIn ? signedIn.contains(signNo) : signNo.isEmpty() || signNo.equals("0000");
    if (!infno.equals("9001") && !known) {
      throw new Refusal("签到流水号无效");
    }
  }

  private ObjectNode signIn(JsonNode input, LocalDateTime now) {
    if (!signIn) {
      throw new Refusal("未开通的交易：9001");
    }
    String number = "S" + Json.text(input, "opter_no") + (signedIn.size() + 1);
    signedIn.add(number);
    return Answers.signedIn(number, now);
  }

  private ObjectNode person(JsonNode data) {
    String certificate = Json.text(data, "mdtrt_cert_no");
    String number =
        persons.computeIfAbsent(certificate, any -> "P320100000000" + (1001 + persons.size()));
    return Answers.person(number, "320102198003071234", insurances);
  }

  private void requirePerson(String number) {
    if (!persons.containsValue(number)) {
      throw new Refusal("未查询到人员信息");
    }
  }

  private ObjectNode register(JsonNode data, String hospitalNo) {
    requirePerson(Json.text(data, "psn_no"));
    if (hospitalNo.length() > 30) {
      throw new Refusal("字段[ipt_otp_no]超长");
    }
    return Answers.visit(
        books.register(
            Json.text(data, "psn_no"),
            Json.text(data, "insutype"),
            hospitalNo,
            Json.text(data, "begntime")));
  }

  private ObjectNode admit(JsonNode data) {
    ObjectNode registered = register(data, Json.text(data, "ipt_no"));
    ObjectNode output = Json.object();
    output.putObject("result").put("mdtrt_id", registered.path("data").path("mdtrt_id").asString());
    return output;
  }

  private ObjectNode withdraw(JsonNode data) {
    Visit visit = visit(data);
    if (books.isSettled(visit) || !visit.lines().isEmpty()) {
      throw new Refusal("存在费用信息，不能撤销");
    }
    visit.withdraw();
    return Json.object();
  }

  private ObjectNode upload(JsonNode lines) {
    List<JsonNode> told = new ArrayList<>();
    lines.forEach(told::add);
    for (JsonNode line : told) {
      Visit visit = visit(line);
      if (books.isSettled(visit)) {
        throw new Refusal("就诊已结算");
      }
      visit.lines().add(line);
    }
    ObjectNode output = Json.object();
    Answers.splits(output, "result", told, money.ahead());
    return output;
  }

  private Visit visit(JsonNode data) {
    return books.visit(Json.text(data, "mdtrt_id"), Json.text(data, "psn_no"));
  }

  private ObjectNode cancelFees(JsonNode data) {
    Visit visit = visit(data);
    if (books.isSettled(visit)) {
      throw new Refusal("就诊已结算");
    }
    visit.lines().clear();
    return Json.object();
  }

  private ObjectNode visit(
      String infno, JsonNode data, String msgid, LocalDateTime now, boolean trial) {
    Visit visit = visit(data);
    if (books.isSettled(visit)) {
      throw new Refusal("就诊已结算");
    }
    BigDecimal total = total(visit.lines());
    if (total.compareTo(Json.yuan(data, "medfee_sumamt")) != 0) {
      throw new Refusal("医疗费总额与上传明细不符");
    }
    String clearing = infno.startsWith("23") ? "21" : "11";
    return settle(infno, data, visit.number(), total, clearing, msgid, now, trial);
  }

  private static BigDecimal total(Iterable<JsonNode> lines) {
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode line : lines) {
      total = total.add(Json.yuan(line, "det_item_fee_sumamt"));
    }
    return total;
  }

  private ObjectNode purchase(
      String infno, JsonNode input, String msgid, LocalDateTime now, boolean trial) {
    JsonNode head = input.path("druginfo");
    List<JsonNode> lines = new ArrayList<>();
    input.path("drugdetail").forEach(lines::add);
    requirePerson(Json.text(head, "psn_no"));
    BigDecimal total = total(lines);
    String visit =
        trial
            ? ""
            : books
                .register(
                    Json.text(head, "psn_no"),
                    Json.text(head, "insutype"),
                    Json.text(head, "invono"),
                    Json.text(head, "begntime"))
                .number();
    ObjectNode output = settle(infno, head, visit, total, "41", msgid, now, trial);
    Answers.splits(output, "detlcutinfo", lines, money.ahead());
    return output;
  }

  private ObjectNode settle(
      String infno,
      JsonNode data,
      String visit,
      BigDecimal total,
      String clearing,
      String msgid,
      LocalDateTime now,
      boolean trial) {
    String person = Json.text(data, "psn_no");
    boolean asked = Json.text(data, "acct_used_flag").equals("1");
    Settled row =
        new Settled(
            trial ? "" : books.newNumber(),
            visit,
            person,
            Json.text(data, "insutype"),
            infno.startsWith("23") ? "21" : Json.text(data, "med_type"),
            clearing,
            infno,
            msgid,
            money.share(total, books.spent(person), asked),
            "",
            now);
    if (!trial) {
      books.add(row);
    }
    return told(row, trial);
  }

  private ObjectNode told(Settled row, boolean trial) {
    BigDecimal balance = money.account().subtract(books.spent(row.person()).account());
    return Answers.settlement(row, trial, balance, familyWithin);
  }

  private ObjectNode cancel(String infno, JsonNode data, String msgid, LocalDateTime now) {
    String number = Json.text(data, "setl_id");
    Settled settled =
        books.only(
            row ->
                row.number().equals(number)
                    && row.visit().equals(Json.text(data, "mdtrt_id"))
                    && row.person().equals(Json.text(data, "psn_no")));
    return told(takeBack(settled, infno, msgid, now), false);
  }

  private Settled takeBack(Settled settled, String infno, String msgid, LocalDateTime now) {
    Settled back =
        new Settled(
            books.newNumber(),
            settled.visit(),
            settled.person(),
            settled.insurance(),
            settled.medType(),
            settled.clearing(),
            infno,
            msgid,
            settled.shares(),
            settled.number(),
            now);
    books.add(back);
    return back;
  }

  /** A cancellation that is taken back leaves the settlement standing as if nothing had been. */
  private ObjectNode reverse(JsonNode data, String msgid, LocalDateTime now) {
    if (!REVERSIBLE.contains(Json.text(data, "oinfno"))) {
      throw new Refusal("该交易不支持冲正");
    }
    Settled row =
        books.madeBy(Json.text(data, "omsgid")).stream()
            .filter(made -> made.person().equals(Json.text(data, "psn_no")))
            .findFirst()
            .orElseThrow(() -> new Refusal("未查询到原交易信息"));
    if (row.isCancellation()) {
      books.strike(row);
    } else if (books.standing().contains(row)) {
      takeBack(row, "2601", msgid, now);
    } else {
      throw new Refusal("原交易已撤销");
    }
    return Json.object();
  }

  private ObjectNode known(JsonNode data) {
    Settled row = books.row(Json.text(data, "setl_id"));
    if (!row.person().equals(Json.text(data, "psn_no"))
        || !row.visit().equals(Json.text(data, "mdtrt_id"))) {
      throw new Refusal("未查询到结算信息");
    }
    ObjectNode output = told(row, false);
    if (output.get("setlinfo") instanceof ObjectNode info) {
      info.set("psn_pay", info.remove("psn_part_amt"));
      info.set("cash_payamt", info.remove("psn_cash_pay"));
    }
    return output;
  }

  static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
}
