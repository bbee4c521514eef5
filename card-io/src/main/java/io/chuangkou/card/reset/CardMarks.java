package io.chuangkou.card.reset;

import java.util.Map;
import java.util.Optional;

/**
 * What the 13 historical bytes of a social-security card name (LD/T 32.2). Bank cards of the same
 * makers write theirs alike: the marks alone make no social-security card.
 *
 * @param chip registration of the chip's maker, four hexadecimal digits
 * @param system the card's operating system, six hexadecimal digits
 * @param maker registration of the card's maker, four hexadecimal digits, {@code 86} first
 * @param city the first four digits of the issuing city (GB/T 2260)
 * @param serial the card's serial number, eight hexadecimal digits
 */
public record CardMarks(String chip, String system, String maker, String city, String serial) {

  private static final int DIGITS = 26;

  /** Registered chip makers as far as they are known. */
  private static final Map<String, String> CHIP_MAKERS =
      Map.of(
          "0081", "华大 CEC Huada",
          "0085", "华虹 Huahong",
          "0087", "大唐 Datang",
          "0090", "复旦 Fudan");

  private static final Map<String, String> CARD_MAKERS = Map.of("8660", "东信和平 Eastcompeace");

  /**
   * Takes historical bytes apart.
   *
   * @param historical hexadecimal digits, upper case; any are accepted
   * @return none: they are not those of a card of this family
   */
  static Optional<CardMarks> of(String historical) {
    if (historical.length() != DIGITS || !historical.matches("00.{8}86.{2}[0-9]{4}.{8}")) {
      return Optional.empty();
    }
    return Optional.of(
        new CardMarks(
            historical.substring(0, 4),
            historical.substring(4, 10),
            historical.substring(10, 14),
            historical.substring(14, 18),
            historical.substring(18)));
  }

  /** The chip's maker by name; empty: not known here. */
  public String chipMaker() {
    return CHIP_MAKERS.getOrDefault(chip, "");
  }

  /** The card's maker by name; empty: not known here. */
  public String cardMaker() {
    return CARD_MAKERS.getOrDefault(maker, "");
  }
}
