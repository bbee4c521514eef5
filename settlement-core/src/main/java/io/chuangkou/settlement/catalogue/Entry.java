package io.chuangkou.settlement.catalogue;

import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a code from one day to another.
 *
 * @param code national catalogue code
 * @param name Chinese name
 * @param itemClass class
 * @param selfPay first self-payment of class B, 0 to 1
 * @param ceilings highest covered price of one, by hospital level; a level without one has none
 * @param specialMaterial whether it is a special material
 * @param drug for a special drug, {@code original} or {@code new}
 * @param from first day
 * @param to last day, included; none: open
 */
public record Entry(
    String code,
    String name,
    ItemClass itemClass,
    BigDecimal selfPay,
    Map<Integer, Fen> ceilings,
    boolean specialMaterial,
    @Nullable String drug,
    LocalDate from,
    @Nullable LocalDate to) {

  /** Copies the ceilings. */
  public Entry {
    ceilings = Map.copyOf(ceilings);
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  boolean overlaps(Entry other) {
    return (to == null || !to.isBefore(other.from))
        && (other.to == null || !other.to.isBefore(from));
  }
}
