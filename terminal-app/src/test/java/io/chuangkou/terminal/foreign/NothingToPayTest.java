package io.chuangkou.terminal.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bill of nothing, at a centre that settles it. */
class NothingToPayTest extends AtForeignCentre {

  @Test
  void it_is_settled_on_the_cashiers_word_alone() {
    counter().insert();
    Path bill =
        counter()
            .file(
                "B1.json",
                """
                {"number": "B1", "lines": [
                  {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "0.00"}]}
                """);
    counter().after(() -> counter().desk().importBill(bill));
    CashierState tried = counter().after(counter().desk()::trial);
    assertEquals(Stage.TRIAL, tried.stage(), () -> told(tried));
    CashierState refused = counter().after(counter().desk()::settle);
    assertEquals("BILL-ZERO", ForeignCounter.code(refused));
    assertEquals(Stage.TRIAL, refused.stage());
    assertEquals(List.of(), centre.books().rows());
    assertSettled(counter().after(counter().desk()::settleForNothing), "0.00");
  }
}
