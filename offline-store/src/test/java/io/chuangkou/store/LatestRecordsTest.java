package io.chuangkou.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.Records;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happened lately is found among all that ever happened. */
class LatestRecordsTest {

  private static final String KIND = "2207";
  private static final Set<String> KINDS = Set.of(KIND);
  private static final int LATEST = 20;
  private static final Bytes PAYLOAD = Bytes.of(new byte[1_000]);

  @Test
  void latestRecordsAreFoundWithoutReadingWhatIsOlder() throws IOException, SQLException {
    long afterFew = bytesReadForTheLatest(100);
    long afterMany = bytesReadForTheLatest(3_000);
    assertTrue(afterMany < 2 * afterFew, afterMany + " bytes instead of " + afterFew);
  }

  /** What is read of the queue's file for the latest items after so many older ones. */
  private static long bytesReadForTheLatest(int older) throws IOException, SQLException {
    SimDisk disk = new SimDisk();
    String queue = Boots.freshQueue();
    long mark;
    try (OfflineStore store = Boots.open(disk.boot(access -> Optional.empty()), queue)) {
      settle(store, older);
      mark = store.head().number();
      settle(store, LATEST);
    }
    try (OfflineStore store = Boots.open(disk.boot(access -> Optional.empty()), queue)) {
      assertEquals(Optional.empty(), store.recall("nothing"), "the file is open");
      long before = Boots.bytesRead(queue);
      assertEquals(LATEST, store.touched(KINDS, Records.after(mark)).size());
      return Boots.bytesRead(queue) - before;
    }
  }

  private static void settle(OfflineStore store, int items) {
    for (int i = 0; i < items; i++) {
      String id = "H" + store.nextSerial();
      Item added = store.add(new NewItem(id, KIND, "p" + id, 1, PAYLOAD, State.INTENT));
      store.move(added.id(), State.INTENT, State.DONE, Bytes.EMPTY);
    }
  }
}
