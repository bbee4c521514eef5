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
 * @param stock how the provider itself keeps it
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
    @Nullable LocalDate to,
    Stock stock) {

  /** Copies the ceilings. */
  public Entry {
    ceilings = Map.copyOf(ceilings);
  }

  /**
   * How the provider keeps what the code stands for.
   *
   * @param ownCode the provider's own code (medins_list_codg)
   * @param traceProduct the first seven digits of the trace codes on its packs, which name the
   *     product; empty: not known
   * @param unit smallest pricing unit of a pack, as {@code 盒}
   */
  public record Stock(String ownCode, String traceProduct, String unit) {

    private static final String PACK = "盒";
    private static final int PRODUCT_DIGITS = 7;

    /**
     * As a catalogue writes it.
     *
     * @throws IllegalArgumentException if the product is not named by seven digits
     */
    public Stock {
      if (!traceProduct.isEmpty() && !traceProduct.matches("[0-9]{" + PRODUCT_DIGITS + "}")) {
        throw new IllegalArgumentException("traceProduct is not seven digits: " + traceProduct);
      }
    }

    /** Kept under the national code, in packs, with no product known. */
    static Stock usual(String code) {
      return new Stock(code, "", PACK);
    }

    /** The same with what a catalogue says; what it leaves empty stays. */
    Stock with(String own, String product, String packUnit) {
      return new Stock(
          own.isEmpty() ? ownCode : own, product, packUnit.isEmpty() ? unit : packUnit);
    }
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  boolean overlaps(Entry other) {
    return (to == null || !to.isBefore(other.from))
        && (other.to == null || !other.to.isBefore(from));
  }
}
