package io.chuangkou.terminal.ledger.guard;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older copy of the store is put back, and with it a bill that the centre has long settled. */
class RollbackGuardTest {

  @TempDir Path folder;
  @TempDir Path backup;
  private final MovableClock clock = new MovableClock();
  private CounterFixture fixture;

  /** Provisional at the time of the backup, settled at the centre since. */
  @BeforeEach
  void restoreAnOldBackup() {
    fixture = new CounterFixture(folder, clock);
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "50.00"));
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
    fixture.reopenAfter(() -> copy(store(), backup.resolve("store")));
    fixture.town().centre().up();
    fixture.drain();
    fixture.reopenAfter(() -> copy(backup.resolve("store"), store()));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Path store() {
    return fixture.counter().config().store();
  }

  /** All of it: what lies beside the folder tells of a loss that is nobody's but the store's. */
  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      Files.copy(head(from), head(to), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Stream<Path> old = Files.list(to);
        Stream<Path> files = Files.list(from)) {
      old.forEach(file -> file.toFile().delete());
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path head(Path store) {
    return store.resolveSibling(store.getFileName() + ".head");
  }

  /** What the command does while the terminal is closed. */
  private void closed(Consumer<Composition> act) {
    TerminalConfig config = fixture.counter().config();
    fixture.reopenAfter(
        () -> {
          try (Composition terminal = Composition.of(config, clock, new SecureRandom())) {
            act.accept(terminal);
          }
        });
  }

  @Test
  void nothing_is_settled_and_what_was_settled_before_is_not_sent_again() {
    assertEquals("STORE-ROLLED-BACK", code(fixture.insert("li-si")));
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void nothing_is_taken_back_that_the_centre_may_have_settled_since() {
    String number = fixture.insert("zhang-san").history().getFirst().settlementId();
    CashierState refused = fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    assertEquals("STORE-ROLLED-BACK", code(refused));
    assertFalse(refused.history().getFirst().cancelled());
  }

  @Test
  void it_stays_so_after_a_restart_and_while_the_centre_is_away() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.reopen();
    assertEquals("STORE-ROLLED-BACK", code(fixture.insert("zhang-san")));
    fixture.town().centre().up();
  }

  @Test
  void what_was_written_before_the_first_sign_in_does_not_hide_the_loss() {
    fixture.town().centre().down();
    for (String number : List.of("B2", "B3")) {
      fixture.driver().after(fixture.desk()::next);
      fixture.insert("zhang-san");
      fixture.tryBill(fixture.bill(number, "30.00"));
      assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
    }
    fixture.town().centre().up();
    fixture.driver().after(fixture.desk()::next);
    assertEquals("STORE-ROLLED-BACK", code(fixture.insert("li-si")));
  }

  @Test
  void a_supervisor_accepts_the_loss_and_the_counter_goes_on() {
    fixture.insert("zhang-san");
    closed(
        terminal -> {
          assertTrue(terminal.guard().accept("9001"));
          assertFalse(terminal.guard().accept("9001"));
        });

    assertEquals(Stage.IDENTIFIED, fixture.insert("li-si").stage());
    fixture.tryBill(fixture.bill("B2", "60.00"));
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("B1", 1, "B2", 1), fixture.effective());

    List<AuditRecord> records =
        fixture.counter().audit().of(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    assertEquals(
        List.of("9001"),
        records.stream()
            .filter(record -> record.act() == Act.ACCEPT_STORE)
            .map(AuditRecord::operator)
            .toList());
  }

  @Test
  void what_was_queued_waits_for_a_person_once_the_loss_is_accepted() {
    fixture.insert("zhang-san");
    closed(
        terminal -> {
          terminal.guard().accept("9001");
          terminal.queue().runNow();
          assertEquals(
              List.of(State.PARKED), terminal.journal().open().stream().map(Item::state).toList());
        });
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void where_nothing_is_lost_there_is_nothing_to_accept() {
    fixture.insert("zhang-san");
    closed(terminal -> terminal.guard().accept("9001"));
    fixture.insert("zhang-san");
    closed(
        terminal -> {
          terminal.centre().signInNow();
          assertFalse(terminal.guard().accept("9001"));
        });
  }
}
