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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * What it costs to add an item to the store, beside what the disk takes for a raw append of as many
 * bytes and a force (both take turns, so that both meet the same disk), and what eight writers get
 * through beside one.
 */
final class StoreSpeed {

  private static final int WARM_UP = 500;
  private static final int ROUNDS = 2_000;
  private static final int WRITERS = 8;
  private static final int TURNS = 5;
  private static final Bytes PAYLOAD = Bytes.of(new byte[400]);

  private final Path folder;
  private final Table table = new Table(System.out);

  private StoreSpeed(Path folder) {
    this.folder = folder;
  }

  /** Argument: a folder that does not exist yet, on the disk to be measured. */
  public static void main(String[] arguments) throws IOException {
    StoreSpeed speed = new StoreSpeed(Files.createDirectories(Path.of(arguments[0])));
    speed.oneWriter();
    speed.manyWriters();
  }

  static OfflineStore open(Path folder) {
    return open(folder, InstantSource.system());
  }

  static OfflineStore open(Path folder, InstantSource clock) {
    StoreKey key = StoreKey.fromFile(folder.resolve("key"), new SecureRandom());
    return OfflineStore.open(folder.resolve("store"), key, clock);
  }

  private void oneWriter() throws IOException {
    Sample raw = new Sample();
    Sample add = new Sample();
    try (OfflineStore store = open(folder.resolve("one"));
        FileChannel file = FileChannel.open(folder.resolve("raw"), CREATE_NEW, WRITE)) {
      for (int i = 0; i < WARM_UP + ROUNDS; i++) {
        long start = System.nanoTime();
        append(file);
        long between = System.nanoTime();
        store.add(item("m" + i));
        long end = System.nanoTime();
        if (i >= WARM_UP) {
          raw.addMicros(between - start);
          add.addMicros(end - between);
        }
      }
    }
    table.line("store.raw-append-and-force", raw, "µs");
    table.line("store.add", add, "µs");
    table.line("store.add-over-raw", add.percentile(50) / raw.percentile(50), "ratio of medians");
    table.line("store.add-over-raw-p99", add.percentile(99) / raw.percentile(99), "ratio of p99");
  }

  private void manyWriters() {
    Sample one = new Sample();
    Sample many = new Sample();
    try (OfflineStore store = open(folder.resolve("many"))) {
      addBy(WRITERS, store, "warm");
      for (int turn = 0; turn < TURNS; turn++) {
        one.add(addBy(1, store, "one" + turn));
        many.add(addBy(WRITERS, store, "many" + turn));
      }
    }
    table.line("store.adds-by-one-writer", one, "items/s");
    table.line("store.adds-by-eight-writers", many, "items/s");
    table.line(
        "store.eight-over-one", many.percentile(50) / one.percentile(50), "ratio of medians");
  }

  /** Adds as many items by so many threads; returns items a second. */
  private static double addBy(int writers, OfflineStore store, String prefix) {
    long start = System.nanoTime();
    List<CompletableFuture<Void>> threads =
        IntStream.range(0, writers)
            .mapToObj(writer -> add(store, prefix + "-" + writer + "-", ROUNDS / writers))
            .toList();
    threads.forEach(CompletableFuture::join);
    return ROUNDS * 1e9 / (System.nanoTime() - start);
  }

  private static CompletableFuture<Void> add(OfflineStore store, String prefix, int items) {
    return CompletableFuture.runAsync(
        () -> {
          for (int i = 0; i < items; i++) {
            store.add(item(prefix + i));
          }
        },
        task -> Thread.ofPlatform().start(task));
  }

  static NewItem item(String id) {
    return new NewItem(id, "intent", "p" + id.hashCode() % 97, 1, PAYLOAD, State.INTENT);
  }

  private static void append(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(PAYLOAD.toArray());
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.force(false);
  }
}
