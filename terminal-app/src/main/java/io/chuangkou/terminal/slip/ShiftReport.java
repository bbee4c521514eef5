package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shift report (交班单) tells. It names no person but the operator's number.
 *
 * @param hospital name of the provider
 * @param window number of the counter
 * @param operator number of the cashier
 * @param from when the shift began
 * @param to when it was reported
 * @param rows what was done, by kind
 * @param drawer what the drawer must hold
 * @param bearers who bears what the centre settled in the shift, less what was taken back
 * @param open what is left to do
 * @param compared how the day compared with the centre
 * @param head the newest record of the journal when the report was made
 */
public record ShiftReport(
    String hospital,
    String window,
    String operator,
    LocalDateTime from,
    LocalDateTime to,
    List<Row> rows,
    Drawer drawer,
    Bearers bearers,
    Open open,
    Compared compared,
    Head head) {

  /** Copies the rows. */
  public ShiftReport {
    rows = List.copyOf(rows);
  }

  /** Kinds of what moves money. */
  public enum Kind {
    /** Settled with the centre. */
    SETTLED,
    /** Settled provisionally, on our estimate. */
    PROVISIONAL,
    /** Paid in full. */
    FULL_CASH,
    /** Cancelled, or withdrawn before it was sent. */
    CANCELLED,
    /** A difference that was collected in cash. */
    COLLECTED,
    /** A difference that was refunded in cash. */
    REFUNDED
  }

  /**
   * One kind.
   *
   * @param kind which
   * @param count how often
   * @param total medical fees, negative where they were taken back; of differences the amount
   * @param cash what went into the drawer by it, or, if negative, out of it
   */
  public record Row(Kind kind, int count, Fen total, Fen cash) {}

  /**
   * The drawer, computed twice.
   *
   * @param list by the shift's list
   * @param ledger by the journal's entries
   */
  public record Drawer(Fen list, Fen ledger) {

    /** Whether both say the same. */
    public boolean agrees() {
      return list.equals(ledger);
    }
  }

  /**
   * What is left.
   *
   * @param items items of the queue with which something is still to be done
   * @param unproven reversals that the centre accepted and nothing proves yet
   */
  public record Open(int items, int unproven) {}

  /**
   * How the day compared with the centre.
   *
   * @param at when it was compared last; none: it was not
   * @param flat whether both sides agreed
   * @param proven how many standing settlements of the shift that comparison proved
   * @param settled how many stand at the centre
   */
  public record Compared(@Nullable LocalDateTime at, boolean flat, int proven, int settled) {}

  /**
   * A record of the journal, which stands for all before it.
   *
   * @param number its number
   * @param mac its MAC in hexadecimal
   */
  public record Head(long number, String mac) {}
}
