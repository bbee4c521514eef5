package io.chuangkou.terminal.dispensing;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.pricelist.PriceListInForce;
import io.chuangkou.terminal.pricelist.PricedItem;
import io.chuangkou.terminal.visit.Bill;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a box of a drug costs: by the price list, and where it does not say so, as it was sold here
 * last today. On disk when a method returns; thread-safe, as the store is.
 */
public final class ShelfPrices {

  private static final String KEY = "price ";

  private final PriceListInForce list;
  private final StoredFacts facts;
  private final RegionClock clock;

  /** Of a counter. */
  public ShelfPrices(PriceListInForce list, StoredFacts facts, RegionClock clock) {
    this.list = list;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * A price as it is kept.
   *
   * @param fen price of one
   * @param day the day on which it held
   */
  record Kept(long fen, LocalDate day) {}

  /** The price of a drug; empty: no list says it, and it was not sold yet today. */
  public Optional<Fen> of(String item) {
    return list.list().coded(item).map(PricedItem::price).or(() -> sold(item));
  }

  private Optional<Fen> sold(String item) {
    return facts
        .recall(KEY + item, Kept.class)
        .filter(kept -> kept.day().equals(clock.today()))
        .map(kept -> Fen.of(kept.fen()));
  }

  /** A line was billed. */
  public void remember(Bill.Line line) {
    if (line.isPackagedDrug() && !sold(line.code()).equals(Optional.of(line.unitPrice()))) {
      facts.remember(KEY + line.code(), new Kept(line.unitPrice().fen(), clock.today()));
    }
  }
}
