package io.chuangkou.bench;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Item;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A process that opens a store and is ready when it has listed what is open, looked at a finished
 * item with its history, and added one. Prints the milliseconds that took and the MiB of heap in
 * use; ends without closing the store, so that the next one finds it killed again.
 */
final class ReadyStore {

  private ReadyStore() {}

  /** Argument: a folder. */
  public static void main(String[] arguments) {
    long start = System.nanoTime();
    OfflineStore store = StoreSpeed.open(Path.of(arguments[0]));
    Item first = store.open().getFirst();
    int steps = store.history("1-1").size() + store.history(first.id()).size();
    store.add(StoreSpeed.item(UUID.randomUUID().toString()));
    long ready = System.nanoTime() - start;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.totalMemory() - runtime.freeMemory();
    System.out.println(ready / 1e6 + " " + heap / (double) (1 << 20) + " " + steps);
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }
}
