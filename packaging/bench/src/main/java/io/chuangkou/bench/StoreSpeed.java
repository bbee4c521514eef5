package io.chuangkou.bench;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreKey;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * What it costs to add an item to the store, beside what the disk takes for a raw append of as many
 * bytes and a force. Both take turns, so that both meet the same disk.
 */
final class StoreSpeed {

  private static final int WARM_UP = 500;
  private static final int ROUNDS = 2_000;
  private static final byte[] PAYLOAD = new byte[400];

  private StoreSpeed() {}

  /** Argument: a folder that does not exist yet, on the disk to be measured. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Sample raw = new Sample();
    Sample add = new Sample();
    StoreKey key = StoreKey.fromFile(folder.resolve("key"), new SecureRandom());
    try (OfflineStore store =
            OfflineStore.open(folder.resolve("store"), key, InstantSource.system());
        FileChannel file = FileChannel.open(folder.resolve("raw"), CREATE_NEW, WRITE)) {
      for (int i = 0; i < WARM_UP + ROUNDS; i++) {
        long start = System.nanoTime();
        append(file);
        long between = System.nanoTime();
        store.add(item(i));
        long end = System.nanoTime();
        if (i >= WARM_UP) {
          raw.addMicros(between - start);
          add.addMicros(end - between);
        }
      }
    }
    Table table = new Table(System.out);
    table.line("store.raw-append-and-force", raw, "µs");
    table.line("store.add", add, "µs");
    table.line("store.add-over-raw", add.percentile(50) / raw.percentile(50), "ratio of medians");
  }

  private static NewItem item(int i) {
    return new NewItem("m" + i, "intent", "p" + i % 97, i, Bytes.of(PAYLOAD), State.INTENT);
  }

  private static void append(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(PAYLOAD);
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.force(false);
  }
}
