package io.chuangkou.terminal.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.Boots;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.SimDisk;
import io.chuangkou.store.SimDisk.Fault;
import io.chuangkou.store.StoreException;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.unpaid.BillOutcomes;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.VisitKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A bill is held, recalled and settled, and the power is cut once at each access to the disk: it
 * lies in one place afterwards, and in none but the one that was told.
 */
class EveryCrashTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final Journal.Size SIZE = new Journal.Size(1 << 20, 4 << 10);
  private static final String MSGID = "M1";
  private static final InsuredPerson PERSON =
      InsuredPerson.stranger(
          Credential.card("A12345678", "0".repeat(32)),
          "张*",
          "320102**********34",
          null,
          "320100",
          NOW);
  private static final Bill BILL =
      new Bill(
          "G1",
          VisitKind.OUTPATIENT,
          null,
          null,
          List.of(
              new Bill.Line(
                  "X", "药", "A", BigDecimal.ZERO, Fen.of(100), BigDecimal.ONE, Fen.of(100), null)));

  /** A life of the program. */
  private record Life(HeldBills held, LocalLedger journal, BillOutcomes outcomes) {

    static Life of(OfflineStore store) {
      StoredFacts facts = new StoredFacts(store);
      LocalLedger journal = new LocalLedger(store);
      BillOutcomes outcomes = new BillOutcomes(journal);
      RegionClock clock = new RegionClock(CLOCK, ZoneId.of("Asia/Shanghai"));
      return new Life(
          new HeldBills(facts, outcomes, new AuditTrail(facts, clock)), journal, outcomes);
    }

    void run(Consumer<String> done) {
      held.hold(new HeldBill(PERSON, BILL, NOW, "1001", ""));
      done.accept("held");
      held.recall("G1", "1001");
      done.accept("recalled");
      journal.intend(
          new Intent(
              MSGID, "2207", SettledBill.unsettled(MSGID, PERSON, BILL, NOW), "", null, null));
      done.accept("sent");
      journal.decided(
          MSGID,
          new Decision(
              Decision.Outcome.SETTLED,
              MSGID,
              "S1",
              Fen.of(100),
              "",
              null,
              null,
              null,
              null,
              null));
      done.accept("settled");
    }

    /** Where the bill lies. */
    List<String> places() {
      List<String> places = new ArrayList<>();
      if (held.holds("G1")) {
        places.add("held");
      }
      held.left().ifPresent(left -> places.add("recalled"));
      outcomes.of("G1").ifPresent(state -> places.add(state.getClass().getSimpleName()));
      return places;
    }
  }

  @Test
  void theBillLiesInOnePlaceWhereverThePowerIsCut() throws IOException {
    int points = 0;
    for (Fault fault : SimDisk.STOPPING) {
      int accesses = 0;
      while (isCut(fault, ++accesses)) {
        points++;
      }
    }
    assertTrue(points > 20, "a short run: " + points);
  }

  /** Runs it with a cut at an access; false: there are not so many. */
  private static boolean isCut(Fault fault, int at) throws IOException {
    SimDisk disk = new SimDisk();
    List<String> done = new ArrayList<>();
    int[] accesses = {0};
    SimDisk.Machine machine =
        disk.boot(access -> ++accesses[0] == at ? Optional.of(fault) : Optional.empty());
    boolean cut = !isThrough(machine, done);
    disk.cutPower(new Random(at));
    SimDisk.Machine next = disk.boot(access -> Optional.empty());
    OfflineStore store = Boots.open(next, Boots.freshQueue(), SIZE, CLOCK);
    try {
      List<String> places = Life.of(store).places();
      String what = fault + " at " + at + ", told " + done;
      assertTrue(allowed(done).contains(places), what + ": " + places);
      return cut;
    } finally {
      Boots.bury(store, next);
    }
  }

  private static boolean isThrough(SimDisk.Machine machine, List<String> done) throws IOException {
    OfflineStore store;
    try {
      store = Boots.open(machine, Boots.freshQueue(), SIZE, CLOCK);
    } catch (StoreException | IOException e) {
      return false;
    }
    try {
      Life.of(store).run(done::add);
      return true;
    } catch (StoreException e) {
      return false;
    } finally {
      Boots.bury(store, machine);
    }
  }

  /** Where it may lie: where it was told to, or one step further. */
  private static List<List<String>> allowed(List<String> done) {
    List<List<String>> steps =
        List.of(
            List.of(), List.of("held"), List.of("recalled"), List.of("InHand"), List.of("Settled"));
    return steps.subList(done.size(), Math.min(done.size() + 2, steps.size()));
  }

  @Test
  void withoutACutItIsSettled() throws IOException {
    List<String> done = new ArrayList<>();
    assertTrue(isThrough(new SimDisk().boot(access -> Optional.empty()), done));
    assertEquals(List.of("held", "recalled", "sent", "settled"), done);
  }
}
