package io.chuangkou.settlement.message.json;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MILLI_OF_SECOND;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.OFFSET_SECONDS;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;
import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/**
 * Dates and times of the interface. It writes {@code yyyy-MM-dd HH:mm:ss}; centres also write the
 * parts with other separators or none, with fractions, an offset, and as milliseconds or seconds
 * since 1970. What has an offset is meant where the country's one time is.
 */
public final class WireTime {

  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Pattern MILLIS = Pattern.compile("-?\\d{11,13}");
  private static final Pattern SECONDS = Pattern.compile("\\d{10}");

  private static final DateTimeFormatter CALENDAR =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendValue(YEAR, 4)
          .appendOptional(date("-", "-", ""))
          .appendOptional(date("/", "/", ""))
          .appendOptional(date(".", ".", ""))
          .appendOptional(date("年", "月", "日"))
          .appendOptional(
              new DateTimeFormatterBuilder()
                  .appendValue(MONTH_OF_YEAR, 2)
                  .appendValue(DAY_OF_MONTH, 2)
                  .toFormatter())
          .appendPattern("['T'][ ]")
          .appendOptional(separatedTime())
          .appendOptional(joinedTime())
          .appendPattern("[ ][XXX][XX][X]")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private WireTime() {}

  /**
   * Reads a date; of a time, its day.
   *
   * @throws DateTimeException if it is neither
   */
  static LocalDate date(String text) {
    return time(text).toLocalDate();
  }

  /**
   * Reads a time; a date is its first moment.
   *
   * @throws DateTimeException if it is neither
   */
  static LocalDateTime time(String text) {
    try {
      return calendar(CALENDAR.parse(text));
    } catch (DateTimeException e) {
      if (MILLIS.matcher(text).matches()) {
        return since1970(Instant.ofEpochMilli(Long.parseLong(text)));
      } else if (SECONDS.matcher(text).matches()) {
        return since1970(Instant.ofEpochSecond(Long.parseLong(text)));
      }
      throw e;
    }
  }

  private static LocalDateTime since1970(Instant instant) {
    return LocalDateTime.ofInstant(instant, CHINA);
  }

  private static LocalDateTime calendar(TemporalAccessor parts) {
    LocalDate date = LocalDate.from(parts);
    LocalTime time =
        LocalTime.of(
            part(parts, HOUR_OF_DAY),
            part(parts, MINUTE_OF_HOUR),
            part(parts, SECOND_OF_MINUTE),
            part(parts, NANO_OF_SECOND));
    LocalDateTime local = LocalDateTime.of(date, time);
    return parts.isSupported(OFFSET_SECONDS)
        ? since1970(
            OffsetDateTime.of(local, ZoneOffset.ofTotalSeconds(parts.get(OFFSET_SECONDS)))
                .toInstant())
        : local;
  }

  private static int part(TemporalAccessor parts, ChronoField field) {
    return parts.isSupported(field) ? parts.get(field) : 0;
  }

  private static DateTimeFormatter date(String afterYear, String afterMonth, String afterDay) {
    return new DateTimeFormatterBuilder()
        .appendLiteral(afterYear)
        .appendValue(MONTH_OF_YEAR, 1, 2, SignStyle.NOT_NEGATIVE)
        .appendLiteral(afterMonth)
        .appendValue(DAY_OF_MONTH, 1, 2, SignStyle.NOT_NEGATIVE)
        .appendLiteral(afterDay)
        .toFormatter();
  }

  private static DateTimeFormatter separatedTime() {
    return new DateTimeFormatterBuilder()
        .appendValue(HOUR_OF_DAY, 1, 2, SignStyle.NOT_NEGATIVE)
        .appendLiteral(':')
        .appendValue(MINUTE_OF_HOUR, 1, 2, SignStyle.NOT_NEGATIVE)
        .optionalStart()
        .appendLiteral(':')
        .appendValue(SECOND_OF_MINUTE, 1, 2, SignStyle.NOT_NEGATIVE)
        .optionalStart()
        .appendFraction(NANO_OF_SECOND, 1, 9, true)
        .toFormatter();
  }

  private static DateTimeFormatter joinedTime() {
    return new DateTimeFormatterBuilder()
        .appendValue(HOUR_OF_DAY, 2)
        .appendValue(MINUTE_OF_HOUR, 2)
        .optionalStart()
        .appendValue(SECOND_OF_MINUTE, 2)
        .optionalStart()
        .appendValue(MILLI_OF_SECOND, 3)
        .toFormatter();
  }
}
