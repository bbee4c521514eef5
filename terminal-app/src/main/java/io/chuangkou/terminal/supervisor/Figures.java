package io.chuangkou.terminal.supervisor;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.ShiftReport.Row;
import io.chuangkou.terminal.slip.ShiftReport.Tendered;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the open shift, or of a day. They name no person.
 *
 * @param day which day; none: the open shift
 * @param from when what is told began
 * @param asOf until when it is told
 * @param rows what was done, by kind, as a shift report has it
 * @param tendered what was taken and given back, by kind of money, cash first
 * @param bearers who bears what the centre settled, less what was taken back
 * @param refused how many settlements and cancellations the centre refused
 * @param lost after how many messages nobody knew at first what became of them
 * @param waiting what is open now, whatever the day
 * @param hours what was taken, by hour of the day; hours in which nothing moved are left out
 * @param windows what each window took, this one first
 */
public record Figures(
    @Nullable LocalDate day,
    LocalDateTime from,
    LocalDateTime asOf,
    List<Row> rows,
    List<Tendered> tendered,
    Bearers bearers,
    int refused,
    int lost,
    Waiting waiting,
    List<Hour> hours,
    List<Window> windows) {

  /** Copies the lists. */
  public Figures {
    rows = List.copyOf(rows);
    tendered = List.copyOf(tendered);
    hours = List.copyOf(hours);
    windows = List.copyOf(windows);
  }

  /**
   * What is open.
   *
   * @param ages items of the queue by how long they have waited, the youngest first
   * @param oldest how long the oldest has; none: nothing waits
   */
  public record Waiting(List<Aged> ages, @Nullable Duration oldest) {

    /** Copies the list. */
    public Waiting {
      ages = List.copyOf(ages);
    }
  }

  /**
   * Open items of an age.
   *
   * @param age which
   * @param count how many
   * @param amount what is at stake with them
   */
  public record Aged(Age age, int count, Fen amount) {}

  /** How long an open item has waited. */
  public enum Age {
    UNDER_AN_HOUR(Duration.ofHours(1)),
    UNDER_FOUR_HOURS(Duration.ofHours(4)),
    UNDER_A_DAY(Duration.ofDays(1)),
    OVER_A_DAY(Duration.ofSeconds(Long.MAX_VALUE));

    private final Duration limit;

    Age(Duration limit) {
      this.limit = limit;
    }

    /** The age after so long. */
    static Age of(Duration waited) {
      for (Age age : values()) {
        if (waited.compareTo(age.limit) < 0) {
          return age;
        }
      }
      return OVER_A_DAY;
    }
  }

  /**
   * An hour of the day.
   *
   * @param hour from 0 to 23
   * @param settled how many bills were settled in it
   * @param money what came over the counter in it, less what went back, of every kind
   */
  public record Hour(int hour, int settled, Fen money) {}

  /**
   * A window.
   *
   * @param name of the window
   * @param settled how many bills were settled at it
   * @param money what came over its counter, less what went back, of every kind
   * @param asOf until when that is told
   */
  public record Window(String name, int settled, Fen money, LocalDateTime asOf) {}
}
