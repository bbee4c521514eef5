package io.chuangkou.settlement.message.stock;

import io.chuangkou.settlement.message.Remedy;
import io.chuangkou.settlement.message.Transaction;

/** Drugs that were sold and came back (§3.5). */
public final class StockTransactions {

  public static final Transaction<SoldGoods.Query, SoldGoods> SOLD =
      Transaction.asking("3513", "data", SoldGoods.Query.class, null, SoldGoods.class).ofGoods();

  public static final Transaction<StockSale, StockAnswer> SALE =
      Transaction.lasting(
              "3505A", null, StockSale.class, null, StockAnswer.class, Remedy.query("3513"))
          .ofGoods();

  public static final Transaction<StockReturn, StockAnswer> RETURN =
      Transaction.lasting(
              "3506A", null, StockReturn.class, null, StockAnswer.class, Remedy.query("3513"))
          .ofGoods();

  private StockTransactions() {}
}
