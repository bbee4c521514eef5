package io.chuangkou.terminal.dispensing;

import io.chuangkou.terminal.visit.Batch;
import io.chuangkou.terminal.visit.TypedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trace code (追溯码) out of what a scanner types: the 20 digits of 码上放心, of which the first
 * seven name the product; a GS1 element string, whose elements of variable length end with FNC1
 * (0x1D), or as people write it, with the identifiers in brackets; or a maker's own code.
 * Stateless, thread-safe.
 *
 * <p>Source: the national trace-code rules of 2025; GS1 General Specifications, chapter 3.
 */
public final class TraceCodeParser {

  /** What stands for FNC1 where a control character cannot be typed. */
  public static final char FNC1_SYMBOL = '\u241D';

  /** drug_trac_codg has at most so many characters. */
  public static final int LONGEST = 100;

  private static final char FNC1 = '\u001D';
  private static final int SHORTEST = 8;
  private static final int PRODUCT_DIGITS = 7;
  private static final int NATIONAL_DIGITS = 20;
  private static final Pattern NATIONAL = Pattern.compile("[0-9]{20}");
  private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9]");
  private static final Pattern BRACKETS = Pattern.compile("\\((\\d{2,4})\\)([^()]+)");
  private static final Pattern MAKERS = Pattern.compile("(?=.*[0-9])[0-9A-Za-z.\\-]+");
  private static final String GTIN = "01";
  private static final String SERIAL = "21";
  private static final String LOT = "10";
  private static final String MADE = "11";
  private static final String EXPIRES = "17";
  private static final Pattern DATE = Pattern.compile("[0-9]{6}");

  /** Packs that are sold today were made, and expire, in this one. */
  private static final int CENTURY = 2000;

  /** Lengths of the elements that always have the same one; the others end with FNC1. */
  private static final Map<String, Integer> FIXED =
      Map.of("01", 14, "02", 14, "11", 6, "13", 6, "15", 6, "17", 6, "00", 18, "20", 2);

  private static final Set<String> VARIABLE = Set.of("10", "21", "22", "30");

  private TraceCodeParser() {}

  /**
   * A code.
   *
   * @param code as it is sent; of a GS1 string what names the box, as it stands there: product (01)
   *     and serial number (21), without batch and dates
   * @param product the first seven digits of a national code, which name the product; empty: it is
   *     of another sort
   * @param batch batch and dates of a GS1 string (10, 11, 17); none: it does not tell them
   */
  public record Parsed(String code, String product, @Nullable Batch batch) {}

  /** The code in a scan; empty: there is none. */
  public static Optional<Parsed> parse(String scan) {
    String typed =
        SYMBOLOGY.matcher(TypedText.plain(scan.replace(FNC1_SYMBOL, FNC1))).replaceFirst("");
    String text = strip(typed);
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      return Optional.empty();
    } else if (NATIONAL.matcher(text).matches()) {
      return Optional.of(new Parsed(text, text.substring(0, PRODUCT_DIGITS), null));
    }
    Optional<Parsed> gs1 = text.startsWith("(") ? bracketed(text) : elements(text);
    return gs1.or(() -> makers(text));
  }

  /** Whether a scan is the national code, whose first seven digits name the product. */
  public static boolean isNational(String scan) {
    return NATIONAL.matcher(TypedText.plain(scan)).matches();
  }

  /** What stands before a national code that was scanned behind it; empty: no code was. */
  public static Optional<String> beforeNational(String typed) {
    String plain = TypedText.plain(typed);
    int begin = plain.length() - NATIONAL_DIGITS;
    return begin >= 0 && isNational(plain.substring(begin))
        ? Optional.of(plain.substring(0, begin))
        : Optional.empty();
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == FNC1) {
      from++;
    }
    while (to > from && text.charAt(to - 1) == FNC1) {
      to--;
    }
    return text.substring(from, to);
  }

  private static Optional<Parsed> makers(String text) {
    return MAKERS.matcher(text).matches()
        ? Optional.of(new Parsed(text, "", null))
        : Optional.empty();
  }

  private static Optional<Parsed> bracketed(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher matcher = BRACKETS.matcher(text);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      found.put(matcher.group(1), matcher.group(2));
      end = matcher.end();
    }
    return end == text.length() ? parsed(found) : Optional.empty();
  }

  private static Optional<Parsed> elements(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    int at = 0;
    while (at + 2 < text.length()) {
      String identifier = text.substring(at, at + 2);
      at += 2;
      Integer length = FIXED.get(identifier);
      if (length == null && !VARIABLE.contains(identifier)) {
        return Optional.empty();
      }
      int separator = text.indexOf(FNC1, at);
      int variableEnd = separator < 0 ? text.length() : separator;
      int end = length == null ? variableEnd : at + length;
      if (end > text.length() || end == at) {
        return Optional.empty();
      }
      found.put(identifier, text.substring(at, end));
      at = end < text.length() && text.charAt(end) == FNC1 ? end + 1 : end;
    }
    return at == text.length() ? parsed(found) : Optional.empty();
  }

  /** A product number alone names no box: there is a serial number beside it. */
  private static Optional<Parsed> parsed(Map<String, String> found) {
    String gtin = found.getOrDefault(GTIN, "");
    if (!gtin.matches("[0-9]{14}") || !isChecked(gtin) || !found.containsKey(SERIAL)) {
      return Optional.empty();
    }
    return Optional.of(new Parsed(GTIN + gtin + SERIAL + found.get(SERIAL), "", batch(found)));
  }

  private static @Nullable Batch batch(Map<String, String> found) {
    String lot = found.get(LOT);
    return lot == null
        ? null
        : new Batch(
            lot,
            date(found.getOrDefault(MADE, ""), false),
            date(found.getOrDefault(EXPIRES, ""), true));
  }

  /**
   * A date as GS1 writes it, two digits each for year, month and day; where the day is 00 the month
   * is meant: its last day for what ends with it.
   */
  private static @Nullable LocalDate date(String digits, boolean isEnd) {
    if (!DATE.matcher(digits).matches()) {
      return null;
    }
    try {
      YearMonth month =
          YearMonth.of(
              CENTURY + Integer.parseInt(digits.substring(0, 2)),
              Integer.parseInt(digits.substring(2, 4)));
      int day = Integer.parseInt(digits.substring(4));
      if (day > 0) {
        return month.atDay(day);
      }
      return isEnd ? month.atEndOfMonth() : month.atDay(1);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether the last digit of a GTIN is its check digit. */
  private static boolean isChecked(String gtin) {
    int sum = 0;
    for (int i = 0; i < gtin.length(); i++) {
      sum += Character.digit(gtin.charAt(i), 10) * (i % 2 == 0 ? 3 : 1);
    }
    return sum % 10 == 0;
  }
}
