package io.chuangkou.terminal.staff;

import io.chuangkou.settlement.money.Fen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shift that is open at a counter. Shifts tile the journal: each covers the records after that
 * of the shift before, whatever the clock said. Kept as JSON, so names are for ever.
 *
 * @param operator number of whose it is; empty: of who comes next
 * @param began when
 * @param after number of the last record of the shift before
 * @param openingFloat cash that lay in the drawer when it began
 * @param unseen shifts that ended and whose reports nobody has seen, oldest first
 * @param last the shift whose report was seen last; none: no report was
 */
public record Shift(
    String operator,
    Instant began,
    long after,
    Fen openingFloat,
    List<Ended> unseen,
    @Nullable Ended last) {

  /** Copies the list. */
  public Shift {
    unseen = List.copyOf(unseen);
  }

  /**
   * A shift that ended.
   *
   * @param operator number of whose it was
   * @param endedBy number of who ended it: the same, or who came next
   * @param began when it began
   * @param ended when it ended
   * @param after number of the last record before it
   * @param upTo number of its own last record
   * @param mac MAC of its last record
   * @param openingFloat cash that lay in the drawer when it began
   */
  public record Ended(
      String operator,
      String endedBy,
      Instant began,
      Instant ended,
      long after,
      long upTo,
      String mac,
      Fen openingFloat) {

    /** Whether a record of the journal is within it. */
    public boolean contains(long number) {
      return after < number && number <= upTo;
    }
  }
}
