package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.util.Map;

/** The reasons for which a rule does not apply, in words (READINGS C-REFUSE). */
public final class Reasons {

  /** Not covered on the starting date. */
  static final String NOT_COVERED = "not_covered";

  /** The disease is not registered on the settling date. */
  static final String NOT_REGISTERED = "not_registered";

  /** The scheme has no such benefit. */
  static final String NOT_DEFINED = "benefit_not_defined";

  /** The benefit has run out. */
  static final String PERIOD_OVER = "benefit_period_over";

  private static final Map<String, BilingualText> WORDS =
      Map.of(
          NOT_COVERED,
          BilingualText.of("就诊时不在待遇享受期", "not covered on the day"),
          "no_referral",
          BilingualText.of("未按规定首诊、转诊", "no referral"),
          NOT_REGISTERED,
          BilingualText.of("未登记备案该病种或待遇", "not registered for this"),
          "not_designated",
          BilingualText.of("该机构不是此病种的定点机构", "the provider is not designated for this"),
          "offsite_unfiled",
          BilingualText.of("异地就医未备案", "out of area without a filing"),
          "card_locked_locally",
          BilingualText.of("已办异地备案，本地卡已封锁", "filed as living elsewhere: the card is locked here"),
          PERIOD_OVER,
          BilingualText.of("待遇期已满", "the period of the benefit is over"),
          "pharmacy_not_covered",
          BilingualText.of("药店购药不享受统筹待遇", "pharmacies are not covered"),
          NOT_DEFINED,
          BilingualText.of("政策未规定此项待遇", "the policy defines no such benefit"),
          "maternity_waiting",
          BilingualText.of("连续参保未满一年，不享受生育待遇", "maternity needs a year of contributions"));

  private Reasons() {}

  /** What a reason says; an unknown one says itself. */
  public static BilingualText words(String reason) {
    BilingualText words = WORDS.get(reason);
    return words == null ? BilingualText.of(reason, reason) : words;
  }
}
