package io.chuangkou.terminal.workflow;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Another provider's counter at the same centre. */
public final class Elsewhere {

  private Elsewhere() {}

  /** An emergency visit is settled there for a card's holder, meanwhile. */
  public static void settle(CounterFixture fixture, String card, String yuan) {
    try (DemoCounter elsewhere = fixture.town().counter(DemoSite.HOSPITAL, Locale.CHINESE)) {
      HeadlessCashier there = new HeadlessCashier(elsewhere.desk(), Duration.ofSeconds(30));
      elsewhere.insert(card);
      there.await(state -> state.stage() == Stage.IDENTIFIED);
      Path bill =
          fixture.file(
              "elsewhere.json",
              """
              {"number": "E1-%s", "visit": "emergency", "diagnoses": [{"code": "J06.900"}], "lines": [
                {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "%s"}]}
              """
                  .formatted(card, yuan));
      there.after(() -> elsewhere.desk().importBill(bill));
      Fen due = requireNonNull(there.after(elsewhere.desk()::trial).trial()).due();
      there.after(() -> elsewhere.desk().tender(due.toYuan()));
      assertEquals(Stage.SETTLED, there.after(elsewhere.desk()::settle).stage());
    }
  }
}
