package io.chuangkou.settlement.message.person;

import java.util.Map;

/**
 * National codes of outpatient chronic and special diseases (门慢门特病种) and the names that policies
 * give them. A code without an entry, as that of a diagnosis, stands for itself.
 */
public final class DiseaseCodes {

  private static final Map<String, String> NAMES =
      Map.of(
          "M00500", "malignancy",
          "M01600", "diabetes",
          "M03900", "hypertension",
          "M07801", "dialysis",
          "M08300", "transplant");

  private DiseaseCodes() {}

  /** The policies' name of a disease. */
  public static String name(String code) {
    return NAMES.getOrDefault(code, code);
  }

  /** The wire code of a disease. */
  public static String code(String name) {
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }
}
