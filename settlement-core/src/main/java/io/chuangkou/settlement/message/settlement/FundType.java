package io.chuangkou.settlement.message.settlement;

import java.util.Set;

/** Codes of {@code fund_pay_type} (§3.7) that residents' insurance uses. */
public final class FundType {

  /** Residents' pooled fund (居民统筹). */
  public static final String POOLED = "390100";

  /** Residents' critical-illness insurance (居民大病). */
  public static final String CRITICAL = "390200";

  /** Medical assistance (医疗救助). */
  public static final String ASSISTANCE = "610100";

  /** Borne by the hospital (医院负担). */
  public static final String HOSPITAL = "999996";

  /** Rows that stand beside the funds: personal accounts and the hospital's share. */
  private static final Set<String> BESIDE = Set.of("310200", "310201", HOSPITAL);

  private FundType() {}

  /** Whether rows of this type are part of {@code fund_pay_sumamt} (§2.7 identity 5). */
  public static boolean countsAsFund(String type) {
    return !BESIDE.contains(type);
  }
}
