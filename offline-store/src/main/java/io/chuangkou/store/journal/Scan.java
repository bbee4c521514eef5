package io.chuangkou.store.journal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * One reading of all segments, in order.
 *
 * <p>A segment that is left behind (a crash tore its end, or writing or forcing failed) is never
 * written again: the next one goes on from the last acknowledged record. So what earlier segments
 * hold from a later segment's first number on is void, and a gap in the numbers is always a loss.
 *
 * <p>Segments are fetched by the calling thread, in order; a few of them are checked and unsealed
 * ahead, on all processors.
 */
final class Scan {

  /** Enough of a segment for its first record, if that is whole and not unusually large. */
  private static final int BEGINNING = 16 << 10;

  /** Segments that are held at once. */
  private static final int MOST_AHEAD = 4;

  private final Disk disk;
  private final Keyring keys;
  private final Replay replay;
  private final List<Lost> lost = new ArrayList<>();
  private Head head = Head.NONE;
  private Head found = Head.NONE;
  private long number;
  private byte[] mac = new byte[Framing.MAC_BYTES];
  private SegmentReading.@Nullable Unsealed pending;
  private @Nullable Frame tail;
  private Optional<Room> room = Optional.empty();
  private int segments;
  private long bytes;
  private boolean foundWhole;
  private boolean foundAuthentic;

  /**
   * What follows the last record of the last segment.
   *
   * @param clean whether it was never written
   * @param current whether the segment is the newest key's
   */
  record Room(int segment, int start, int capacity, boolean clean, boolean current) {}

  private Scan(Disk disk, Keyring keys, Replay replay) {
    this.disk = disk;
    this.keys = keys;
    this.replay = replay;
  }

  /**
   * Reads everything and tells it to {@code replay}.
   *
   * @param atLeast a record known from elsewhere to have been acknowledged
   * @throws WrongKeyException if there are records, all of them under other keys
   * @throws NewerFormatException if a segment was written by a later version
   */
  static Scan run(Disk disk, Keyring keys, Head atLeast, Replay replay) throws IOException {
    Scan scan = new Scan(disk, keys, replay);
    try (ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
      scan.readSegments(pool);
    }
    if (scan.foundWhole && !scan.foundAuthentic) {
      throw new WrongKeyException();
    }
    scan.found = scan.tail().map(Frame::head).orElse(Head.NONE);
    scan.head = scan.found;
    if (scan.head.number() < atLeast.number()) {
      scan.lose(scan.head.number() + 1, atLeast.number());
      scan.head = atLeast;
    }
    return scan;
  }

  private void readSegments(ForkJoinPool pool) throws IOException {
    List<Integer> indexes = Segments.list(disk);
    segments = indexes.size();
    long[] voidFrom = new long[segments];
    long first = Long.MAX_VALUE;
    for (int i = segments - 1; i >= 0; i--) {
      voidFrom[i] = first;
      first = Math.min(first, firstNumber(indexes.get(i)).orElse(first));
    }
    Queue<ForkJoinTask<SegmentReading>> ahead = new ArrayDeque<>();
    int fetched = 0;
    for (int i = 0; i < segments; i++) {
      while (fetched < segments && ahead.size() < MOST_AHEAD) {
        ahead.add(reading(indexes.get(fetched), pool));
        fetched++;
      }
      take(ahead.remove().join(), voidFrom[i]);
    }
    tellPending();
  }

  /** The number of the first record that can be read in a segment. */
  private Optional<Long> firstNumber(int index) throws IOException {
    String name = Segments.name(index);
    byte[] beginning = disk.read(name, BEGINNING);
    Optional<Frame> frame =
        Framing.isWhole(beginning, 0) ? keys.read(index, beginning, 0) : Optional.empty();
    if (frame.isEmpty()) {
      byte[] content = beginning.length < BEGINNING ? beginning : disk.read(name);
      frame = SegmentReading.first(index, content, keys);
      if (frame.isEmpty() && Framing.isNewer(content)) {
        throw new NewerFormatException("format " + (char) content[3] + " in segment " + index);
      }
    }
    return frame.map(Frame::number);
  }

  private ForkJoinTask<SegmentReading> reading(int index, ForkJoinPool pool) throws IOException {
    byte[] content = disk.read(Segments.name(index));
    return pool.submit(() -> SegmentReading.of(index, content, keys.another()));
  }

  private void take(SegmentReading reading, long voidFrom) throws IOException {
    for (SegmentReading.Unsealed record : reading.records()) {
      foundAuthentic = true;
      long next = record.frame().number();
      if (next > number && next < voidFrom) {
        accept(record);
      }
    }
    Room behind = reading.room();
    foundWhole |= reading.foundWhole();
    bytes += behind.capacity();
    room = Optional.of(behind);
  }

  private void accept(SegmentReading.Unsealed record) throws IOException {
    Frame frame = record.frame();
    boolean follows = frame.number() == number + 1;
    if (follows && !frame.follows(mac)) {
      disown();
    } else {
      tellPending();
    }
    if (!follows) {
      lose(number + 1, frame.number() - 1);
    }
    pending = record;
    tail = frame;
    number = frame.number();
    mac = frame.mac();
  }

  /** The record before is authentic but not the one that was followed: it is of another history. */
  private void disown() throws IOException {
    pending = null;
    lose(number, number);
  }

  /** A record is told when the next one has confirmed it, or there is none. */
  private void tellPending() throws IOException {
    SegmentReading.Unsealed record = pending;
    if (record != null) {
      replay.record(record.frame().number(), record.body().array());
      pending = null;
    }
  }

  private void lose(long first, long last) throws IOException {
    Lost range = new Lost(first, last);
    lost.add(range);
    replay.lost(range);
  }

  Head head() {
    return head;
  }

  /** The last record that could be read. */
  Head found() {
    return found;
  }

  /** The last record that could be read, where it lies. */
  Optional<Frame> tail() {
    return Optional.ofNullable(tail);
  }

  Optional<Room> room() {
    return room;
  }

  List<Lost> lost() {
    return List.copyOf(lost);
  }

  int segments() {
    return segments;
  }

  long bytes() {
    return bytes;
  }

  boolean isTorn() {
    return room.isPresent() && !room.get().clean();
  }
}
