package io.chuangkou.terminal.billing;

import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.TypedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A moment in the past, as it is typed. */
public final class TypedTime {

  private static final Pattern WRITTEN =
      Pattern.compile("(?:(\\d{4})-?(\\d{2})-?(\\d{2}))?[ T]*(?:(\\d{1,2}):(\\d{2}))?");
  private static final DateTimeFormatter SEEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private TypedTime() {}

  /**
   * When a person was admitted.
   *
   * @param typed as {@code 2026-03-01 09:30}, {@code 20260301 9:30}, {@code 9:30} of today, or a
   *     day alone
   * @param born before it nobody is admitted; none: not known
   * @throws TerminalException {@code ADMIT-TIME} if it is no moment, is in the future, or before
   *     the person was born
   */
  public static LocalDateTime admission(String typed, LocalDateTime now, @Nullable LocalDate born) {
    String plain = TypedText.plain(typed);
    LocalDateTime at = at(plain, now.toLocalDate());
    if (at.isAfter(now)) {
      throw refused(
          SEEN.format(at) + " 在现在 " + SEEN.format(now) + " 之后。",
          SEEN.format(at) + " is after now, " + SEEN.format(now) + ".");
    } else if (born != null && at.toLocalDate().isBefore(born)) {
      throw refused(SEEN.format(at) + " 在出生之前。", SEEN.format(at) + " is before the birth.");
    }
    return at;
  }

  private static LocalDateTime at(String plain, LocalDate today) {
    Matcher written = WRITTEN.matcher(plain);
    if (plain.isEmpty() || !written.matches()) {
      throw refused("（" + plain + "）", "(" + plain + ")");
    }
    try {
      LocalDate day =
          written.group(1) == null
              ? today
              : LocalDate.of(part(written, 1), part(written, 2), part(written, 3));
      return written.group(4) == null
          ? day.atStartOfDay()
          : day.atTime(part(written, 4), part(written, 5));
    } catch (DateTimeException e) {
      throw refused("（" + plain + "）", "(" + plain + ")");
    }
  }

  private static int part(Matcher written, int group) {
    return Integer.parseInt(written.group(group));
  }

  private static TerminalException refused(String chinese, String english) {
    return new TerminalException(TerminalFault.ADMIT_TIME.advice().with(chinese, english));
  }
}
