package io.chuangkou.settlement.fuzz;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.CaseAnswers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever stands in a line of a case file, it is answered: by what is wrong with it, or by
 * settlements that add up.
 */
public final class CaseFuzzer {

  private static final CaseAnswers ANSWERS = new CaseAnswers(Policies.load());
  private static final JsonMapper MAPPER = new JsonMapper();

  private CaseFuzzer() {}

  /** One input of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] line) {
    JsonNode answer = MAPPER.readTree(ANSWERS.answer(1, line));
    require(answer.has("result") ^ !answer.at("/error/message").asString("").isBlank(), answer);
    answer
        .path("result")
        .valueStream()
        .filter(node -> node.has("medfee_sumamt"))
        .forEach(CaseFuzzer::requireSum);
  }

  private static void requireSum(JsonNode settled) {
    Fen fund = amount(settled, "fund_pay_sumamt");
    Fen hospital = amount(settled, "hosp_part_amt");
    Fen person = amount(settled, "psn_part_amt");
    require(!fund.isNegative() && !hospital.isNegative() && !person.isNegative(), settled);
    require(fund.plus(hospital).plus(person).equals(amount(settled, "medfee_sumamt")), settled);
  }

  private static Fen amount(JsonNode settled, String name) {
    return Fen.ofYuan(settled.path(name).asString());
  }

  private static void require(boolean holds, JsonNode answer) {
    if (!holds) {
      throw new AssertionError(answer.toString());
    }
  }
}
