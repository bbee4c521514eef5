package io.chuangkou.store;

import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.mirror.Mirror;
import io.chuangkou.store.queue.QueueFile;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Opens stores on simulated machines, each with a queue file of its own unless told otherwise. */
public final class Boots {

  static final StoreKey KEY = StoreKey.of(new byte[32]);
  static final Journal.Size SMALL = new Journal.Size(2048, 512);
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z"));
  private static final String BYTES_READ =
      "SELECT setting_value FROM information_schema.settings"
          + " WHERE setting_name = 'info.FILE_READ_BYTES'";
  private static final AtomicLong QUEUES = new AtomicLong();

  private Boots() {}

  /** A place in memory for a queue file that nobody used before. */
  public static String freshQueue() {
    return "memFS:/queue" + QUEUES.incrementAndGet() + "/queue";
  }

  /** No place for a queue file: H2 refuses it, and the store goes on in memory at once. */
  static String nowhere() {
    return "nowhere";
  }

  static OfflineStore open(SimDisk.Machine machine) throws IOException {
    return open(machine, freshQueue());
  }

  static OfflineStore open(SimDisk.Machine machine, String queue) throws IOException {
    return open(machine, queue, SMALL, CLOCK);
  }

  /** Opens a store of the given segment size under a clock, its queue file at {@code queue}. */
  public static OfflineStore open(Disk disk, String queue, Journal.Size size, InstantSource clock)
      throws IOException {
    return OfflineStore.open(place(disk, queue, size), () -> {}, KEY, clock);
  }

  /** Where a store lies of which nothing is noted elsewhere. */
  static StorePlace place(Disk disk, String queue, Journal.Size size) {
    return new StorePlace(disk, queue, size, Optional.empty(), Optional.empty());
  }

  /** Opens a store whose second copy is written as soon as something is forced. */
  static OfflineStore open(Disk disk, Disk mirror, String queue) throws IOException {
    StorePlace place =
        new StorePlace(
            disk,
            queue,
            SMALL,
            Optional.empty(),
            Optional.of(new Mirror.Place(mirror, AtOnce::new)));
    return OfflineStore.open(place, () -> {}, KEY, CLOCK);
  }

  /** Does the work at once. */
  private record AtOnce(Runnable afterwards) implements Mirror.Worker {

    @Override
    public void submit(Runnable work) {
      work.run();
      afterwards.run();
    }

    @Override
    public void close() {}
  }

  /** Connects to a queue's file as its store does. */
  static Connection connect(QueueFile file) throws SQLException {
    String hex = HexFormat.of().formatHex(file.secret().getEncoded());
    String url = "jdbc:h2:" + file.location() + ";CIPHER=AES;FILE_LOCK=FS";
    return DriverManager.getConnection(url, "store", hex + " " + hex);
  }

  /** How many bytes were read of the queue's file of a store since that was opened. */
  public static long bytesRead(String queue) throws SQLException {
    try (Connection connection = connect(KEY.queue(queue));
        ResultSet rows = connection.createStatement().executeQuery(BYTES_READ)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Ends a store whose machine died; it has nothing left to write to. */
  public static void bury(OfflineStore store, SimDisk.Machine machine) {
    machine.switchOff();
    store.close();
  }
}
