package io.chuangkou.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.journal.Lost;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Event;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to the files of a closed store is found when it is opened, and named. */
class DamageTest {

  private static final int FLIPS = Integer.getInteger("store.flips", 400);
  private static final int EDITS = Integer.getInteger("store.edits", 120);
  private static final List<Edit> KINDS = List.of(Edit.values());
  private static final int ACTS = 40;

  private final SimDisk disk = new SimDisk();
  private final Witness witness = new Witness();
  private final String queue = Boots.freshQueue();
  private List<Object> before = List.of();
  private long records;

  @BeforeEach
  void closeAStore() throws IOException {
    Random chance = new Random(11);
    try (OfflineStore store = Boots.open(disk.boot(), queue)) {
      for (int act = 0; act < ACTS; act++) {
        witness.act(store, chance);
      }
      before = witness.view(store);
      records = store.health().records();
    }
  }

  @Test
  void noFlippedBitInAnyFileIsSilent() throws IOException {
    Random chance = new Random(Long.getLong("store.seed", 1));
    byte[] queueBytes = readQueue(queue);
    List<String> silent = new ArrayList<>();
    int damaged = 0;
    for (int flip = 0; flip < FLIPS; flip++) {
      SimDisk copy = disk.copy();
      String copyQueue = Boots.freshQueue();
      byte[] copyQueueBytes = queueBytes.clone();
      int file = chance.nextInt(copy.files().size() + 1);
      String where = file == 0 ? "queue" : copy.files().get(file - 1);
      flip(file == 0 ? copyQueueBytes : copy.content(where), chance);
      writeQueue(copyQueue, copyQueueBytes);
      try (OfflineStore store = Boots.open(copy.boot(), copyQueue)) {
        boolean named = !store.health().lost().isEmpty();
        damaged += named ? 1 : 0;
        if (!named && !witness.view(store).equals(before)) {
          silent.add("flip " + flip + " in " + where);
        }
      }
      FileUtils.tryDelete(copyQueue + ".mv.db");
    }
    System.out.printf(
        "torture store, bit flips: %d flips, %d named, silent %d%n", FLIPS, damaged, silent.size());
    assertEquals(List.of(), silent);
    assertTrue(damaged > FLIPS / 4, "too few flips hit a record: " + damaged);
  }

  @Test
  void noEditOfAJournalFileIsSilent() throws IOException {
    Random chance = new Random(Long.getLong("store.seed", 1));
    List<String> silent = new ArrayList<>();
    int named = 0;
    for (int number = 0; number < EDITS; number++) {
      SimDisk copy = disk.copy();
      Edit edit = KINDS.get(number % KINDS.size());
      edit.on(copy, chance);
      try (OfflineStore store = Boots.open(copy.boot())) {
        boolean isNamed = !store.health().lost().isEmpty();
        named += isNamed ? 1 : 0;
        if (!isNamed && !witness.view(store).equals(before)) {
          silent.add("edit " + number + ", " + edit);
        }
      }
    }
    System.out.printf(
        "torture store, edits: %d edits, %d named, silent %d%n", EDITS, named, silent.size());
    assertEquals(List.of(), silent);
    assertTrue(named > EDITS / 2, "too few edits did any harm: " + named);
  }

  private static void flip(byte[] content, Random chance) {
    content[chance.nextInt(content.length)] ^= (byte) (1 << chance.nextInt(8));
  }

  private static byte[] readQueue(String location) throws IOException {
    try (InputStream in = FileUtils.newInputStream(location + ".mv.db")) {
      return in.readAllBytes();
    }
  }

  private static void writeQueue(String location, byte[] content) throws IOException {
    FileUtils.createDirectories(FileUtils.getParent(location));
    try (OutputStream out = FileUtils.newOutputStream(location + ".mv.db", false)) {
      out.write(content);
    }
  }

  @Test
  void untouchedQueueIsTakenOverAndDamagedOneIsToldAgain() throws IOException {
    byte[] content = readQueue(queue);
    try (OfflineStore store = Boots.open(disk.copy().boot(), queue)) {
      assertEquals(StoreHealth.Queue.TAKEN_OVER, store.health().queue());
      assertEquals(before, witness.view(store));
    }
    content[content.length / 2] ^= 1;
    writeQueue(queue, content);
    try (OfflineStore store = Boots.open(disk.copy().boot(), queue)) {
      assertEquals(StoreHealth.Queue.REBUILT, store.health().queue());
      assertEquals(before, witness.view(store));
    }
  }

