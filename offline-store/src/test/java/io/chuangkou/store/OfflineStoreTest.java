package io.chuangkou.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.journal.Head;
import io.chuangkou.store.queue.Backoff;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Event;
import io.chuangkou.store.queue.Fact;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.Noted;
import io.chuangkou.store.queue.QueueFile;
import io.chuangkou.store.queue.Records;
import io.chuangkou.store.queue.Span;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal may rely on, in a real directory. */
class OfflineStoreTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final Bytes NOTE = Bytes.utf8("note");

  @TempDir private Path directory;
  private OfflineStore store;

  @BeforeEach
  void open() {
    store = OfflineStore.open(directory, Boots.KEY, CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void reopen() {
    store.close();
    open();
  }

  private static NewItem item(String id, String person, State state) {
    return new NewItem(id, "2207", person, 12_345, Bytes.utf8("payload of " + id), state);
  }

  private void queue(String id, String person) {
    store.add(item(id, person, State.QUEUED));
  }

  private Optional<String> next() {
    return store.ready(NOW).stream().findFirst().map(Item::id);
  }

  @Test
  void itemComesBackAsItWasAddedAlsoAfterReopening() {
    Item added = store.add(item("a", "p", State.INTENT));
    reopen();
    Item expected =
        new Item(
            "a", "2207", "p", 12_345, Bytes.utf8("payload of a"), State.INTENT, 0, NOW, NOW, NOW);
    assertEquals(expected, added);
    assertEquals(Optional.of(expected), store.find("a"));
    assertEquals(List.of(expected), store.open());
  }

  @Test
  void sameIdIsRefusedForGoodEvenWhenTheItemIsDone() {
    store.add(item("a", "p", State.INTENT));
    store.move("a", State.INTENT, State.DONE, NOTE);
    reopen();
    StoreException refused =
        assertThrows(StoreException.class, () -> store.add(item("a", "p", State.INTENT)));
    assertEquals("STORE-DUPLICATE", refused.code());
  }

  @Test
  void stateChangesOnlyFromTheExpectedOne() {
    queue("a", "p");
    assertTrue(store.move("a", State.QUEUED, State.SENDING, NOTE).isPresent());
    assertEquals(Optional.empty(), store.move("a", State.QUEUED, State.SENDING, NOTE));
    assertEquals(Optional.empty(), store.move("nobody", State.QUEUED, State.SENDING, NOTE));
    assertEquals(State.SENDING, store.find("a").orElseThrow().state());
  }

  @Test
  void whatIsDoneStaysDone() {
    for (State next : State.values()) {
      assertThrows(IllegalArgumentException.class, () -> store.move("a", State.DONE, next, NOTE));
    }
    store.add(item("a", "p", State.INTENT));
    store.move("a", State.INTENT, State.DONE, NOTE);
    StoreException refused =
        assertThrows(StoreException.class, () -> store.postpone("a", NOW, NOTE));
    assertEquals("STORE-STATE", refused.code());
  }

  @Test
  void headStandsForTheNewestRecordAlsoAfterReopening() {
    assertEquals(Head.NONE, store.head());
    store.add(item("a", "p", State.INTENT));
    Head first = store.head();
    store.move("a", State.INTENT, State.DONE, NOTE);
    Head second = store.head();
    assertEquals(List.of(1L, 2L), List.of(first.number(), second.number()));
    assertNotEquals(first.mac(), second.mac());
    reopen();
    assertEquals(second, store.head());
  }

  @Test
  void whatWasAcceptedIsOpenAndHoldsBackNobody() {
    queue("a", "p");
    queue("b", "p");
    store.move("a", State.QUEUED, State.SENDING, NOTE);
    assertEquals(Optional.empty(), next());
    store.move("a", State.SENDING, State.ACCEPTED, NOTE);
    reopen();
    assertEquals(State.ACCEPTED, store.open().getFirst().state());
    assertEquals(Optional.of("b"), next());
    store.move("a", State.ACCEPTED, State.QUEUED, NOTE);
    assertEquals(Optional.of("a"), next());
  }

  @Test
  void newestTimeIsKnownAfterReopeningAndBeginsAnewOnceTheClockIsTrusted() {
    AtomicReference<Instant> time = new AtomicReference<>(NOW.plus(Duration.ofDays(1)));
    store.close();
    store = OfflineStore.open(directory, Boots.KEY, time::get);
    store.remember("fact", NOTE);
    time.set(NOW);
    store.remember("fact", NOTE);
    reopen();
    assertEquals(NOW.plus(Duration.ofDays(1)), store.newest());
    store.trustClock();
    reopen();
    assertEquals(NOW, store.newest());
  }

  @Test
  void historyTellsEveryStepWithItsNote() {
    queue("a", "p");
    store.move("a", State.QUEUED, State.SENDING, Bytes.utf8("first"));
    store.postpone("a", NOW.plusSeconds(5), Bytes.utf8("refused"));
    reopen();
    assertEquals(
        List.of(
            new Event(1, NOW, null, State.QUEUED, Bytes.EMPTY),
            new Event(2, NOW, State.QUEUED, State.SENDING, Bytes.utf8("first")),
            new Event(3, NOW, State.SENDING, State.QUEUED, Bytes.utf8("refused"))),
        store.history("a"));
    assertEquals(List.of(), store.history("nobody"));
  }

  @Test
  void itemWaitsBehindItsPersonsEarlierOnesWhateverTheirState() {
    for (State state : List.of(State.INTENT, State.QUEUED, State.PARKED)) {
      store.add(item("head " + state, "person " + state, state));
      queue("tail " + state, "person " + state);
    }
    assertEquals(Optional.of("head QUEUED"), next());
    store.move("head QUEUED", State.QUEUED, State.SENDING, NOTE);
    assertEquals(Optional.empty(), next());
    store.move("head QUEUED", State.SENDING, State.UNKNOWN, NOTE);
    assertEquals(Optional.empty(), next());
    store.move("head PARKED", State.PARKED, State.DONE, NOTE);
    assertEquals(Optional.of("tail PARKED"), next());
    store.move("head QUEUED", State.UNKNOWN, State.DONE, NOTE);
    assertEquals(Optional.of("tail QUEUED"), next());
  }

  @Test
  void poisonedItemHoldsBackNobodyElse() {
    queue("poisoned", "p1");
    queue("behind", "p1");
    queue("other", "p2");
    store.move("poisoned", State.QUEUED, State.PARKED, NOTE);
    assertEquals(Optional.of("other"), next());
  }

  @Test
  void postponedItemWaitsForItsTimeAndItsPersonWaitsWithIt() {
    queue("a", "p1");
    queue("b", "p1");
    Item postponed = store.postpone("a", NOW.plusSeconds(60), NOTE);
    assertEquals(1, postponed.attempts());
    assertEquals(Optional.empty(), next());
    assertEquals(
        Optional.of("a"), store.ready(NOW.plusSeconds(60)).stream().findFirst().map(Item::id));
  }

  @Test
  void onlyWhatIsQueuedOrBeingSentIsPostponed() {
    store.add(item("intent", "p1", State.INTENT));
    store.add(item("parked", "p2", State.PARKED));
    store.add(item("unknown", "p3", State.INTENT));
    store.move("unknown", State.INTENT, State.UNKNOWN, NOTE);
    store.add(item("accepted", "p4", State.INTENT));
    store.move("accepted", State.INTENT, State.SENDING, NOTE);
    store.move("accepted", State.SENDING, State.ACCEPTED, NOTE);
    for (Item item : store.open()) {
      StoreException refused =
          assertThrows(StoreException.class, () -> store.postpone(item.id(), NOW, NOTE));
      assertEquals("STORE-STATE", refused.code(), item.id());
      assertEquals(Optional.of(item), store.find(item.id()));
    }
  }

  @Test
  void backOffDoublesUpToItsLongest() {
    Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(1));
    List<Long> waits =
        Stream.of(0, 1, 2, 3, 4, 1_000_000)
            .map(attempts -> Duration.between(NOW, backoff.next(NOW, attempts)).toSeconds())
            .toList();
    assertEquals(List.of(5L, 10L, 20L, 40L, 60L, 60L), waits);
  }

  @Test
  void serialsRiseAndNeverRepeat() {
    long last = 0;
    for (int opening = 0; opening < 3; opening++) {
      for (int i = 0; i < 250; i++) {
        long serial = store.nextSerial();
        assertTrue(serial > last, serial + " after " + last);
        last = serial;
      }
      reopen();
    }
  }

  @Test
  void lastFactsAreRecalledWithTheirAge() {
    store.remember("1101:p1", Bytes.utf8("old"));
    store.remember("1101:p1", Bytes.utf8("new"));
    reopen();
    Fact fact = store.recall("1101:p1").orElseThrow();
    assertEquals(Bytes.utf8("new"), fact.facts());
    assertEquals(Duration.ofHours(2), fact.age(NOW.plus(Duration.ofHours(2))));
    assertEquals(Optional.empty(), store.recall("1101:p2"));
  }

  @Test
  void whatWasAddedInASpanIsToldInTheOrderOfAddingWhateverBecameOfIt() {
    store.close();
    for (long minutes : List.of(10, 30, 20, 59, 60)) {
      InstantSource then = InstantSource.fixed(NOW.plus(Duration.ofMinutes(minutes)));
      try (OfflineStore past = OfflineStore.open(directory, Boots.KEY, then)) {
        past.add(item("at" + minutes, "p1", State.INTENT));
      }
    }
    open();
    store.move("at30", State.INTENT, State.DONE, NOTE);
    store.add(new NewItem("other", "else", "p1", 1, NOTE, State.INTENT));

    Instant from = NOW.plus(Duration.ofMinutes(20));
    Span span = new Span(Set.of("2207"), from, NOW.plus(Duration.ofMinutes(60)));
    List<Noted> told = store.added(span);
    assertEquals(List.of("at30", "at20", "at59"), told.stream().map(n -> n.item().id()).toList());
    assertEquals(NOTE, told.getFirst().note());
    assertEquals(State.DONE, told.getFirst().item().state());
    assertEquals(Bytes.EMPTY, told.getLast().note());
    reopen();
    assertEquals(told, store.added(span));
  }

  @Test
  void whatHappenedAfterARecordIsToldByNumbersWhateverTheClockSaidAndWhoeverHoldsIt() {
    store.add(item("before", "p1", State.INTENT));
    store.add(item("moved", "p2", State.INTENT));
    long mark = store.head().number();
    store.move("moved", State.INTENT, State.DONE, NOTE);
    long moved = store.head().number();
    store.add(item("added", "p3", State.INTENT));
    store.add(new NewItem("other", "else", "p1", 1, NOTE, State.INTENT));

    List<Noted> told = store.touched(Set.of("2207"), Records.after(mark));
    assertEquals(List.of("moved", "added"), told.stream().map(n -> n.item().id()).toList());
    assertEquals(NOTE, told.getFirst().note());
    assertEquals(moved, told.getFirst().last());
    assertTrue(told.getFirst().added() <= mark);
    assertEquals(told.getLast().added(), told.getLast().last());
    assertEquals(List.of(), store.touched(Set.of("2207"), Records.after(store.head().number())));
    List<Noted> one = store.touched(Set.of("2207"), new Records(mark, moved));
    assertEquals(List.of(told.getFirst()), one);
    reopen();
    assertEquals(told, store.touched(Set.of("2207"), Records.after(mark)));
    assertEquals(one, store.touched(Set.of("2207"), new Records(mark, moved)));
  }

  @Test
  void secondStoreOnTheSameDirectoryIsRefused() {
    StoreException refused =
        assertThrows(StoreException.class, () -> OfflineStore.open(directory, Boots.KEY, CLOCK));
    assertEquals("STORE-LOCKED", refused.code());
    String holder = "process " + ProcessHandle.current().pid() + " since ";
    assertTrue(String.valueOf(refused.getMessage()).contains(holder), refused.getMessage());
    assertFalse(refused.sentence().isEmpty() || refused.advice().isEmpty());
  }

  @Test
  void closedStoreSaysSoAndClosesAgainInSilence() {
    store.close();
    store.close();
    StoreException refused = assertThrows(StoreException.class, () -> store.open());
    assertEquals("STORE-CLOSED", refused.code());
  }

  @Test
  void interruptedCallerIsServedAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    queue("a", "p");
    assertTrue(Thread.interrupted());
    assertEquals(Optional.of("a"), next());
    assertEquals(1, store.health().segments());
  }

  @Test
  void queueThatFailsInUseIsToldAgainAndWorkGoesOn() throws SQLException {
    queue("a", "p");
    store.add(item("finished", "p", State.INTENT));
    store.move("finished", State.INTENT, State.DONE, NOTE);
    reopen();
    assertEquals(2, store.history("finished").size());
    breakQueue();
    assertEquals(State.DONE, store.find("finished").orElseThrow().state());
    assertEquals(StoreHealth.Queue.IN_MEMORY, store.health().queue());
    queue("b", "q");
    assertEquals(List.of("a", "b"), store.open().stream().map(Item::id).toList());
    reopen();
    assertEquals(StoreHealth.Queue.REBUILT, store.health().queue());
    assertEquals(List.of("a", "b"), store.open().stream().map(Item::id).toList());
    assertEquals(2, store.history("finished").size());
  }

  @Test
  void queueThatFailedUnnoticedDoesNotHinderClosing() throws SQLException {
    queue("a", "p");
    reopen();
    assertEquals(Optional.empty(), store.recall("nothing"));
    breakQueue();
    queue("b", "p");
    reopen();
    assertEquals(StoreHealth.Queue.REBUILT, store.health().queue());
    assertEquals(List.of("a", "b"), store.open().stream().map(Item::id).toList());
  }

  private void breakQueue() throws SQLException {
    QueueFile file = Boots.KEY.queue(directory.resolve("queue").toString());
    try (Connection second = Boots.connect(file)) {
      second.createStatement().execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      if (e.getErrorCode() != 90098) {
        throw e;
      }
    }
  }

  @Test
  void filesShowNothingOfPersonsPayloadsAndNotes() throws IOException {
    String number = "110101199003070000";
    store.add(
        new NewItem("a", "2207", number, 1, Bytes.utf8("{\"psn_name\":\"张三\"}"), State.QUEUED));
    store.move("a", State.QUEUED, State.PARKED, Bytes.utf8("张三 comes back"));
    store.remember("1101:" + number, Bytes.utf8("张三"));
    store.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), ISO_8859_1);
        assertFalse(content.contains(number), file.toString());
        assertFalse(
            content.contains(new String("张三".getBytes(UTF_8), ISO_8859_1)), file.toString());
        assertFalse(content.contains("comes back"), file.toString());
      }
    }
  }

  @Test
  void nothingThatIsPrintedShowsAPerson() {
    Item item = store.add(item("a", "110101199003070000", State.QUEUED));
    String printed = item + " " + item("b", "110101199003070000", State.INTENT) + Boots.KEY;
    assertFalse(printed.contains("1101"), printed);
    assertFalse(printed.contains("payload of"), printed);
  }

  @Test
  void healthTellsWhatIsThere() {
    queue("a", "p");
    reopen();
    queue("b", "p");
    StoreHealth health = store.health();
    assertEquals(2, health.records());
    assertEquals(2, health.openItems());
    assertEquals(Optional.of(NOW), health.lastForcedAt());
    assertEquals(64, health.head().length());
    assertTrue(health.journalBytes() > 0 && health.queueBytes() > 0);
    assertEquals(Optional.empty(), health.fault());
  }
}
