package io.chuangkou.terminal.technician.statistics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a reader is due for cleaning: after so many insertions since the last; or when, over the
 * last days, contacts fail in so many of a hundred readings (a second try that succeeds counts as
 * one that failed), which is so at once, or in half as many if that is twice the share of the four
 * weeks before.
 *
 * @param insertions after how many insertions; contacts are made for 100,000 and more
 * @param percent of readings
 * @param days over how many days the share counts
 * @param least with fewer readings in these days no share counts
 */
public record CleaningRule(int insertions, int percent, int days, int least) {

  /** As delivered. */
  public static final CleaningRule STANDARD = new CleaningRule(10_000, 10, 7, 30);

  private static final int BEFORE = 28;
  private static final int HUNDRED = 100;

  /**
   * As written in a configuration; what it leaves out is as delivered.
   *
   * @throws IllegalArgumentException if a number is not above 0, or the percentage is above 100
   */
  @JsonCreator
  public static CleaningRule of(
      @JsonProperty("insertions") @Nullable Integer insertions,
      @JsonProperty("percent") @Nullable Integer percent,
      @JsonProperty("days") @Nullable Integer days,
      @JsonProperty("least") @Nullable Integer least) {
    CleaningRule rule =
        new CleaningRule(
            Objects.requireNonNullElse(insertions, STANDARD.insertions),
            Objects.requireNonNullElse(percent, STANDARD.percent),
            Objects.requireNonNullElse(days, STANDARD.days),
            Objects.requireNonNullElse(least, STANDARD.least));
    boolean isUsable =
        rule.insertions > 0
            && rule.percent > 0
            && rule.percent <= HUNDRED
            && rule.days > 0
            && rule.days <= ReadingStatistics.DAYS
            && rule.least > 0;
    if (!isUsable) {
      throw new IllegalArgumentException(
          "cleaning: insertions, least > 0; percent 1–100; days 1–" + ReadingStatistics.DAYS);
    }
    return rule;
  }

  /** Why a reader is due. */
  public sealed interface Due {

    /**
     * For its insertions.
     *
     * @param insertions since it was last cleaned, or counted
     */
    record Worn(int insertions) implements Due {}

    /**
     * For its failures.
     *
     * @param percent of readings that failed for their contacts
     * @param percentBefore the same in the four weeks before; negative: too few were counted
     */
    record Failing(int percent, int percentBefore) implements Due {}
  }

  /**
   * Whether a reader is due.
   *
   * @param all the days of all readers
   * @param cleaned when it was last cleaned; none: never. What counts begins on the day after
   */
  public Optional<Due> due(
      List<ReaderDay> all, String reader, @Nullable LocalDate cleaned, LocalDate today) {
    List<ReaderDay> since =
        all.stream()
            .filter(day -> day.reader().equals(reader))
            .filter(day -> cleaned == null || day.day().isAfter(cleaned))
            .toList();
    LocalDate start = today.minusDays(days - 1L);
    int now = share(since.stream().filter(day -> !day.day().isBefore(start)).toList());
    int before =
        share(
            since.stream()
                .filter(day -> day.day().isBefore(start))
                .filter(day -> !day.day().isBefore(start.minusDays(BEFORE)))
                .toList());
    boolean hasGrown = before >= 0 && now >= 2 * before && 2 * now >= percent && now > 0;
    if (now >= percent || hasGrown) {
      return Optional.of(new Due.Failing(now, before));
    }
    int worn = since.stream().mapToInt(ReaderDay::insertions).sum();
    return worn >= insertions ? Optional.of(new Due.Worn(worn)) : Optional.empty();
  }

  /** Of a hundred readings; negative: there were too few. */
  private int share(List<ReaderDay> days) {
    int failed = days.stream().mapToInt(day -> day.contactFailures() + day.again()).sum();
    int all = days.stream().mapToInt(day -> day.successes() + day.contactFailures()).sum();
    return all < least ? -1 : Math.min(HUNDRED, failed * HUNDRED / all);
  }
}
