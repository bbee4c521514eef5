package io.chuangkou.card.vendor;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardWarning;
import io.chuangkou.card.Generation;
import io.chuangkou.card.Sex;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.card.ssc.CheckDigits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The eleven fields of iReadCardBas, iReadCardBas_HSM_Step2 and ReadCardBas, each followed by
 * {@code |}: city, ID number, card number, identification code, name, historical bytes, version,
 * issued, expires, terminal number, device number. Sex and date of birth are those of the ID
 * number.
 */
final class VendorCard {

  private static final int FIELDS = 11;
  private static final int NAME = 4;
  private static final String FULL_NUMBER = "[0-9]{17}[0-9X]";
  private static final int BIRTH_BEGIN = 6;
  private static final int BIRTH_END = 14;
  private static final int SEX_DIGIT = 16;

  private final List<String> fields;
  private final Set<CardWarning> warnings = EnumSet.noneOf(CardWarning.class);

  private VendorCard(List<String> fields) {
    this.fields = fields;
  }

  /**
   * Takes the text apart.
   *
   * @throws CardFaultException {@link CardFault#VENDOR_ANSWER}, naming the field, no content of it
   */
  static SocialSecurityCard parse(String text) throws CardFaultException {
    List<String> fields = List.of(text.split("\\|", -1));
    boolean isEnded = fields.size() == FIELDS + 1 && fields.getLast().isBlank();
    if (!isEnded && fields.size() != FIELDS) {
      throw new CardFaultException(
          CardFault.VENDOR_ANSWER, (fields.size() - 1) + " fields in place of " + FIELDS);
    }
    return new VendorCard(fields.stream().map(String::strip).toList()).card();
  }

  private SocialSecurityCard card() throws CardFaultException {
    String city = field(0, "city", "[0-9]{6}");
    String idNumber = field(1, "ID number", "[0-9A-Z]{15,18}");
    String cardNumber = field(2, "card number", "[0-9A-Z]{9}");
    String code = field(3, "identification code", city + "[0-9A-F]{26}");
    String name = field(NAME, "name", "[^\\p{Cntrl}]{1,50}");
    String historical = field(5, "historical bytes", "([0-9A-F]{2}){0,15}");
    String version = field(6, "version", "[123]\\.[0-9]{1,2}");
    LocalDate issued = date(fields.get(7));
    LocalDate expires = date(fields.get(8));
    warnUnless(CheckDigits.idNumberHolds(idNumber), CardWarning.ID_NUMBER_CHECK);
    warnUnless(CheckDigits.cardNumberHolds(cardNumber), CardWarning.CARD_NUMBER_CHECK);
    boolean isFull = idNumber.matches(FULL_NUMBER);
    return new SocialSecurityCard(
        code,
        city,
        cardNumber,
        version,
        Generation.ofVersion(version).orElseThrow(),
        issued,
        expires,
        idNumber,
        name,
        isFull ? sex(idNumber.charAt(SEX_DIGIT)) : Sex.UNKNOWN,
        "",
        "",
        isFull ? parsed(idNumber.substring(BIRTH_BEGIN, BIRTH_END)) : null,
        historical,
        List.copyOf(warnings));
  }

  private String field(int index, String what, String pattern) throws CardFaultException {
    String text = index == NAME ? fields.get(index) : fields.get(index).toUpperCase(Locale.ROOT);
    if (!text.matches(pattern)) {
      throw new CardFaultException(CardFault.VENDOR_ANSWER, "field " + (index + 1) + ", " + what);
    }
    return text;
  }

  private static Sex sex(char digit) {
    return (digit - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  private @Nullable LocalDate date(String text) {
    LocalDate date = parsed(text);
    warnUnless(date != null, CardWarning.DATE_UNREADABLE);
    return date;
  }

  private static @Nullable LocalDate parsed(String text) {
    try {
      return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void warnUnless(boolean holds, CardWarning warning) {
    if (!holds) {
      warnings.add(warning);
    }
  }
}