  @Test
  void recordsAfterADamagedOneStayUsable() throws IOException {
    for (int byteInFile = 100; byteInFile < 1300; byteInFile += 200) {
      SimDisk copy = disk.copy();
      copy.content(segment(1))[byteInFile] ^= 4;
      try (OfflineStore store = Boots.open(copy.boot())) {
        List<Lost> lost = store.health().lost();
        assertEquals(1, lost.size());
        assertEquals(1, lost.getFirst().count());
        assertEquals(records, store.health().records());
        assertOthersKeepTheirHistory(store, lost.getFirst().first());
        assertEquals("STORE-DAMAGED", store.health().fault().orElseThrow().text());
      }
    }
  }

  /** The lost record told one step of at most one item; all other steps are there. */
  private void assertOthersKeepTheirHistory(OfflineStore store, long lost) throws IOException {
    try (OfflineStore whole = Boots.open(disk.copy().boot())) {
      for (String id : witness.ids()) {
        List<Long> expected =
            whole.history(id).stream().map(Event::number).filter(n -> n != lost).toList();
        List<Long> told =
            store.history(id).stream().map(Event::number).filter(n -> n != lost).toList();
        assertEquals(expected, told);
      }
    }
  }

  @Test
  void segmentTakenOutOfTheMiddleIsNamed() throws IOException {
    disk.remove(segment(2));
    try (OfflineStore store = Boots.open(disk.boot())) {
      assertEquals(1, store.health().lost().size());
      assertEquals(records, store.health().records());
    }
  }

  @Test
  void segmentsThatChangedPlacesAreNamed() throws IOException {
    byte[] second = disk.content(segment(2)).clone();
    disk.put(segment(2), disk.content(segment(3)));
    disk.put(segment(3), second);
    try (OfflineStore store = Boots.open(disk.boot())) {
      assertFalse(store.health().lost().isEmpty());
    }
  }

  @Test
  void oldSegmentPutInAgainAtTheEndChangesNothing() throws IOException {
    disk.put(segment(99), disk.content(segment(1)));
    try (OfflineStore store = Boots.open(disk.boot())) {
      assertEquals(List.of(), store.health().lost());
      assertEquals(before, witness.view(store));
    }
  }

  @Test
  void recordPutInAgainWithinItsSegmentChangesNothing() throws IOException {
    byte[] content = disk.content(segment(1));
    int end = content.length;
    while (content[end - 1] == 0) {
      end--;
    }
    int length = 96 + ByteBuffer.wrap(content).getInt(4);
    byte[] longer = Arrays.copyOf(content, end + length);
    System.arraycopy(content, 0, longer, end, length);
    disk.put(segment(1), longer);
    try (OfflineStore store = Boots.open(disk.boot())) {
      assertEquals(before, witness.view(store));
    }
  }

  @Test
  void recordOfAnotherHistoryOfTheSameStoreIsNamed() throws IOException {
    SimDisk one = new SimDisk();
    SimDisk other = new SimDisk();
    for (SimDisk disk : List.of(one, other)) {
      try (OfflineStore store = Boots.open(disk.boot())) {
        store.add(item(disk == one ? "x1" : "x2", "p"));
        store.add(item("y", "p"));
      }
    }
    byte[] content = one.content(segment(1));
    int length = 96 + ByteBuffer.wrap(content).getInt(4);
    System.arraycopy(other.content(segment(1)), 0, content, 0, length);
    try (OfflineStore store = Boots.open(one.boot())) {
      assertEquals(List.of(new Lost(1, 1)), store.health().lost());
    }
  }

  private static String segment(int index) {
    return String.format(Locale.ROOT, "journal-%08d.log", index);
  }

  @Test
  void itemThatMayHaveBeenSentInALostRecordIsParked() throws IOException {
    SimDisk fresh = new SimDisk();
    String freshQueue = Boots.freshQueue();
    try (OfflineStore store = Boots.open(fresh.boot(), freshQueue)) {
      store.add(item("sent", "p1"));
      store.add(item("other", "p2"));
      store.move("other", State.QUEUED, State.DONE, Bytes.EMPTY);
      store.move("sent", State.QUEUED, State.SENDING, Bytes.utf8("on its way"));
      store.add(item("later", "p3"));
    }
    overwrite(fresh, 4);
    try (OfflineStore store = Boots.open(fresh.boot(), freshQueue)) {
      assertEquals(List.of(new Lost(4, 4)), store.health().lost());
      assertEquals(State.PARKED, store.find("sent").orElseThrow().state());
      assertEquals(State.DONE, store.find("other").orElseThrow().state());
      assertEquals(
          "later", store.ready(Boots.CLOCK.instant()).stream().findFirst().orElseThrow().id());
      store.move("sent", State.PARKED, State.DONE, Bytes.utf8("looked at by 王小明"));
    }
    try (OfflineStore store = Boots.open(fresh.boot(), freshQueue)) {
      assertEquals(State.DONE, store.find("sent").orElseThrow().state());
      assertEquals(List.of(new Lost(4, 4)), store.health().lost());
    }
  }

