package io.chuangkou.terminal.counter;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.tender.TenderKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a counter takes money by.
 *
 * @param kinds the kinds that it takes, cash first
 * @param names what kinds are called here; for others it goes by the language
 * @param askAbove a tender that exceeds what is due by more is asked about before it counts
 * @param askDepositAbove a deposit of more is asked about before it is taken
 */
public record TenderRules(
    List<TenderKind> kinds, Map<TenderKind, String> names, Fen askAbove, Fen askDepositAbove) {

  /**
   * Copies list and map.
   *
   * @throws IllegalArgumentException if it does not begin with cash, has a kind twice, or takes
   *     something by deposits
   */
  public TenderRules {
    kinds = List.copyOf(kinds);
    names = Map.copyOf(names);
    if (kinds.isEmpty() || kinds.getFirst() != TenderKind.CASH) {
      throw new IllegalArgumentException("cash comes first: " + kinds);
    } else if (kinds.stream().distinct().count() != kinds.size()) {
      throw new IllegalArgumentException("a kind twice: " + kinds);
    } else if (kinds.contains(TenderKind.DEPOSIT)) {
      throw new IllegalArgumentException("nothing is taken by deposits: " + kinds);
    }
  }

  /** What a counter starts with. */
  public static TenderRules defaults() {
    return new TenderRules(
        List.of(TenderKind.CASH, TenderKind.BANK_CARD, TenderKind.WECHAT, TenderKind.ALIPAY),
        Map.of(),
        Fen.of(1_000_00),
        Fen.of(20_000_00));
  }

  /** The same with a name for every kind, also for those that it does not take. */
  public TenderRules in(Words words) {
    Map<TenderKind, String> all = new EnumMap<>(TenderKind.class);
    for (TenderKind kind : TenderKind.values()) {
      all.put(kind, names.getOrDefault(kind, words.of("tender." + kind)));
    }
    return new TenderRules(kinds, all, askAbove, askDepositAbove);
  }

  /** What a kind is called, once it is {@linkplain #in in a language}. */
  public String name(TenderKind kind) {
    return Objects.requireNonNullElse(names.get(kind), kind.name());
  }
}
