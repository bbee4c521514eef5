package io.chuangkou.terminal.supervisor;

import java.time.LocalDate;

/**
 * The charts of the open shift and of each day, one before the other. Reads the journal, so not for
 * the desk's thread. Thread-safe.
 */
public final class Dashboards {

  private final FigureBook book;
  private final DashboardComposer composer;

  /** Of these figures, in the composer's words. */
  public Dashboards(FigureBook book, DashboardComposer composer) {
    this.book = book;
    this.composer = composer;
  }

  /** Of the open shift. */
  public Dashboard shift() {
    return composer.compose(book.shift());
  }

  /** Of the day before the one that is shown; before the open shift there is today. */
  public Dashboard before(Dashboard shown) {
    LocalDate day = shown.day();
    return composer.compose(book.day(day == null ? today() : day.minusDays(1)));
  }

  /** Of the day after the one that is shown; after today there is the open shift. */
  public Dashboard after(Dashboard shown) {
    LocalDate day = shown.day();
    return day == null || !day.isBefore(today())
        ? shift()
        : composer.compose(book.day(day.plusDays(1)));
  }

  private LocalDate today() {
    return book.clock().today();
  }
}
