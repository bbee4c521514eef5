package io.chuangkou.card.ssc;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A date on a card: four bytes BCD {@code YYYYMMDD}; some issuers wrote a mere year in ASCII.
 *
 * @param first the first day that is meant
 * @param last the last day that is meant; the same but for a year
 */
record CardDate(LocalDate first, LocalDate last) {

  private static final int BYTES = 4;

  /** Reads a date; any bytes are accepted, most are no date. */
  static Optional<CardDate> of(byte[] value) {
    if (value.length != BYTES) {
      return Optional.empty();
    }
    String ascii = new String(value, StandardCharsets.US_ASCII);
    if (ascii.matches("[0-9]{4}")) {
      Year year = Year.parse(ascii);
      return Optional.of(new CardDate(year.atDay(1), year.atDay(year.length())));
    }
    try {
      String digits = HexFormat.of().formatHex(value);
      LocalDate day = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
      return Optional.of(new CardDate(day, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether it is a mere year. */
  boolean isYear() {
    return !first.equals(last);
  }
}
