package io.chuangkou.terminal.foreign.centre;

import java.util.List;
import java.util.Map;

/** The funds of the interface: their codes, their names, and the fields that sum them up. */
final class Funds {

  /** All fields of setlinfo that a fund's payment can stand in. */
  static final List<String> FIELDS =
      List.of(
          "hifp_pay",
          "cvlserv_pay",
          "hifes_pay",
          "hifmi_pay",
          "hifob_pay",
          "maf_pay",
          "oth_pay",
          "hifdm_pay");

  private static final Map<String, String> FIELD_OF =
      Map.ofEntries(
          Map.entry("310100", "hifp_pay"),
          Map.entry("390100", "hifp_pay"),
          Map.entry("320100", "cvlserv_pay"),
          Map.entry("370100", "hifes_pay"),
          Map.entry("390200", "hifmi_pay"),
          Map.entry("330100", "hifob_pay"),
          Map.entry("330101", "hifob_pay"),
          Map.entry("610100", "maf_pay"),
          Map.entry("350100", "hifdm_pay"));

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("310100", "职工基本医疗保险统筹基金"),
          Map.entry("390100", "城乡居民基本医疗保险统筹基金"),
          Map.entry("320100", "公务员医疗补助基金"),
          Map.entry("370100", "企业补充医疗保险基金"),
          Map.entry("390200", "城乡居民大病保险基金"),
          Map.entry("330100", "大额医疗费用补助基金"),
          Map.entry("610100", "医疗救助基金"),
          Map.entry("350100", "伤残人员医疗保障基金"),
          Map.entry("620100", "惠民商业保险"));

  private Funds() {}

  /** The field of setlinfo that a fund's payment belongs to; funds without one are others. */
  static String field(String code) {
    return FIELD_OF.getOrDefault(code, "oth_pay");
  }

  /** The fund's name; empty where this centre tells none. */
  static String name(String code) {
    return NAMES.getOrDefault(code, "");
  }
}
