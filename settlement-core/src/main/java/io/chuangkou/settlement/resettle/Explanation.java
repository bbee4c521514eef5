package io.chuangkou.settlement.resettle;

import io.chuangkou.settlement.SettlementException;
import io.chuangkou.settlement.calculator.Reasons;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.casefile.Case;
import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;

/** A settlement as text that people read, in Chinese and English: where each yuan goes and why. */
public final class Explanation {

  private Explanation() {}

  /**
   * Explains a settlement, a step a line: bucket, amount, base, rule, counter, source.
   *
   * @param settlement one that has steps
   */
  public static String of(Settlement settlement) {
    StringBuilder text = new StringBuilder();
    line(text, "就诊 encounter " + settlement.encounterId(), settlement.total(), "");
    for (Step step : settlement.steps()) {
      line(text, "  " + both(words(step.bucket())), step.amount(), detail(step));
    }
    for (String reason : settlement.reasons()) {
      text.append("  ")
          .append(both(Reasons.words(reason)))
          .append(" (")
          .append(reason)
          .append(")\n");
    }
    line(text, "  基金支付 funds", settlement.fundTotal(), "");
    line(text, "  个人负担 person", settlement.person(), "");
    return text.toString();
  }

  /** What is borne in a bucket, in words. */
  public static BilingualText words(Bucket bucket) {
    return switch (bucket) {
      case OWN_PAY -> BilingualText.of("全自费", "own pay");
      case OVER_LIMIT -> BilingualText.of("超限价", "over ceiling");
      case PRE_SELF_PAY -> BilingualText.of("先行自付", "first self-payment");
      case DEDUCTIBLE -> BilingualText.of("起付线", "deductible");
      case PERSON_SHARE -> BilingualText.of("个人分担", "person's share");
      case BASIC -> BilingualText.of("统筹基金", "basic fund");
      case CRITICAL -> BilingualText.of("大病保险", "critical illness");
      case ASSISTANCE -> BilingualText.of("医疗救助", "assistance");
      case HOSPITAL -> BilingualText.of("医院负担", "hospital");
    };
  }

  /** Explains the case in a line of a case file; what is no story is answered as usual. */
  static byte[] of(CaseAnswers answers, long number, byte[] line) {
    try {
      Case read = answers.read(line);
      if (read instanceof Story story) {
        StringBuilder text = new StringBuilder(story.story() + " (" + story.region() + ")\n");
        answers.explain(story).forEach(settlement -> text.append(of(settlement)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
      }
      return answers.answer(number, line);
    } catch (JacksonException | SettlementException | ArithmeticException e) {
      return answers.answer(number, line);
    }
  }

  private static String detail(Step step) {
    StringBuilder detail = new StringBuilder();
    detail.append("基数 ").append(step.base()).append(" · ");
    detail.append(step.rule()).append(" | ").append(step.ruleEnglish());
    if (!step.counterAfter().isZero()) {
      detail.append(" · 累计 ").append(step.counterBefore());
      detail.append(" → ").append(step.counterAfter());
    }
    return detail
        .append(" [")
        .append((step.reading() + ' ' + step.clause()).strip())
        .append(']')
        .toString();
  }

  private static String both(BilingualText words) {
    return words.chinese() + ' ' + words.english();
  }

  private static void line(StringBuilder text, String what, Fen amount, String detail) {
    text.append(what).append(' ').append(amount);
    if (!detail.isEmpty()) {
      text.append(" · ").append(detail);
    }
    text.append('\n');
  }
}
