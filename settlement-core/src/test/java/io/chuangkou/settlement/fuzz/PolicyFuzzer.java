package io.chuangkou.settlement.fuzz;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.document.PolicyException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Whatever stands in a policy file, it loads, or is refused with its line and what to write. */
public final class PolicyFuzzer {

  private static final Pattern REFUSAL = Pattern.compile("(?s)fuzzed\\.yaml:\\d+: .+; .+");

  private PolicyFuzzer() {}

  /** One input of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] yaml) {
    try {
      Policies.ofTexts(Map.of("fuzzed.yaml", new String(yaml, StandardCharsets.UTF_8)));
    } catch (PolicyException refused) {
      if (!REFUSAL.matcher(refused.english()).matches()) {
        throw new AssertionError(refused.english(), refused);
      }
    }
  }
}
