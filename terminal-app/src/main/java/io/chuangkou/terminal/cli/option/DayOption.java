package io.chuangkou.terminal.cli.option;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --date}: another day for what-if work. The time of day goes on as it is. */
public final class DayOption {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = "另设日期，用于试算 / another day, for what-if work")
  private @Nullable LocalDate date;

  /** The clock as it is, for what is done and not only tried. */
  public static Clock now() {
    return Clock.system(ZONE);
  }

  /** The clock of the command. */
  public Clock clock() {
    Clock now = now();
    LocalDate day = date;
    return day == null
        ? now
        : Clock.offset(now, Duration.ofDays(day.toEpochDay() - LocalDate.now(now).toEpochDay()));
  }

  /** The day of the command. */
  public LocalDate day() {
    return LocalDate.now(clock());
  }
}
