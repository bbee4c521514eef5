package io.chuangkou.card;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a social-security card says of itself and of its holder (LD/T 32.6, files EF05 and EF06).
 * Immutable; {@link #toString()} masks the person.
 *
 * @param identificationCode 卡识别码, 32 hexadecimal digits
 * @param cityCode the issuing city, six digits (GB/T 2260)
 * @param cardNumber 卡号, nine characters with the check character
 * @param version specification version as written on the card, {@code 2.00}
 * @param generation the generation that the version stands for
 * @param issued 发卡日期; a mere year is its first day; none: unreadable
 * @param expires 卡有效期, last day of validity; a mere year is its last day; none: unreadable
 * @param idNumber 社会保障号码, as a rule 18 characters
 * @param name the full name, extension included
 * @param sex sex
 * @param ethnicity two digits (GB/T 3304); empty: not on the card
 * @param birthplace six digits (GB/T 2260); empty: not on the card
 * @param born date of birth; none: unreadable
 * @param historicalBytes 卡复位信息, the 13 historical bytes of the answer to reset, 26 hexadecimal
 *     digits; shorter where the reader is contactless
 * @param warnings what a careful cashier looks at
 */
public record SocialSecurityCard(
    String identificationCode,
    String cityCode,
    String cardNumber,
    String version,
    Generation generation,
    @Nullable LocalDate issued,
    @Nullable LocalDate expires,
    String idNumber,
    String name,
    Sex sex,
    String ethnicity,
    String birthplace,
    @Nullable LocalDate born,
    String historicalBytes,
    List<CardWarning> warnings) {

  /** Copies the list. */
  public SocialSecurityCard {
    warnings = List.copyOf(warnings);
  }

  /** The name with its first character alone: {@code 张*}. */
  public String maskedName() {
    return Masking.name(name);
  }

  /** The ID number with its region and its last two characters: {@code 320102**********34}. */
  public String maskedIdNumber() {
    return Masking.idNumber(idNumber);
  }

  @Override
  public String toString() {
    return "SocialSecurityCard[city="
        + cityCode
        + ", version="
        + version
        + ", name="
        + maskedName()
        + ", idNumber="
        + maskedIdNumber()
        + ", expires="
        + expires
        + ", warnings="
        + warnings
        + "]";
  }
}
