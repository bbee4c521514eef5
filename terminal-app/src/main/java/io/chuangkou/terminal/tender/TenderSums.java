package io.chuangkou.terminal.tender;

import io.chuangkou.settlement.money.Fen;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Money by kind: what came over the counter or, where negative, went back. Immutable and
 * thread-safe.
 *
 * @param amounts by kind, none of them zero
 */
public record TenderSums(Map<TenderKind, Fen> amounts) {

  /** Nothing of any kind. */
  public static final TenderSums NOTHING = new TenderSums(Map.of());

  /** Copies the amounts, and leaves out what is zero. */
  public TenderSums {
    Map<TenderKind, Fen> copy = new EnumMap<>(TenderKind.class);
    amounts.forEach(
        (kind, amount) -> {
          if (!amount.isZero()) {
            copy.put(kind, amount);
          }
        });
    amounts = Collections.unmodifiableMap(copy);
  }

  /** An amount of one kind. */
  public static TenderSums of(TenderKind kind, Fen amount) {
    return new TenderSums(Map.of(kind, amount));
  }

  /** All that a tender holds, by kind. */
  public static TenderSums of(Tender tender) {
    return sum(tender.lines().stream().map(line -> of(line.kind(), line.amount())).toList());
  }

  /** All of several. */
  public static TenderSums sum(Collection<TenderSums> several) {
    return several.stream().reduce(NOTHING, TenderSums::plus);
  }

  /** This and the other, kind by kind. */
  public TenderSums plus(TenderSums other) {
    Map<TenderKind, Fen> sums = new EnumMap<>(TenderKind.class);
    sums.putAll(amounts);
    other.amounts.forEach((kind, amount) -> sums.merge(kind, amount, Fen::plus));
    return new TenderSums(sums);
  }

  /** The same the other way. */
  public TenderSums negated() {
    Map<TenderKind, Fen> other = new EnumMap<>(TenderKind.class);
    amounts.forEach((kind, amount) -> other.put(kind, amount.negated()));
    return new TenderSums(other);
  }

  /** This without the other, kind by kind. */
  public TenderSums minus(TenderSums other) {
    return plus(other.negated());
  }

  /** What came in, kind by kind, without what went back. */
  public TenderSums taken() {
    return only(false);
  }

  /** What went back, kind by kind, as positive amounts. */
  public TenderSums givenBack() {
    return only(true).negated();
  }

  private TenderSums only(boolean negative) {
    Map<TenderKind, Fen> some = new EnumMap<>(TenderKind.class);
    amounts.forEach(
        (kind, amount) -> {
          if (amount.isNegative() == negative) {
            some.put(kind, amount);
          }
        });
    return new TenderSums(some);
  }

  /** What there is of a kind; zero if nothing. */
  public Fen of(TenderKind kind) {
    return amounts.getOrDefault(kind, Fen.ZERO);
  }

  /** The kinds of which there is something. */
  public Set<TenderKind> kinds() {
    return amounts.keySet();
  }

  /** All kinds together. */
  public Fen total() {
    return amounts.values().stream().reduce(Fen.ZERO, Fen::plus);
  }
}
