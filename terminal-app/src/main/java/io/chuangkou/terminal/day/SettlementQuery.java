package io.chuangkou.terminal.day;

import io.chuangkou.terminal.visit.PinyinInitials;
import io.chuangkou.terminal.visit.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a settlement that is looked for: words between blanks, each of which has to fit,
 * and the days on which it may have been made.
 *
 * @param words each fits in one of the ways of {@link SettlementWord}
 * @param from first day; none: any
 * @param to last day, included; none: any
 */
record SettlementQuery(
    List<SettlementWord> words, @Nullable LocalDate from, @Nullable LocalDate to) {

  private static final String ONE = "(\\d{4}-\\d{2}-\\d{2}|\\d{8})";
  private static final Pattern DAYS = Pattern.compile(ONE + "(?:(?:~|至|到|\\.\\.|-)" + ONE + ")?");

  SettlementQuery {
    words = List.copyOf(words);
  }

  /** As typed. */
  static SettlementQuery of(String typed, PinyinInitials pinyin) {
    List<SettlementWord> words = new ArrayList<>();
    LocalDate from = null;
    LocalDate to = null;
    for (String word : parts(typed)) {
      Matcher days = DAYS.matcher(word);
      Optional<LocalDate> first = days.matches() ? day(days.group(1)) : Optional.empty();
      Optional<LocalDate> last =
          first.isPresent() && days.group(2) != null ? day(days.group(2)) : first;
      if (first.isEmpty() || last.isEmpty()) {
        words.add(new SettlementWord(word, pinyin));
      } else {
        from = first.get();
        to = last.get();
      }
    }
    return new SettlementQuery(words, from, to);
  }

  private static List<String> parts(String typed) {
    return Arrays.stream(TypedText.plain(typed).split("\\s+"))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static Optional<LocalDate> day(String written) {
    try {
      String digits = written.replace("-", "");
      return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether it was made on a day that is asked for. */
  private boolean isOn(LocalDate day) {
    return isWithin(day, day);
  }

  /** Whether it may have been made in a span of days. */
  boolean isWithin(LocalDate first, LocalDate last) {
    return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
  }

  /**
   * Whether a bill is one that is looked for.
   *
   * @param day on which it was settled
   */
  boolean fits(IndexedBill bill, LocalDate day) {
    return isOn(day) && words.stream().allMatch(word -> word.fits(bill));
  }
}
