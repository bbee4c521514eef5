package io.chuangkou.terminal.pricelist;

import io.chuangkou.settlement.catalogue.Entry;
import io.chuangkou.settlement.money.Fen;
import org.jspecify.annotations.Nullable;

/**
 * A row of the price list.
 *
 * @param ownCode the provider's own code (medins_list_codg); it names the row
 * @param code national catalogue code
 * @param name Chinese name, as the provider calls it
 * @param spec specification, as {@code 0.25g×24粒}; may be empty
 * @param unit unit of the price, as {@code 盒}; empty: that of the catalogue
 * @param price price of one unit; none: the list does not tell it
 * @param barCode bar code on the pack; empty: none
 * @param traceProduct first seven digits of the trace codes on its packs, which name the product;
 *     empty: none
 * @param initials pinyin initials of the name, as the list tells them; empty: those of its
 *     characters
 */
public record PricedItem(
    String ownCode,
    String code,
    String name,
    String spec,
    String unit,
    @Nullable Fen price,
    String barCode,
    String traceProduct,
    String initials) {

  /** What a catalogue alone tells of an item. */
  static PricedItem of(Entry entry) {
    Entry.Stock stock = entry.stock();
    return new PricedItem(
        stock.ownCode(),
        entry.code(),
        entry.name(),
        "",
        stock.unit(),
        null,
        "",
        stock.traceProduct(),
        "");
  }
}
