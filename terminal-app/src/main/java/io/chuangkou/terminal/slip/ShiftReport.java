package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderSums;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shift report (交班单) tells. It names no person but the operator's number.
 *
 * @param hospital name of the provider
 * @param window number of the counter
 * @param operator number of the cashier whose shift it was
 * @param endedBy number of who ended it: the same, or who came next
 * @param from when the shift began
 * @param to when it was reported
 * @param rows what was done, by kind
 * @param drawer what the drawer must hold
 * @param tendered what was taken and given back, by kind, cash first
 * @param bearers who bears what the centre settled in the shift, less what was taken back
 * @param open what is left to do
 * @param compared how the day compared with the centre
 * @param head the newest record of the journal when the report was made
 */
public record ShiftReport(
    String hospital,
    String window,
    String operator,
    String endedBy,
    LocalDateTime from,
    LocalDateTime to,
    List<Row> rows,
    Drawer drawer,
    List<Tendered> tendered,
    Bearers bearers,
    Open open,
    Compared compared,
    Head head) {

  /** Copies the lists. */
  public ShiftReport {
    rows = List.copyOf(rows);
    tendered = List.copyOf(tendered);
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
    REFUNDED,
    /** A deposit that was taken for a stay. */
    DEPOSITED,
    /** A deposit that was given back before its stay was settled. */
    DEPOSIT_RETURNED;

    /** Whether it moves cash beside the bills: their list does not tell it. */
    public boolean isBesideBills() {
      return switch (this) {
        case COLLECTED, REFUNDED, DEPOSITED, DEPOSIT_RETURNED -> true;
        case SETTLED, PROVISIONAL, FULL_CASH, CANCELLED -> false;
      };
    }

    /** Whether it is about deposits: counters without stays have none. */
    boolean isOfDeposits() {
      return this == DEPOSITED || this == DEPOSIT_RETURNED;
    }
  }

  /**
   * One kind.
   *
   * @param kind which
   * @param count how often
   * @param total medical fees, negative where they were taken back; of differences the amount
   * @param money what came over the counter by it, or, if negative, went back, of every kind
   */
  public record Row(Kind kind, int count, Fen total, Fen money) {}

  /**
   * The money by kind, computed twice.
   *
   * @param openingFloat cash that lay in the drawer when the shift began
   * @param list by the shift's list
   * @param ledger by the journal's entries
   */
  public record Drawer(Fen openingFloat, TenderSums list, TenderSums ledger) {

    /**
     * The cash that the drawer must hold: the opening float and what came in, less what went out.
     */
    public Fen cash() {
      return openingFloat.plus(ledger.of(TenderKind.CASH));
    }

    /** Whether both say the same. */
    public boolean agrees() {
      return list.equals(ledger);
    }
  }

  /**
   * One kind of money.
   *
   * @param kind which
   * @param name what it is called
   * @param taken what was taken by it, less change
   * @param givenBack what went back by it
   */
  public record Tendered(TenderKind kind, String name, Fen taken, Fen givenBack) {

    /** What stays of it. */
    public Fen net() {
      return taken.minus(givenBack);
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
   * Bills that cashiers hold.
   *
   * @param count how many
   * @param total what they come to
   */
  public record Held(int count, Fen total) {}

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
