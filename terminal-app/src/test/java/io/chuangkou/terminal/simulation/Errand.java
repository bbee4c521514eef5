package io.chuangkou.terminal.simulation;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.visit.VisitKind;
import java.util.List;
import java.util.Set;

/**
 * What one person comes for. The total tells an errand from all others of its plan.
 *
 * @param card the demonstration card
 * @param visit kind of visit
 * @param lines what is billed
 * @param habits what the cashier does besides the usual
 */
record Errand(String card, VisitKind visit, List<Line> lines, Set<Habit> habits) {

  /** Copies the collections. */
  Errand {
    lines = List.copyOf(lines);
    habits = Set.copyOf(habits);
  }

  /**
   * One piece of something.
   *
   * @param code catalogue code
   * @param price price of the piece
   */
  record Line(String code, Fen price) {}

  /** What a cashier does besides the usual. */
  enum Habit {
    /** Presses the key of the trial twice. */
    TRIES_TWICE,
    /** Steps back from the first trial. */
    STEPS_BACK,
    /** Presses the key of the settlement twice, and once more soon after. */
    SETTLES_TWICE,
    /** Presses any key while something is under way. */
    IMPATIENT,
    /** Sends the queue by hand. */
    DRAINS,
    /** Cancels what was just settled. */
    CANCELS,
    /** Presses the key of the cancellation twice. */
    CANCELS_TWICE,
    /** Cancels what was settled for the same person before. */
    CANCELS_EARLIER,
    /** Cancels another bill while this one is tried. */
    CANCELS_MEANWHILE,
    /** Is given notes that are more than is due. */
    PAYS_WITH_NOTES,
    /** Is given too little at first. */
    PAYS_TOO_LITTLE,
    /** Owes what is to be collected beside what was tendered; else it is paid, or cancelled. */
    OWES,
    /** Gives up after the trial. */
    LEAVES,
    /** Switches the terminal off and on afterwards, in order. */
    RESTARTS
  }

  Fen total() {
    return lines.stream().map(Line::price).reduce(Fen.ZERO, Fen::plus);
  }

  boolean does(Habit habit) {
    return habits.contains(habit);
  }
}
