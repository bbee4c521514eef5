package io.chuangkou.settlement.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.gateway.Exchange.Answer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a stable code in the words of a refusal, which centres often prefix with a code of their
 * own (§1.2): {@code [PERSON-UNKNOWN] ...}, {@code 9000: ...}.
 */
final class Refusals {

  private static final Pattern PREFIX = Pattern.compile("^\\[?([A-Z0-9][A-Z0-9-]+)]?[:： ]+");

  /** Signature refused by a CSB gateway. */
  private static final String CSB_SIGNATURE = "9000";

  /** Statuses of HTTP under which gateways refuse a signature. */
  private static final Set<Integer> NOT_ADMITTED = Set.of(400, 401, 403);

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(验签|签名(验证|校验)?)(失败|错误|无效|有误|不正确|不通过|不匹配|过期)|时间戳|"
              + "(invalid|bad|wrong|expired|illegal).{0,16}(signature|timestamp|nonce)|"
              + "(signature|timestamp|nonce).{0,24}(invalid|mismatch|not match|error|expired|fail)",
          Pattern.CASE_INSENSITIVE);

  private static final int READ = 4096;

  private Refusals() {}

  static CentreFault fault(String words) {
    Matcher prefix = PREFIX.matcher(words);
    if (!prefix.find()) {
      return new CentreFault(said(words), words);
    } else if (prefix.group(1).equals(CSB_SIGNATURE)) {
      return new CentreFault(CentreFaultCode.SIGN_CLOCK, words);
    }
    return CentreFaultCode.ofCode(prefix.group(1))
        .filter(CentreFaultCode::isRefusal)
        .map(code -> new CentreFault(code, words.substring(prefix.end())))
        .orElseGet(() -> new CentreFault(said(words), words));
  }

  private static CentreFaultCode said(String words) {
    return SIGNATURE.matcher(words).find()
        ? CentreFaultCode.SIGN_CLOCK
        : CentreFaultCode.CENTRE_REFUSED;
  }

  /** Whether a gateway that admits nobody without a signature says so in its own form. */
  static boolean isOfSignature(Answer answer) {
    byte[] body = answer.body();
    String text = answer.remark() + " " + new String(body, 0, Math.min(READ, body.length), UTF_8);
    return NOT_ADMITTED.contains(answer.status()) && SIGNATURE.matcher(text).find();
  }
}