  @Test
  void historyTellsThatAnItemWasParkedForALostRecordAlsoOnceItIsDone() throws IOException {
    SimDisk fresh = new SimDisk();
    String freshQueue = Boots.freshQueue();
    try (OfflineStore store = Boots.open(fresh.boot(), freshQueue)) {
      store.add(item("sent", "p1"));
      store.move("sent", State.QUEUED, State.SENDING, Bytes.EMPTY);
      store.add(item("later", "p2"));
    }
    overwrite(fresh, 2);
    try (OfflineStore store = Boots.open(fresh.boot(), freshQueue)) {
      store.move("sent", State.PARKED, State.DONE, Bytes.EMPTY);
    }
    try (OfflineStore store = Boots.open(fresh.boot(), freshQueue)) {
      assertEquals(
          List.of(State.QUEUED, State.PARKED, State.DONE),
          store.history("sent").stream().map(Event::to).toList());
    }
  }

  @Test
  void itemWhoseAddingIsLostIsParkedUnderItsIdWhenLaterRecordsNameIt() throws IOException {
    SimDisk fresh = new SimDisk();
    try (OfflineStore store = Boots.open(fresh.boot())) {
      store.add(item("gone", "p1"));
      store.move("gone", State.QUEUED, State.SENDING, Bytes.EMPTY);
    }
    overwrite(fresh, 1);
    try (OfflineStore store = Boots.open(fresh.boot())) {
      Item item = store.find("gone").orElseThrow();
      assertEquals(Item.LOST_KIND, item.kind());
      assertEquals(State.PARKED, item.state());
    }
  }

  @Test
  void recordThatACrashLeftUnfinishedIsReportedAndLeftWhereItIs() throws IOException {
    String last = disk.files().stream().filter(f -> f.startsWith("journal")).toList().getLast();
    byte[] torn = disk.content(last);
    int end = torn.length;
    while (torn[end - 1] == 0) {
      end--;
    }
    System.arraycopy(torn, 0, torn, end, 40);
    byte[] left = torn.clone();
    disk.remove(CleanCloseMark.NAME);
    try (OfflineStore store = Boots.open(disk.boot())) {
      assertTrue(store.health().tornTail());
      assertEquals(List.of(), store.health().lost());
      assertEquals(before, witness.view(store));
      store.add(item("after", "p"));
    }
    assertArrayEquals(left, disk.content(last));
    try (OfflineStore store = Boots.open(disk.boot())) {
      assertFalse(store.health().tornTail());
      assertTrue(store.find("after").isPresent());
    }
  }

  @Test
  void endOfTheJournalCutOffAfterCloseIsNamed() throws IOException {
    String last = disk.files().stream().filter(f -> f.startsWith("journal")).toList().getLast();
    disk.remove(last);
    try (OfflineStore store = Boots.open(disk.boot())) {
      Lost lost = store.health().lost().getLast();
      assertEquals(records, lost.last());
      store.add(item("after", "p"));
      assertEquals(records + 1, store.health().records());
    }
    try (OfflineStore store = Boots.open(disk.boot())) {
      assertEquals(records, store.health().lost().getLast().last());
      assertTrue(store.find("after").isPresent());
    }
  }

  @Test
  void serialsDoNotRepeatWhenTheirReservationIsLost() throws IOException {
    SimDisk fresh = new SimDisk();
    long given;
    try (OfflineStore store = Boots.open(fresh.boot())) {
      given = store.nextSerial();
      store.add(item("x", "p"));
    }
    overwrite(fresh, 1);
    try (OfflineStore store = Boots.open(fresh.boot())) {
      assertTrue(store.nextSerial() > given);
    }
  }

  @Test
  void anotherKeyIsRefusedAndHarmsNothing() throws IOException {
    StoreKey other = StoreKey.of("another key of thirty-two bytes!".getBytes(US_ASCII));
    StoreException refused =
        assertThrows(
            StoreException.class,
            () ->
                OfflineStore.open(
                    Boots.place(disk.boot(), queue, Boots.SMALL), () -> {}, other, Boots.CLOCK));
    assertEquals(StoreException.Code.KEY, refused.kind());
    try (OfflineStore store = Boots.open(disk.boot(), queue)) {
      assertEquals(StoreHealth.Queue.TAKEN_OVER, store.health().queue());
      assertEquals(before, witness.view(store));
    }
  }

  private static NewItem item(String id, String person) {
    return new NewItem(id, "2207", person, 100, Bytes.EMPTY, State.QUEUED);
  }

  /** Wipes one byte of a record in the first segment. */
  private static void overwrite(SimDisk disk, int record) {
    byte[] content = disk.content(segment(1));
    int at = 0;
    for (int number = 1; number < record; number++) {
      at += 96 + ByteBuffer.wrap(content).getInt(at + 4);
    }
    content[at + 20] ^= 0x10;
  }
}
