package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.message.settlement.FundType;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.money.FundShare;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the settle command answers: the slip as text, or the amounts under their wire names; or why
 * there is none.
 */
final class SettleAnswer {

  private SettleAnswer() {}

  static String text(SlipLayout slip) {
    StringBuilder text = new StringBuilder();
    for (SlipLayout.Line line : slip.lines()) {
      text.append(
          switch (line) {
            case SlipLayout.Text words -> words.text();
            case SlipLayout.Pair pair -> text(pair);
            case SlipLayout.Holder holder -> text(holder.seen());
            case SlipLayout.Rule rule -> "-".repeat(SlipLayout.CELLS);
          });
      text.append('\n');
    }
    return text.toString().stripTrailing();
  }

  private static String text(SlipLayout.Pair pair) {
    return pair.label() + "  " + pair.value();
  }

  static String json(CashierState state) {
    CashierState.Trial trial = Objects.requireNonNull(state.trial());
    Bearers bearers = trial.bearers();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("outcome", state.stage().name().toLowerCase(Locale.ROOT));
    answer.put("setl_id", text(trial.settlementId()));
    answer.put("msgid", text(trial.msgid()));
    answer.put("medfee_sumamt", bearers.fee().toYuan());
    answer.put("act_pay_dedc", trial.settlement().deductible().toYuan());
    answer.put("hifp_pay", paid(bearers, FundType.POOLED, FundType.EMPLOYEES));
    answer.put("hifmi_pay", paid(bearers, FundType.CRITICAL));
    answer.put("maf_pay", paid(bearers, FundType.ASSISTANCE));
    answer.put("fund_pay_sumamt", bearers.fund().toYuan());
    answer.put("hosp_part_amt", bearers.hospital().toYuan());
    answer.put("psn_part_amt", bearers.person().toYuan());
    answer.put("acct_pay", bearers.account().toYuan());
    answer.put("acct_mulaid_pay", bearers.family().toYuan());
    answer.put("psn_cash_pay", bearers.cash().toYuan());
    answer.put("balc", bearers.balance() == null ? null : bearers.balance().toYuan());
    answer.put("funds", bearers.funds().stream().map(SettleAnswer::fund).toList());
    answer.put("reasons", trial.settlement().reasons());
    return JsonMapper.shared().writeValueAsString(answer);
  }

  /** Of a bill that was not settled. */
  static String json(Advice refusal) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("outcome", "refused");
    answer.put("code", refusal.code());
    answer.put("sentence", refusal.sentence());
    answer.put("advice", refusal.advice());
    answer.put("detail", refusal.detail());
    return JsonMapper.shared().writeValueAsString(answer);
  }

  private static Map<String, String> fund(FundShare fund) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("code", fund.code());
    told.put("name", fund.name());
    told.put("amount", fund.amount().toYuan());
    return told;
  }

  private static String paid(Bearers bearers, String... codes) {
    return bearers.funds().stream()
        .filter(fund -> Set.of(codes).contains(fund.code()))
        .map(FundShare::amount)
        .reduce(Fen.ZERO, Fen::plus)
        .toYuan();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
