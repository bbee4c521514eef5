package io.chuangkou.terminal.day;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.staff.Shifts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the open shift has taken so far. */
class TillCountTest {

  private static final int TIMES = 500;

  @TempDir private Path folder;

  /** Whoever looks hears nothing later that would put "is being counted" right. */
  @Test
  void a_short_shift_is_counted_whole_though_others_write_meanwhile() {
    MovableClock clock = new MovableClock();
    try (OfflineStore store =
        TerminalStore.open(folder.resolve("store"), clock, new SecureRandom())) {
      RegionClock day = new RegionClock(clock, ZoneId.of("Asia/Shanghai"));
      StoredFacts facts = new StoredFacts(store);
      LocalLedger journal = new LocalLedger(store);
      Shifts shifts = new Shifts(facts, journal, new AuditTrail(facts, day), day);
      TillCount till = new TillCount(journal, new CashBook(store, journal), shifts);
      AtomicBoolean isDone = new AtomicBoolean();
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                while (!isDone.get()) {
                  facts.remember("written meanwhile", journal.head().number());
                }
              });
      try {
        for (int time = 0; time < TIMES; time++) {
          assertTrue(till.soFar().isWhole());
        }
      } finally {
        isDone.set(true);
        writing.join();
      }
    }
  }
}
