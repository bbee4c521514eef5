package io.chuangkou.settlement.gateway;

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

  private Refusals() {}

  static CentreFault fault(String words) {
    Matcher prefix = PREFIX.matcher(words);
    if (!prefix.find()) {
      return new CentreFault(CentreFaultCode.CENTRE_REFUSED, words);
    } else if (prefix.group(1).equals(CSB_SIGNATURE)) {
      return new CentreFault(CentreFaultCode.SIGN_CLOCK, words);
    }
    return CentreFaultCode.ofCode(prefix.group(1))
        .map(code -> new CentreFault(code, words.substring(prefix.end())))
        .orElseGet(() -> new CentreFault(CentreFaultCode.CENTRE_REFUSED, words));
  }
}
