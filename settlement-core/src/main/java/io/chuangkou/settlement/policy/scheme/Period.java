package io.chuangkou.settlement.policy.scheme;

import java.time.LocalDate;

/** How long a counter runs before it starts again. */
public enum Period {
  VISIT("次", "visit"),
  MONTH("月", "month"),
  QUARTER("季度", "quarter"),
  YEAR("年", "year");

  private static final int SLOTS = 100;
  private static final int FIRST_QUARTER = 21;

  private final String chinese;
  private final String english;

  Period(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** What it is called. */
  public BilingualText words() {
    return BilingualText.of(chinese, english);
  }

  /**
   * A number for the period that a day lies in, the same for all its days. Years, quarters and
   * months never share a number; every visit is {@code 0}.
   */
  public int of(LocalDate day) {
    int year = day.getYear() * SLOTS;
    return switch (this) {
      case VISIT -> 0;
      case MONTH -> year + day.getMonthValue();
      case QUARTER -> year + FIRST_QUARTER + (day.getMonthValue() - 1) / 3;
      case YEAR -> year;
    };
  }

  /** Writes a number made by {@link #of}: {@code 2022}, {@code 2022-03}, {@code 2022-Q1}. */
  public static String text(int number) {
    int slot = number % SLOTS;
    String year = String.valueOf(number / SLOTS);
    if (slot == 0) {
      return year;
    }
    return slot >= FIRST_QUARTER
        ? year + "-Q" + (slot - FIRST_QUARTER + 1)
        : year + (slot < 10 ? "-0" : "-") + slot;
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws NumberFormatException if the text is none
   */
  public static int number(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      return Integer.parseInt(text) * SLOTS;
    }
    int year = Integer.parseInt(text.substring(0, dash)) * SLOTS;
    String slot = text.substring(dash + 1);
    return slot.startsWith("Q")
        ? year + FIRST_QUARTER + Integer.parseInt(slot.substring(1)) - 1
        : year + Integer.parseInt(slot);
  }
}
