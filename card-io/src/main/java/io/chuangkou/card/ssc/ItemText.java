package io.chuangkou.card.ssc;

import io.chuangkou.card.CardWarning;
import io.chuangkou.card.Generation;
import io.chuangkou.card.Sex;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the value of one item means to a person, taken by itself.
 *
 * @param text as a person reads it; of an unreadable value empty
 * @param isReadable whether the value makes sense
 * @param warning what is odd about it; none: nothing
 */
public record ItemText(String text, boolean isReadable, @Nullable CardWarning warning) {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Decodes a value; any bytes are accepted. */
  public static ItemText of(Item item, byte[] value) {
    String digits = HEX.formatHex(value);
    return switch (item) {
      case IDENTIFICATION_CODE -> matching(digits, "[0-9]{6}[0-9A-F]{26}");
      case INITIALISING_AGENCY -> matching(digits, "[0-9A-F]*");
      case VERSION -> version(value);
      case CARD_NUMBER -> cardNumber(value);
      case ID_NUMBER -> idNumber(value);
      case CARD_CLASS, NAME, NAME_EXTENSION ->
          CardText.decode(value).map(ItemText::good).orElseGet(ItemText::unreadable);
      case SEX -> sex(value);
      case ETHNICITY, BIRTHPLACE ->
          digits.matches("[0-9]+")
              ? good(digits)
              : new ItemText(digits, true, CardWarning.ITEM_MISSING);
      case ISSUED, EXPIRES, BORN -> date(value);
    };
  }

  private static ItemText version(byte[] value) {
    return CardText.decode(value)
        .filter(text -> Generation.ofVersion(text).isPresent())
        .map(ItemText::good)
        .orElseGet(ItemText::unreadable);
  }

  private static ItemText cardNumber(byte[] value) {
    String text = upperCase(value).orElse("");
    if (!text.matches("[0-9A-Z]{9}.*")) {
      return unreadable();
    }
    boolean holds = CheckDigits.cardNumberHolds(text.substring(0, Item.CARD_NUMBER.length()));
    return new ItemText(text, true, holds ? null : CardWarning.CARD_NUMBER_CHECK);
  }

  private static ItemText idNumber(byte[] value) {
    String text = upperCase(value).orElse("");
    if (!text.matches("[0-9A-Z]{15,18}")) {
      return unreadable();
    }
    boolean holds = CheckDigits.idNumberHolds(text);
    return new ItemText(text, true, holds ? null : CardWarning.ID_NUMBER_CHECK);
  }

  private static ItemText sex(byte[] value) {
    if (value.length != 1) {
      return new ItemText("", true, CardWarning.ITEM_MISSING);
    }
    return switch (Sex.ofCode((char) value[0])) {
      case MALE -> good("男 male");
      case FEMALE -> good("女 female");
      case UNKNOWN -> good("未知 unknown");
      case UNSPECIFIED -> good("未说明 unspecified");
    };
  }

  private static ItemText date(byte[] value) {
    Optional<CardDate> date = CardDate.of(value);
    if (date.isEmpty()) {
      return new ItemText("", false, CardWarning.DATE_UNREADABLE);
    }
    CardDate found = date.get();
    return found.isYear()
        ? new ItemText(String.valueOf(found.first().getYear()), true, CardWarning.DATE_WITHOUT_DAY)
        : good(found.first().toString());
  }

  private static Optional<String> upperCase(byte[] value) {
    return CardText.decode(value).map(text -> text.toUpperCase(Locale.ROOT));
  }

  private static ItemText matching(String text, String pattern) {
    return text.matches(pattern) ? good(text) : unreadable();
  }

  private static ItemText good(String text) {
    return new ItemText(text, true, null);
  }

  private static ItemText unreadable() {
    return new ItemText("", false, null);
  }
}
