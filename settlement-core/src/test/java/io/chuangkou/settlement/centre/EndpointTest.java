package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.chuangkou.settlement.message.Remedy;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.stay.StayTransactions;
import io.chuangkou.settlement.message.stock.StockTransactions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the centre has to know of a transaction. */
class EndpointTest {

  @Test
  void goodsAreToldByTheTransactionAndNotByItsNumber() {
    Transaction<String, String> another =
        Transaction.lasting("3590", null, String.class, null, String.class, Remedy.NOTHING);
    assertFalse(new Endpoint<>(another, (sql, call, input) -> input).transaction().goods());
    assertEquals(
        List.of(true, true, true, false, false, false),
        List.of(
            StockTransactions.SOLD.goods(),
            StockTransactions.SALE.goods(),
            StockTransactions.RETURN.goods(),
            SettlementTransactions.CANCEL.goods(),
            SettlementTransactions.PHARMACY_CANCEL.goods(),
            StayTransactions.STAY_CANCEL.goods()));
  }
}
