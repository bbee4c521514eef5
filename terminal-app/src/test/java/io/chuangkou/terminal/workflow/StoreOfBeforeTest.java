package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Records;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.day.CashBook;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.slip.ShiftReport.Kind;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store, its key and the centre's books as an earlier version left them, in the middle of a day:
 * what it journalled is read and gone on from.
 */
class StoreOfBeforeTest {

  private static final String STORE = "/stores/counter-2026-03.zip";

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private @Nullable CounterFixture opened;

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  /** The counter, which begins to send at once. */
  private CounterFixture open() {
    CounterFixture fixture = CounterFixture.atLenientCentre(folder, clock);
    opened = fixture;
    return fixture;
  }

  @BeforeEach
  void unpack() throws IOException {
    clock.move(Duration.ofMinutes(2));
    try (InputStream packed = requireNonNull(StoreOfBeforeTest.class.getResourceAsStream(STORE));
        ZipInputStream zip = new ZipInputStream(packed)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.copy(zip, file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
  }

  private OfflineStore store() {
    Path store = folder.resolve(DemoSite.COMMUNITY.orgCode()).resolve("store");
    return TerminalStore.open(store, clock, new SecureRandom());
  }

  @Test
  void every_open_entry_reads() {
    try (OfflineStore store = store()) {
      LocalLedger journal = new LocalLedger(store);
      assertEquals(
          List.of(
              "difference PARKED 张*",
              "intent UNKNOWN 李*",
              "reversal QUEUED 李*",
              "provisional QUEUED 张*",
              "provisional PARKED 王**",
              "correction QUEUED 张*"),
          journal.open().stream()
              .map(
                  item -> item.kind() + " " + item.state() + " " + journal.entry(item).maskedName())
              .toList());
    }
  }

  @Test
  void the_list_of_the_day_is_as_it_was() {
    CounterFixture fixture = open();
    CashierState looked = fixture.driver().after(fixture.desk()::lookAtDay);
    assertEquals(
        List.of("40.00", "50.00", "9000.00", "9000.00", "120.00", "300.00 cancelled"),
        looked.history().stream()
            .map(bill -> bill.total().toYuan() + (bill.cancelled() ? " cancelled" : ""))
            .toList());
  }

  @Test
  void a_stay_is_on_the_desk_again_and_is_settled() {
    CounterFixture fixture = open();
    CashierState back = fixture.insert("zhao-min");
    assertTrue(back.bill().isOpenStay());
    assertEquals(Fen.ofYuan("1000.00"), back.bill().total());
    assertEquals(Stage.TRIAL, fixture.driver().after(fixture.desk()::trial).stage());
    assertEquals(Stage.SETTLED, fixture.settle().stage());
  }

  @Test
  void a_filing_can_be_withdrawn() {
    CounterFixture fixture = open();
    CashierState known = fixture.insert("zhang-san");
    String number = known.choices().filings().getFirst().number();
    CashierState without = fixture.driver().after(() -> fixture.desk().withdraw(number));
    assertEquals(List.of(), without.choices().filings());
  }

  @Test
  void a_locked_operator_stays_locked_until_the_lock_ends() {
    CounterFixture fixture = open();
    fixture.driver().after(() -> fixture.desk().choose("LOG_OUT", "LOG_OUT"));
    char[] password = DemoStaff.password(DemoStaff.RELIEF);
    assertEquals("OPERATOR-LOCKED", code(fixture.logIn(DemoStaff.RELIEF.number(), password)));
    clock.move(OperatorSession.LOCK);
    CashierState in =
        fixture.logIn(DemoStaff.RELIEF.number(), DemoStaff.password(DemoStaff.RELIEF));
    assertTrue(in.post().operator().startsWith(DemoStaff.RELIEF.number()));
  }

  @Test
  void the_drawer_counts_what_was_closed_in_cash() {
    Fen refunded = Fen.ofYuan("-3100.00");
    try (OfflineStore store = store()) {
      CashBook cash = new CashBook(store, new LocalLedger(store));
      assertEquals(
          List.of(refunded),
          cash.movements(Records.after(0)).stream()
              .filter(movement -> movement.kind() == Kind.REFUNDED)
              .map(movement -> movement.money().total())
              .toList());
    }
  }

  @Test
  void what_is_open_is_sent_and_what_waits_for_a_person_waits() {
    CounterFixture fixture = open();
    fixture.driver().after(fixture.desk()::drain);
    CashierState drained =
        fixture
            .driver()
            .await(state -> state.open().stream().noneMatch(item -> item.options().isEmpty()));
    assertEquals(
        List.of("差额", "暂结上传 A0", "更正（撤销再结算）", "待查结算的收款"),
        drained.open().stream().map(OpenItem::what).toList());
    assertEquals(
        Map.of("B1", 0, "B2", 1, "B3", 0, "B4", 1, "B5", 1, "B6", 0, "B7", 1), fixture.effective());
  }
}
