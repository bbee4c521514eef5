package io.chuangkou.terminal.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.bridge.BillStatus.Stand;
import io.chuangkou.terminal.bridge.BridgeEvent.Kind;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.StoredFacts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events are numbered for ever and kept for a month. */
class EventLogTest {

  private static final int MANY = 100;

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();
  private OfflineStore store;

  @BeforeEach
  void open() {
    store = TerminalStore.open(folder.resolve("store"), clock, new SecureRandom());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private EventLog log() {
    return new EventLog(new StoredFacts(store), clock);
  }

  private static void add(EventLog log, int many) {
    for (int i = 0; i < many; i++) {
      log.add(Kind.PUSHED, new BillStatus("HIS-" + i, Stand.WAITING, null, null, null));
    }
  }

  private static List<Long> numbers(EventLog log, long after) {
    return log.after(after, MANY).stream().map(BridgeEvent::sequence).toList();
  }

  @Test
  void what_is_older_than_a_month_is_forgotten_as_new_events_come() {
    EventLog log = log();
    add(log, 3);
    clock.move(EventLog.KEPT.minusHours(1));
    add(log, 1);
    assertEquals(List.of(1L, 2L, 3L, 4L), numbers(log, 0));
    clock.move(Duration.ofHours(2));
    add(log, 1);
    assertEquals(List.of(3L, 4L, 5L), numbers(log, 0), "two at once");
    add(log, 1);
    assertEquals(List.of(4L, 5L, 6L), numbers(log, 0));
    for (int number = 1; number <= 3; number++) {
      assertTrue(
          store.recall("bridge event " + number).orElseThrow().facts().size() == 0,
          "nothing of it is left");
    }
  }

  @Test
  void who_was_away_for_longer_is_told_to_ask_anew() {
    EventLog log = log();
    add(log, 4);
    clock.move(EventLog.KEPT.plusDays(1));
    add(log, 1);
    BridgeException gone = assertThrows(BridgeException.class, () -> log.after(1, MANY));
    assertEquals("BRIDGE-GONE", gone.advice().code());
    assertEquals(410, gone.status());
    assertEquals(List.of(3L, 4L, 5L), numbers(log, 2), "nothing is missing for who knows them");
  }

  @Test
  void numbers_go_on_after_a_restart_also_where_all_before_is_forgotten() {
    add(log(), 5);
    clock.move(EventLog.KEPT.plusDays(1));
    add(log(), 1);
    add(log(), 1);
    add(log(), 1);
    EventLog again = log();
    assertEquals(8, again.newest());
    assertEquals(List.of(6L, 7L, 8L), numbers(again, 0));
    add(again, 1);
    assertEquals(9, log().newest());
  }
}
