package io.chuangkou.terminal.ledger.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.gateway.CentreFault;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.settlement.message.person.SignIn.JournalHead;
import io.chuangkou.store.Boots;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.SimDisk;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A disk that takes nothing while the terminal signs in. */
class UnnotedHeadTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T01:30:00Z"));
  private static final Journal.Size SEGMENTS = new Journal.Size(32 << 10, 4 << 10);

  private final SimDisk disk = new SimDisk();
  private final AtomicBoolean fails = new AtomicBoolean();

  @Test
  void a_terminal_that_could_not_note_what_it_told_is_not_taken_for_a_copy_of_itself()
      throws IOException {
    SimDisk.Machine failing = boot();
    OfflineStore store = open(failing);
    RollbackGuard guard = guard(store);
    guard.told();
    assertEquals(Optional.empty(), guard.heard(JournalHead.NONE));
    new LocalLedger(store).contact();
    fails.set(true);
    JournalHead told = guard.told();
    fails.set(false);
    new LocalLedger(store).contact();
    Boots.bury(store, failing);
    try (OfflineStore again = open(boot())) {
      RollbackGuard after = guard(again);
      after.told();
      assertEquals(Optional.empty(), after.heard(told));
    }
  }

  @Test
  void an_answer_that_could_not_be_noted_is_noted_with_the_next_sign_in() throws IOException {
    SimDisk.Machine failing = boot();
    OfflineStore store = open(failing);
    RollbackGuard guard = guard(store);
    guard.told();
    fails.set(true);
    assertEquals(Optional.empty(), guard.heard(JournalHead.NONE));
    fails.set(false);
    guard.told();
    Boots.bury(store, failing);
    try (OfflineStore again = open(boot())) {
      RollbackGuard after = guard(again);
      after.told();
      JournalHead ofCopy = new JournalHead("another", 99, "", List.of());
      assertEquals(
          Optional.of(CentreFaultCode.STORE_COPIED), after.heard(ofCopy).map(CentreFault::code));
    }
  }

  private SimDisk.Machine boot() {
    return disk.boot(access -> fails.get() ? Optional.of(SimDisk.Fault.FAILS) : Optional.empty());
  }

  private static OfflineStore open(SimDisk.Machine machine) throws IOException {
    return Boots.open(machine, Boots.freshQueue(), SEGMENTS, CLOCK);
  }

  private static RollbackGuard guard(OfflineStore store) {
    StoredFacts facts = new StoredFacts(store);
    RegionClock clock = new RegionClock(CLOCK, ZoneId.of("Asia/Shanghai"));
    return new RollbackGuard(facts, new LocalLedger(store), new AuditTrail(facts, clock));
  }
}
