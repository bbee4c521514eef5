package io.chuangkou.terminal.day;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.day.CashBook.Movement;
import io.chuangkou.terminal.slip.ShiftReport.Kind;
import io.chuangkou.terminal.slip.ShiftReport.Row;
import io.chuangkou.terminal.slip.ShiftReport.Tendered;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderSums;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Movements of money, summed up: what a shift report prints and what a chart of the same movements
 * draws are the same sums.
 */
public final class Takings {

  /** What settles a bill: the other kinds take back, or move a difference. */
  private static final Set<Kind> SETTLED = Set.of(Kind.SETTLED, Kind.PROVISIONAL, Kind.FULL_CASH);

  private Takings() {}

  /** What was done, a row for each kind, also for those that did not occur. */
  public static List<Row> rows(List<Movement> movements) {
    return Stream.of(Kind.values()).map(kind -> row(kind, movements)).toList();
  }

  private static Row row(Kind kind, List<Movement> movements) {
    List<Movement> own = movements.stream().filter(movement -> movement.kind() == kind).toList();
    Fen total = own.stream().map(Movement::total).reduce(Fen.ZERO, Fen::plus);
    return new Row(kind, own.size(), total, money(own.stream()).total());
  }

  /**
   * Cash, and every other kind that was moved.
   *
   * @param kinds what they are called
   */
  public static List<Tendered> tendered(List<Movement> movements, TenderRules kinds) {
    TenderSums taken = sums(movements, TenderSums::taken);
    TenderSums givenBack = sums(movements, TenderSums::givenBack);
    return Stream.of(TenderKind.values())
        .filter(
            kind ->
                kind == TenderKind.CASH
                    || taken.kinds().contains(kind)
                    || givenBack.kinds().contains(kind))
        .map(kind -> new Tendered(kind, kinds.name(kind), taken.of(kind), givenBack.of(kind)))
        .toList();
  }

  private static TenderSums sums(List<Movement> movements, UnaryOperator<TenderSums> part) {
    return TenderSums.sum(movements.stream().map(Movement::money).map(part).toList());
  }

  /** What came over the counter, less what went back, by kind of money. */
  public static TenderSums money(Stream<Movement> movements) {
    return TenderSums.sum(movements.map(Movement::money).toList());
  }

  /** How many bills were settled, with the centre or without it. */
  public static int settled(List<Movement> movements) {
    return (int) movements.stream().filter(moved -> SETTLED.contains(moved.kind())).count();
  }
}
