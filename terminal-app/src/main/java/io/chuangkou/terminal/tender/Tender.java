package io.chuangkou.terminal.tender;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.money.Fen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person hands over for a bill, or gets back: lines of several kinds of money, in the order
 * in which they were taken. A stay is paid by its deposits first: they were handed over before, and
 * what exceeds the bill goes back in cash. Kept as JSON, so names are for ever.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lines at most {@link #MOST_LINES} beside deposits
 */
public record Tender(List<TenderLine> lines) {

  /** More is not paid at once. */
  public static final int MOST_LINES = 12;

  /** Nothing at all. */
  public static final Tender NOTHING = new Tender(List.of());

  /**
   * Copies the lines.
   *
   * @throws IllegalArgumentException if there are too many
   */
  public Tender {
    lines = List.copyOf(lines);
    if (lines.stream().filter(line -> !line.isDeposit()).count() > MOST_LINES) {
      throw new IllegalArgumentException("too many lines: " + lines.size());
    }
  }

  /** As it is kept: its lines; of a time when there was nothing but cash, an amount. */
  @JsonCreator
  static Tender read(
      @JsonProperty("lines") @Nullable List<TenderLine> lines,
      @JsonProperty("fen") @Nullable Long fen) {
    return lines == null ? cash(Fen.of(fen == null ? 0 : fen)) : new Tender(lines);
  }

  /** Cash and nothing else. */
  public static Tender cash(Fen amount) {
    return amount.isZero() ? NOTHING : new Tender(List.of(line(amount)));
  }

  /** What was deposited, and nothing else. */
  public static Tender deposited(Fen amount) {
    return amount.isZero()
        ? NOTHING
        : new Tender(List.of(new TenderLine(TenderKind.DEPOSIT, amount, "")));
  }

  private static TenderLine line(Fen cash) {
    return new TenderLine(TenderKind.CASH, cash, "");
  }

  /** With one line more. */
  public Tender plus(TenderLine line) {
    return new Tender(Stream.concat(lines.stream(), Stream.of(line)).toList());
  }

  /** What of it was deposited before. */
  public Fen deposits() {
    return sum(lines.stream().filter(TenderLine::isDeposit));
  }

  /** What of it is handed over now. */
  public Tender handedOver() {
    return new Tender(lines.stream().filter(line -> !line.isDeposit()).toList());
  }

  /** The same deposits, and this handed over. */
  public Tender handingOver(Tender now) {
    return new Tender(
        Stream.concat(lines.stream().filter(TenderLine::isDeposit), now.handedOver().lines.stream())
            .toList());
  }

  /** What is to be handed over where an amount is due: what deposits do not cover. */
  public Fen beyondDeposits(Fen due) {
    return deposited(deposits()).missing(due);
  }

  /** All of it. */
  public Fen total() {
    return sum(lines.stream());
  }

  /** What of it is not cash, and so gives no change. */
  public Fen cashless() {
    return sum(lines.stream().filter(line -> !line.inCash()));
  }

  /** Whether there is nothing in it but cash. */
  public boolean inCash() {
    return lines.stream().allMatch(TenderLine::inCash);
  }

  private static Fen sum(Stream<TenderLine> lines) {
    return lines.map(TenderLine::amount).reduce(Fen.ZERO, Fen::plus);
  }

  /** What it lacks of an amount that is due. */
  public Fen missing(Fen due) {
    Fen missing = due.minus(total());
    return missing.isNegative() ? Fen.ZERO : missing;
  }

  /** What of it goes back where an amount is due, in cash; nothing while something is missing. */
  public Fen change(Fen due) {
    Fen change = total().minus(due);
    return change.isNegative() ? Fen.ZERO : change;
  }

  /**
   * What stays at the counter, by kind, if an amount is collected: all that is not cash, and the
   * rest in cash. Where less is collected than was paid otherwise, cash went out of the drawer.
   */
  public TenderSums kept(Fen collected) {
    TenderSums others =
        lines.stream()
            .filter(line -> !line.inCash())
            .map(line -> TenderSums.of(line.kind(), line.amount()))
            .reduce(TenderSums.NOTHING, TenderSums::plus);
    return others.plus(TenderSums.of(TenderKind.CASH, collected.minus(cashless())));
  }

  /**
   * How an amount that was collected by this goes back: each kind by its own way up to what came by
   * it, in their order, and the rest in cash. Deposits are used up: what they paid is cash, too.
   */
  public Tender refund(Fen collected) {
    List<TenderLine> back = new ArrayList<>();
    Fen left = collected;
    for (TenderLine line : lines) {
      Fen part = line.amount().compareTo(left) < 0 ? line.amount() : left;
      if (!line.inCash() && !line.isDeposit() && !part.isZero()) {
        back.add(line.of(part));
        left = left.minus(part);
      }
    }
    if (!left.isZero()) {
      back.addFirst(line(left));
    }
    return new Tender(back);
  }
}
