package io.chuangkou.store;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures what adding and moving an item of 1 KiB costs beside a bare append and force of as many
 * bytes, in turns on the same disk. Argument: a directory to work in.
 */
final class AddCost {

  private static final int TIMES = 2_000;
  private static final int ROUNDS = 3;
  private static final int PAYLOAD_BYTES = 1_024;

  private final PrintStream out;

  private AddCost(PrintStream out) {
    this.out = out;
  }

  private interface Work {
    void run(int number) throws IOException;
  }

  /** Runs the measurement. */
  public static void main(String[] arguments) throws IOException {
    for (int round = 1; round <= ROUNDS; round++) {
      Path directory = Files.createTempDirectory(Path.of(arguments[0]), "cost");
      new AddCost(System.out).run(directory);
    }
  }

  private void run(Path directory) throws IOException {
    try (FileChannel raw = FileChannel.open(directory.resolve("raw"), CREATE_NEW, WRITE)) {
      measure("append and force", number -> append(raw));
    }
    try (OfflineStore store =
        OfflineStore.open(directory.resolve("store"), Boots.KEY, InstantSource.system())) {
      Bytes payload = Bytes.of(new byte[PAYLOAD_BYTES]);
      measure(
          "add",
          number ->
              store.add(new NewItem("i" + number, "2207", "p", number, payload, State.INTENT)));
      measure("move", number -> store.move("i" + number, State.INTENT, State.DONE, Bytes.EMPTY));
    }
  }

  private static void append(FileChannel raw) throws IOException {
    raw.write(ByteBuffer.allocate(PAYLOAD_BYTES), raw.size());
    raw.force(true);
  }

  private void measure(String what, Work work) throws IOException {
    long[] nanos = new long[TIMES];
    for (int number = 0; number < TIMES; number++) {
      long start = System.nanoTime();
      work.run(number);
      nanos[number] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    out.printf(
        Locale.ROOT,
        "%-18s p50 %5d us   p95 %5d us%n",
        what,
        nanos[TIMES / 2] / 1_000,
        nanos[TIMES * 95 / 100] / 1_000);
  }
}
