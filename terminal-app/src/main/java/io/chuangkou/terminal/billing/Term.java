package io.chuangkou.terminal.billing;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.TypedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something is registered or filed.
 *
 * @param from first day
 * @param to last day, included; none: open
 */
public record Term(LocalDate from, @Nullable LocalDate to) {

  private static final Pattern WRITTEN = Pattern.compile("\\d{8}|\\d{4}-\\d{2}-\\d{2}");

  /**
   * As typed.
   *
   * @param from as {@code 2026-03-02} or {@code 20260302}; blank: today
   * @param to the same; blank: open
   * @throws TerminalException {@code FILING-DATE} if one is no date, or the end before the start
   */
  public static Term typed(String from, String to, LocalDate today) {
    LocalDate first = from.isBlank() ? today : day(from);
    LocalDate last = to.isBlank() ? null : day(to);
    if (last != null && last.isBefore(first)) {
      throw refused(last + " < " + first);
    }
    return new Term(first, last);
  }

  /**
   * The day on which a hospital established what is registered (2503 {@code hosp_ide_date}): for a
   * benefit that counts years since the diagnosis, the day of the diagnosis, however long ago.
   *
   * @param born before it nothing is established; none: not known
   * @throws TerminalException {@code FILING-ESTABLISHED} if none is typed, or one in the future or
   *     before the birth; {@code FILING-DATE} if it is no date
   */
  public static LocalDate established(String typed, LocalDate today, @Nullable LocalDate born) {
    return past(typed, today, born, TerminalFault.FILING_ESTABLISHED);
  }

  /**
   * The day of the operation from which a benefit counts years.
   *
   * @param born before it nobody is operated; none: not known
   * @throws TerminalException {@code FILING-OPERATED} if none is typed, or one in the future or
   *     before the birth; {@code FILING-DATE} if it is no date
   */
  public static LocalDate operated(String typed, LocalDate today, @Nullable LocalDate born) {
    return past(typed, today, born, TerminalFault.FILING_OPERATED);
  }

  private static LocalDate past(
      String typed, LocalDate today, @Nullable LocalDate born, TerminalFault fault) {
    if (typed.isBlank()) {
      throw new TerminalException(fault);
    }
    LocalDate day = day(typed);
    if (day.isAfter(today) || (born != null && day.isBefore(born))) {
      throw new TerminalException(Advice.of(fault, "（" + day + "）"));
    }
    return day;
  }

  /**
   * A day as typed.
   *
   * @throws TerminalException {@code FILING-DATE} if it is no date
   */
  static LocalDate day(String typed) {
    String plain = TypedText.plain(typed);
    if (!WRITTEN.matcher(plain).matches()) {
      throw refused(plain);
    }
    try {
      return LocalDate.parse(plain.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      throw refused(plain);
    }
  }

  private static TerminalException refused(String seen) {
    return new TerminalException(Advice.of(TerminalFault.FILING_DATE, "（" + seen + "）"));
  }
}
