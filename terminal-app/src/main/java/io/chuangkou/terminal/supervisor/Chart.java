package io.chuangkou.terminal.supervisor;

import io.chuangkou.settlement.money.Fen;
import java.util.List;

/**
 * A chart in words: what it draws is what its figures say.
 *
 * @param subject what it is about
 * @param title the same in words
 * @param measure what of each bar is drawn
 * @param bars in their order
 * @param nothing what is said in place of a chart without bars
 */
public record Chart(
    Subject subject, String title, Measure measure, List<Bar> bars, String nothing) {

  /** Copies the bars. */
  public Chart {
    bars = List.copyOf(bars);
  }

  /** What a chart can be about. */
  public enum Subject {
    /** What was taken by each kind of money. */
    TENDER,
    /** What each fund paid. */
    FUNDS,
    /** How what was asked of the centre ended. */
    OUTCOMES,
    /** What waits in the queue, and how long. */
    WAITING,
    /** What was taken at each window. */
    WINDOWS,
    /** What was taken in each hour. */
    HOURS
  }

  /** What of a bar can be drawn. */
  public enum Measure {
    COUNT,
    AMOUNT
  }

  /**
   * A bar, or a slice.
   *
   * @param name what it is
   * @param count how many; where the chart draws amounts, 0 may mean that nothing is counted
   * @param amount how much
   * @param note more about it; may be empty
   */
  public record Bar(String name, int count, Fen amount, String note) {}

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return bars.stream()
        .allMatch(
            bar ->
                switch (measure) {
                  case COUNT -> bar.count() == 0;
                  case AMOUNT -> bar.amount().isZero() && bar.count() == 0;
                });
  }

  /** Whether its figures count something. */
  public boolean counts() {
    return bars.stream().anyMatch(bar -> bar.count() != 0);
  }

  /** All bars together. */
  public int count() {
    return bars.stream().mapToInt(Bar::count).sum();
  }

  /** All bars together. */
  public Fen amount() {
    return bars.stream().map(Bar::amount).reduce(Fen.ZERO, Fen::plus);
  }
}
