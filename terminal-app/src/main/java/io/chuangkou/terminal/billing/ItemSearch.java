package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.catalogue.Entry;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.pricelist.PriceList;
import io.chuangkou.terminal.pricelist.PriceListInForce;
import io.chuangkou.terminal.pricelist.PricedItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds items of the price list with what the insurance catalogue says of them today. Thread-safe;
 * answers at once.
 */
public final class ItemSearch {

  /** More are not shown: something more is typed. */
  public static final int MOST = 50;

  private final Catalogue catalogue;
  private final PriceListInForce prices;
  private final int level;
  private final RegionClock clock;

  /**
   * By catalogue and price list.
   *
   * @param level of the provider, 1 to 3, by which prices are capped
   */
  public ItemSearch(Catalogue catalogue, PriceListInForce prices, int level, RegionClock clock) {
    this.catalogue = catalogue;
    this.prices = prices;
    this.level = level;
    this.clock = clock;
  }

  /** Those that answer to a part of code, name, initials, bar code, or to a trace code. */
  public ItemsFound search(String typed) {
    PriceList list = prices.list();
    List<PriceList.Match> matches = list.search(typed, MOST);
    boolean isNamed = !matches.isEmpty() && matches.getFirst().named();
    return new ItemsFound(
        matches.stream().map(match -> offer(match.item())).toList(), isNamed, list.size() > 0);
  }

  /** The one that something typed or scanned names in full. */
  public Optional<ItemOffer> exact(String typed) {
    return prices.list().exact(typed).map(this::offer);
  }

  private ItemOffer offer(PricedItem item) {
    Entry entry = catalogue.find(item.code(), clock.today()).orElse(null);
    String unit = item.unit().isEmpty() && entry != null ? entry.stock().unit() : item.unit();
    Fen price = item.price();
    return new ItemOffer(
        item.ownCode(),
        item.code(),
        item.name(),
        item.spec(),
        unit,
        price,
        price != null && !prices.mayChange(),
        entry == null ? "" : entry.itemClass().name(),
        exceeded(entry, price));
  }

  /** The cap of an entry that a price is above; none: it has none, or the price is within. */
  private @Nullable Fen exceeded(@Nullable Entry entry, @Nullable Fen price) {
    Fen cap = entry == null ? null : entry.ceilings().get(level);
    return cap != null && price != null && price.compareTo(cap) > 0 ? cap : null;
  }
}
