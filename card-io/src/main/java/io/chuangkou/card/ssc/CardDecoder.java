package io.chuangkou.card.ssc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardWarning;
import io.chuangkou.card.Generation;
import io.chuangkou.card.Sex;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.card.reset.AnswerToReset;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From the items on a card to what they mean. What a settlement rests on must be right or the card
 * is garbled; what is merely odd becomes a warning. Any bytes are accepted.
 */
final class CardDecoder {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int CITY_BYTES = 3;

  /** Some issuers fill the record with more; the number is its first nine characters. */
  private static final int CARD_NUMBER_LENGTH = 9;

  /** Numbers of 15 digits and those of foreigners with letters have none. */
  private static final String WITH_CHECK_DIGIT = "[0-9]{16,17}[0-9X]?";

  private final Map<Item, byte[]> items;
  private final Set<CardWarning> warnings = EnumSet.noneOf(CardWarning.class);

  private CardDecoder(Map<Item, byte[]> items) {
    this.items = items;
  }

  /** Told by the first character of the version, from the issuer's file alone. */
  static Generation generation(Map<Item, byte[]> issuerItems) throws CardFaultException {
    String version = new CardDecoder(issuerItems).text(Item.VERSION);
    return Generation.ofVersion(version).orElseThrow(() -> garbled(Item.VERSION));
  }

  /** The issuing city, six digits, from the issuer's file alone. */
  static String city(Map<Item, byte[]> issuerItems) throws CardFaultException {
    return new CardDecoder(issuerItems).identificationCode().substring(0, 2 * CITY_BYTES);
  }

  /**
   * Decodes a card.
   *
   * @param items of both files
   * @param answerToReset the whole answer to reset
   * @throws CardFaultException {@link CardFault#GARBLED}, naming the item
   */
  static SocialSecurityCard decode(Map<Item, byte[]> items, byte[] answerToReset)
      throws CardFaultException {
    return new CardDecoder(items).decode(AnswerToReset.of(answerToReset).historical());
  }

  private SocialSecurityCard decode(String historicalBytes) throws CardFaultException {
    String code = identificationCode();
    String cardNumber =
        matching(Item.CARD_NUMBER, "[0-9A-Z]{9}.*").substring(0, CARD_NUMBER_LENGTH);
    warnUnless(CheckDigits.cardNumberHolds(cardNumber), CardWarning.CARD_NUMBER_CHECK);
    String idNumber = matching(Item.ID_NUMBER, "[0-9A-Z]{15,18}");
    warnUnless(
        CheckDigits.idNumberHolds(idNumber) || !idNumber.matches(WITH_CHECK_DIGIT),
        CardWarning.ID_NUMBER_CHECK);
    Optional<CardDate> issued = date(Item.ISSUED);
    Optional<CardDate> expires = date(Item.EXPIRES);
    Optional<LocalDate> born = date(Item.BORN).map(CardDate::first);
    warnUnless(born.isEmpty() || agree(born.get(), idNumber), CardWarning.BIRTH_DATE_DIFFERS);
    Generation generation = generation(items);
    String name = name();
    Sex sex = sex();
    String ethnicity = digits(Item.ETHNICITY);
    String birthplace = digits(Item.BIRTHPLACE);
    return new SocialSecurityCard(
        code,
        code.substring(0, 2 * CITY_BYTES),
        cardNumber,
        text(Item.VERSION),
        generation,
        issued.map(CardDate::first).orElse(null),
        expires.map(CardDate::last).orElse(null),
        idNumber,
        name,
        sex,
        ethnicity,
        birthplace,
        born.orElse(null),
        historicalBytes,
        List.copyOf(warnings));
  }

  private String identificationCode() throws CardFaultException {
    String code = HEX.formatHex(value(Item.IDENTIFICATION_CODE));
    if (!code.matches("[0-9]{6}[0-9A-F]{26}")) {
      throw garbled(Item.IDENTIFICATION_CODE);
    }
    return code;
  }

  private String matching(Item item, String pattern) throws CardFaultException {
    String text = text(item).toUpperCase(Locale.ROOT);
    if (!text.matches(pattern)) {
      throw garbled(item);
    }
    return text;
  }

  /** A character may begin in the name and end in its extension: bytes are joined, then decoded. */
  private String name() throws CardFaultException {
    byte[] name = value(Item.NAME);
    byte[] extension = items.getOrDefault(Item.NAME_EXTENSION, new byte[0]);
    String full =
        CardText.decode(CardText.join(name, extension)).orElseThrow(() -> garbled(Item.NAME));
    if (full.isEmpty()) {
      throw garbled(Item.NAME);
    }
    return full;
  }

  private Sex sex() {
    byte[] value = items.getOrDefault(Item.SEX, new byte[0]);
    warnUnless(value.length == 1, CardWarning.ITEM_MISSING);
    return value.length == 1 ? Sex.ofCode((char) value[0]) : Sex.UNKNOWN;
  }

  /** BCD digits, without the filling of a place that was left empty. */
  private String digits(Item item) {
    String digits = HEX.formatHex(items.getOrDefault(item, new byte[0]));
    boolean present = digits.matches("[0-9]+");
    warnUnless(present, CardWarning.ITEM_MISSING);
    return present ? digits : "";
  }

  private Optional<CardDate> date(Item item) {
    Optional<CardDate> date = Optional.ofNullable(items.get(item)).flatMap(CardDate::of);
    warnUnless(date.isPresent(), CardWarning.DATE_UNREADABLE);
    warnUnless(date.isEmpty() || !date.get().isYear(), CardWarning.DATE_WITHOUT_DAY);
    return date;
  }

  private static boolean agree(LocalDate born, String idNumber) {
    return !idNumber.matches("[0-9]{17}[0-9X]")
        || idNumber.startsWith(born.toString().replace("-", ""), CITY_BYTES * 2);
  }

  private String text(Item item) throws CardFaultException {
    return CardText.decode(value(item)).orElseThrow(() -> garbled(item));
  }

  private byte[] value(Item item) throws CardFaultException {
    byte[] value = items.get(item);
    if (value == null) {
      throw new CardFaultException(CardFault.GARBLED, "no " + item);
    }
    return value;
  }

  private void warnUnless(boolean holds, CardWarning warning) {
    if (!holds) {
      warnings.add(warning);
    }
  }

  private static CardFaultException garbled(Item item) {
    return new CardFaultException(CardFault.GARBLED, "unreadable " + item);
  }
}
