package io.chuangkou.terminal.ledger;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was booked when the terminal ended before anybody was told: its audit trail lacks it. */
class UnseenBookingTest {

  @TempDir Path folder;

  @Test
  void what_the_audit_trail_lacks_is_found_once_and_is_in_it_afterwards() {
    Clock clock = Clock.fixed(CounterFixture.MORNING, ZoneOffset.UTC);
    try (CounterFixture fixture = CounterFixture.still(folder, DemoSite.COMMUNITY);
        OfflineStore empty =
            TerminalStore.open(folder.resolve("empty"), clock, new SecureRandom())) {
      fixture.insert("zhang-san");
      fixture.tryBill(fixture.bill("B1", "500.00"));
      String number = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
      Composition terminal = fixture.counter().composition();
      AuditTrail lacking = new AuditTrail(new StoredFacts(empty), terminal.clock());
      UnseenBooking unseen =
          new UnseenBooking(terminal.bookings(), terminal.journal(), lacking, terminal.clock());

      UnseenBooking.Found found = unseen.find().orElseThrow();
      assertEquals(number, found.number());
      assertEquals("张*", found.intent().maskedName());
      assertEquals(Fen.ofYuan("350.00"), found.cash());
      AuditRecord noted = lacking.of(terminal.clock().today()).getLast();
      assertEquals(Act.SETTLE, noted.act());
      assertEquals(Fen.ofYuan("350.00"), noted.cash());
      assertTrue(unseen.find().isEmpty());
    }
  }

  @Test
  void what_was_told_is_not_told_again() {
    try (CounterFixture fixture = CounterFixture.still(folder, DemoSite.COMMUNITY)) {
      fixture.insert("zhang-san");
      fixture.tryBill(fixture.bill("B1", "500.00"));
      String number = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
      fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
      Composition terminal = fixture.counter().composition();
      assertTrue(
          new UnseenBooking(
                  terminal.bookings(), terminal.journal(), terminal.audit(), terminal.clock())
              .find()
              .isEmpty());
    }
  }
}
