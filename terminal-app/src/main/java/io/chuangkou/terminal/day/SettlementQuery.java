package io.chuangkou.terminal.day;

import io.chuangkou.store.queue.Noted;
import io.chuangkou.terminal.ledger.SettledBill;
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
  boolean isOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether an entry may tell of it, by what costs little to see. */
  boolean mayFit(Noted noted) {
    if (words.isEmpty()) {
      return true;
    }
    String payload = noted.item().payload().toUtf8();
    String note = noted.note().toUtf8();
    return words.stream().allMatch(word -> word.mayFit(noted.item(), payload, note));
  }

  /**
   * Whether a bill is one that is looked for.
   *
   * @param number under which it was settled first
   * @param day on which it was settled
   */
  boolean fits(String number, SettledBill bill, LocalDate day) {
    return isOn(day) && words.stream().allMatch(word -> word.fits(number, bill));
  }

  /** The only word, where one alone was typed. */
  Optional<String> onlyWord() {
    return words.size() == 1 && from == null
        ? Optional.of(words.getFirst().text())
        : Optional.empty();
  }
}
