package io.chuangkou.settlement.message.settlement;

import java.util.Map;

/** Codes of {@code fund_pay_type} (基金支付类型, §3.7) and the amounts that tell them too (§2.7). */
public final class FundType {

  /** Employees' pooled fund (职工统筹). */
  public static final String EMPLOYEES = "310100";

  /** Residents' pooled fund (居民统筹). */
  public static final String POOLED = "390100";

  /** Residents' critical-illness insurance (居民大病). */
  public static final String CRITICAL = "390200";

  /** Medical assistance (医疗救助). */
  public static final String ASSISTANCE = "610100";

  /** Borne by the hospital (医院负担). */
  public static final String HOSPITAL = "999996";

  static final String CIVIL_SERVANTS = "320100";
  static final String LARGE_EXPENSE = "330100";
  static final String DISABLED_VETERANS = "350100";
  static final String ENTERPRISE = "370100";
  static final String OTHER = "999997";

  /** 310200 and 310201, and what a region counts up from there. */
  private static final String ACCOUNTS = "3102";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(EMPLOYEES, "职工基本医疗保险统筹基金"),
          Map.entry("310103", "职工生育保险基金"),
          Map.entry(CIVIL_SERVANTS, "公务员医疗补助"),
          Map.entry(LARGE_EXPENSE, "职工大额医疗费用补助"),
          Map.entry("330101", "职工大额医疗费用补助"),
          Map.entry("340100", "离休人员医疗保障基金"),
          Map.entry(DISABLED_VETERANS, "残疾军人医疗保障基金"),
          Map.entry(ENTERPRISE, "企业补充医疗保险基金"),
          Map.entry(POOLED, "居民基本医疗保险统筹基金"),
          Map.entry(CRITICAL, "居民大病保险"),
          Map.entry("510100", "生育保险基金"),
          Map.entry(ASSISTANCE, "医疗救助基金"),
          Map.entry("610102", "医疗再救助"),
          Map.entry("620100", "商业健康保险"),
          Map.entry("910100", "异地平台其他基金"),
          Map.entry(OTHER, "其他基金"));

  private FundType() {}

  /** Whether rows of this type are the personal account's, which is no fund. */
  static boolean isAccount(String code) {
    return code.startsWith(ACCOUNTS);
  }

  /**
   * Whether rows of this type are part of {@code fund_pay_sumamt} (§2.7 identity 5): neither the
   * account's nor the hospital's.
   */
  static boolean countsAsFund(String code) {
    return !isAccount(code) && !code.equals(HOSPITAL);
  }

  /**
   * Whether an amount of the settlement's head has a field of its own for this fund, so that it
   * counts in both places.
   */
  static boolean hasField(String code) {
    return switch (code) {
      case EMPLOYEES,
          "310103",
          CIVIL_SERVANTS,
          LARGE_EXPENSE,
          "330101",
          "340100",
          DISABLED_VETERANS,
          ENTERPRISE,
          POOLED,
          CRITICAL,
          "510100",
          ASSISTANCE,
          "610102" ->
          true;
      default -> false;
    };
  }

  /** Code of the pooled fund that pays for members of an insurance (insutype). */
  public static String pooled(String insuranceType) {
    return insuranceType.startsWith("31") ? EMPLOYEES : POOLED;
  }

  /** What a fund is called; one of an unknown code by its code. */
  public static String name(String code) {
    return code.isEmpty() ? "医疗保障基金" : NAMES.getOrDefault(code, "其他基金 " + code);
  }
}
