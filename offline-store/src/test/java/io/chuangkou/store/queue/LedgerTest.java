package io.chuangkou.store.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the ledger lets go of, it lets go of only once the queue's file has it. */
class LedgerTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final Ledger ledger = new Ledger();

  @Test
  void aFinishedItemIsKeptUntilTheFileHasItsLastStep() {
    add(1, "a");
    finish(2, "a");
    ledger.release(1);
    assertEquals(State.DONE, ledger.find("a").orElseThrow().state());
    assertFalse(ledger.isReleased("a"));
    ledger.release(2);
    assertEquals(Optional.empty(), ledger.find("a"));
    assertTrue(ledger.isReleased("a") && ledger.knows("a"));
  }

  @Test
  void itemsAreLetGoOfInTheOrderOfTheirLastSteps() {
    add(1, "a");
    add(2, "b");
    finish(3, "b");
    finish(4, "a");
    finish(5, "b");
    ledger.release(4);
    assertTrue(ledger.isReleased("a"));
    assertFalse(ledger.isReleased("b"));
    ledger.release(5);
    assertTrue(ledger.isReleased("b"));
  }

  @Test
  void whatIsOpenIsNeverLetGoOf() {
    add(1, "a");
    ledger.release(5);
    assertEquals(List.of("a"), ledger.open().stream().map(Item::id).toList());
    assertFalse(ledger.hasReleased());
  }

  @Test
  void factsAreKeptUntilTheFileHasTheNewest() {
    ledger.apply(1, new Entry.Remembered(NOW, "k", Bytes.utf8("old")));
    ledger.apply(2, new Entry.Remembered(NOW, "k", Bytes.utf8("new")));
    ledger.release(1);
    assertEquals(Optional.of(Bytes.utf8("new")), ledger.recall("k").map(Fact::facts));
    ledger.release(2);
    assertEquals(Optional.empty(), ledger.recall("k"));
  }

  private void finish(long number, String id) {
    ledger.apply(number, new Entry.Moved(NOW, id, State.INTENT, State.DONE, Bytes.EMPTY));
  }

  private void add(long number, String id) {
    NewItem item = new NewItem(id, "2207", "p", 100, Bytes.EMPTY, State.INTENT);
    ledger.apply(number, new Entry.Added(NOW, item));
  }
}
