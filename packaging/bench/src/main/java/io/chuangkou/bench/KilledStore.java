package io.chuangkou.bench;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.State;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * A process that writes two hundred records for each item of a writer into a store, of items that
 * are all but a hundred finished, and ends without closing it. Prints how many it wrote.
 */
final class KilledStore {

  private static final int WRITERS = 100;
  private static final Bytes NOTE = Bytes.of(new byte[100]);

  private KilledStore() {}

  /** Arguments: a folder, and the items that each of a hundred writers adds. */
  public static void main(String[] arguments) {
    OfflineStore store = StoreSpeed.open(Path.of(arguments[0]));
    int items = Integer.parseInt(arguments[1]);
    List<CompletableFuture<Void>> writers =
        IntStream.range(0, WRITERS)
            .mapToObj(
                writer ->
                    CompletableFuture.runAsync(
                        () -> write(store, writer, items), task -> Thread.ofVirtual().start(task)))
            .toList();
    writers.forEach(CompletableFuture::join);
    System.out.println(store.health().records());
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static void write(OfflineStore store, int writer, int items) {
    for (int i = 0; i < items; i++) {
      String id = writer + "-" + i;
      store.add(StoreSpeed.item(id));
      if (i > 0) {
        store.move(id, State.INTENT, State.DONE, NOTE);
      }
    }
    store.remember("writer " + writer, NOTE);
  }
}
