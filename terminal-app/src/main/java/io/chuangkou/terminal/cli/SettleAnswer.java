package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What the settle command answers: the slip as text, or the amounts under their wire names. */
final class SettleAnswer {

  private SettleAnswer() {}

  static String text(SlipLayout slip) {
    StringBuilder text = new StringBuilder();
    for (SlipLayout.Line line : slip.lines()) {
      text.append(
          switch (line) {
            case SlipLayout.Text words -> words.text();
            case SlipLayout.Pair pair -> pair.label() + "  " + pair.value();
            case SlipLayout.Rule rule -> "-".repeat(SlipLayout.CELLS);
          });
      text.append('\n');
    }
    return text.toString().stripTrailing();
  }

  static String json(CashierState state) {
    CashierState.Trial trial = Objects.requireNonNull(state.trial());
    Settlement settlement = trial.settlement();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("outcome", state.stage().name().toLowerCase(java.util.Locale.ROOT));
    answer.put("setl_id", text(trial.settlementId()));
    answer.put("msgid", text(trial.msgid()));
    answer.put("medfee_sumamt", settlement.total().toYuan());
    answer.put("act_pay_dedc", settlement.deductible().toYuan());
    answer.put("hifp_pay", settlement.basic().toYuan());
    answer.put("hifmi_pay", settlement.critical().toYuan());
    answer.put("maf_pay", settlement.assistance().toYuan());
    answer.put("fund_pay_sumamt", settlement.fundTotal().toYuan());
    answer.put("hosp_part_amt", settlement.hospital().toYuan());
    answer.put("psn_part_amt", settlement.person().toYuan());
    answer.put("reasons", settlement.reasons());
    return JsonMapper.shared().writeValueAsString(answer);
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }
}
