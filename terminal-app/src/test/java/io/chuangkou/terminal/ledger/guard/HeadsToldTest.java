package io.chuangkou.terminal.ledger.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.message.person.SignIn.JournalHead;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The centre is away for long while the terminal tells it its head again and again. */
class HeadsToldTest {

  private static final int ATTEMPTS = 120;

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private OfflineStore store;
  private RollbackGuard guard;
  private JournalHead last;

  /** The centre has answered a head once. */
  @BeforeEach
  void open() {
    reopen();
    last = guard.told();
    guard.heard(JournalHead.NONE);
  }

  private void reopen() {
    store = TerminalStore.open(folder.resolve("store"), clock, new SecureRandom());
    StoredFacts facts = new StoredFacts(store);
    AuditTrail audit = new AuditTrail(facts, new RegionClock(clock, ZoneId.of("Asia/Shanghai")));
    guard = new RollbackGuard(facts, new LocalLedger(store), audit);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void one_head_is_told_again_until_it_is_heard_and_fills_no_journal() {
    JournalHead told = guard.told();
    long records = store.head().number();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      assertEquals(told, guard.told());
    }
    assertEquals(records, store.head().number());
    assertTrue(guard.heard(last).isEmpty());
    assertTrue(guard.told().number() > told.number());
  }

  @Test
  void a_terminal_that_starts_often_before_the_centre_answers_is_no_copy_of_itself() {
    for (int start = 0; start < ATTEMPTS; start++) {
      store.close();
      reopen();
      assertTrue(guard.told().before().contains(last.hash()), "start " + start);
    }
    assertTrue(guard.heard(last).isEmpty());
  }

  @Test
  void a_terminal_that_signs_in_at_every_start_tells_what_it_holds_then() {
    for (int start = 0; start < ATTEMPTS; start++) {
      store.close();
      reopen();
      JournalHead told = guard.told();
      assertEquals(store.found().number(), told.number());
      assertTrue(guard.heard(last).isEmpty());
      last = told;
    }
  }
}
