package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfile.SignInRule;
import io.chuangkou.settlement.message.Request;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.person.PersonTransactions;
import java.util.List;

/**
 * What a request has to be before anybody looks at what it asks for. A lenient centre asks only
 * that it can be kept and that it names one person. Thread-safe.
 */
final class RequestCheck {

  private static final int MSGID = 30;
  private static final int PROVIDER = 30;
  private static final int DEVICE = 100;
  private static final int OPERATOR = 30;

  /** Digits of a division code that are the same within a prefecture. */
  private static final int PREFECTURE = 4;

  private final FieldTable fields = FieldTable.load();
  private final Tables books;
  private final RegionalProfile profile;
  private final boolean lenient;

  RequestCheck(Tables books, CentreConfig config) {
    this.books = books;
    this.profile = config.profile();
    this.lenient = config.rules().lenient();
  }

  /**
   * The person whom a request concerns; empty: none.
   *
   * @throws Refusal if the request is not as it should be, which it never will be
   */
  String person(Request request) {
    Sender sender = request.sender();
    require("msgid", request.msgid(), MSGID);
    require("fixmedins_code", sender.orgCode(), PROVIDER);
    atMost("dev_no", sender.device(), DEVICE);
    atMost("opter", sender.operator(), OPERATOR);
    RequestLimits.check(request.input());
    fields.checkNumbers(request.infno(), request.input());
    String psnNo = fields.person(request.infno(), request.input());
    if (!lenient) {
      requireDivisions(request, psnNo);
      fields.check(request.infno(), request.input());
    }
    return psnNo;
  }

  private void requireDivisions(Request request, String psnNo) {
    require("opter", request.sender().operator(), OPERATOR);
    String prefecture = profile.region().substring(0, PREFECTURE);
    if (!request.area().matches("\\d{6}") || !request.area().startsWith(prefecture)) {
      throw new Refusal("DIVISION-UNKNOWN", "就医地医保区划不属于本统筹区：" + request.area());
    }
    if (!psnNo.isEmpty() && request.insuredAt().isEmpty()) {
      throw new Refusal("FIELD-MISSING", request.infno() + " insuplc_admdvs 参保地医保区划为必填项");
    }
  }

  /** Refuses who is not signed in. */
  void requireSignedIn(Session sql, Request request) {
    if (!lenient
        && profile.signIn() == SignInRule.REQUIRED
        && !request.infno().equals(PersonTransactions.SIGN_IN.infno())) {
      books.signIns().require(sql, request.sender());
    }
  }

  /**
   * Refuses a person who is insured elsewhere than the request says; nobody, and somebody who is
   * not known, is insured nowhere else.
   *
   * @param psnNo the person; empty: none
   */
  void requireInsured(Session sql, Request request, String psnNo) {
    if (!lenient && !psnNo.isEmpty()) {
      books.directory().covers(sql, psnNo).ifPresent(covers -> requireInsured(request, covers));
    }
  }

  /** The same with the person's insurances at hand. */
  void requireInsured(Request request, List<Cover> covers) {
    String said = request.insuredAt();
    if (!lenient && covers.stream().noneMatch(cover -> cover.insuredAt().equals(said))) {
      throw new Refusal("DIVISION-OTHER", "此人的参保地不是 " + said);
    }
  }

  private static void require(String field, String value, int most) {
    if (value.isBlank()) {
      throw new Refusal("FIELD-MISSING", field + " 为必填项");
    }
    atMost(field, value, most);
  }

  private static void atMost(String field, String value, int most) {
    if (value.length() > most) {
      throw new Refusal("FIELD-LENGTH", field + " 最多 " + most + " 个字符");
    }
  }
}
