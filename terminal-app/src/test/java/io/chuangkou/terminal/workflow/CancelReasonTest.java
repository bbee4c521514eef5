package io.chuangkou.terminal.workflow;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.slip.SlipLayout;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each cancellation has its reason: in the journal, in the audit trail and on the slip. */
class CancelReasonTest {

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = CounterFixture.still(folder, DemoSite.COMMUNITY);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void the_reasons_to_choose_from_are_the_usual_ones() {
    assertEquals(
        List.of("收费错误", "患者要求退费", "刷错卡", "重复收费"),
        fixture.driver().after(() -> {}).choices().cancelReasons());
  }

  @Test
  void of_a_settlement_at_the_centre() {
    fixture.insert("zhang-san");
    CashierState cancelled = cancel("刷错卡");
    assertEquals("刷错卡", onSlip(cancelled));
    assertTrue(audited().endsWith("刷错卡"), audited());
    Intent intent =
        fixture.counter().composition().bookings().last().map(this::intent).orElseThrow();
    assertTrue(intent.isCancellation());
    assertEquals("刷错卡", intent.reason());
  }

  @Test
  void of_what_was_never_sent() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    CashierState cancelled = cancel("票据打错");
    assertEquals("票据打错", onSlip(cancelled));
    assertTrue(audited().endsWith("票据打错"), audited());
    String number = requireNonNull(cancelled.cancelled()).settlementId();
    assertEquals(
        "票据打错",
        fixture.counter().composition().journal().lastNote(number).map(Decision::words).orElse(""));
  }

  private Intent intent(Item item) {
    return fixture.counter().composition().journal().intent(item);
  }

  private CashierState cancel(String reason) {
    fixture.tryBill(fixture.bill("B1", "500.00"));
    String number = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
    return fixture.driver().after(() -> fixture.desk().cancelSettlement(number, reason));
  }

  private String audited() {
    return fixture.counter().audit().of(fixture.counter().composition().clock().today()).stream()
        .filter(entry -> entry.act() == Act.CANCEL)
        .findFirst()
        .orElseThrow()
        .detail();
  }

  private static String onSlip(CashierState state) {
    return requireNonNull(state.slip()).lines().stream()
        .filter(SlipLayout.Pair.class::isInstance)
        .map(SlipLayout.Pair.class::cast)
        .filter(pair -> pair.label().equals("撤销原因"))
        .map(SlipLayout.Pair::value)
        .findFirst()
        .orElseThrow();
  }
}
