package io.chuangkou.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One reading of all segments, in order.
 *
 * <p>A segment that is left behind (a crash tore its end, or writing or forcing failed) is never
 * written again: the next one goes on from the last acknowledged record. So what earlier segments
 * hold from a later segment's first number on is void, and a gap in the numbers is always a loss.
 */
final class Scan {

  private final Disk disk;
  private final Keyring keys;
  private final Replay replay;
  private final List<Lost> lost = new ArrayList<>();
  private Head head = Head.NONE;
  private Head found = Head.NONE;
  private Optional<Pending> pending = Optional.empty();
  private Optional<Tail> tail = Optional.empty();
  private Optional<Room> room = Optional.empty();
  private int segments;
  private long bytes;
  private boolean foundWhole;
  private boolean foundAuthentic;

  /** A record that is told when the next one has confirmed it, or there is none. */
  private interface Pending {
    void tell() throws IOException;
  }

  /**
   * Where the last record lies.
   *
   * @param copy its bytes
   */
  record Tail(int segment, int start, ByteBuffer copy) {}

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
    scan.readSegments();
    if (scan.foundWhole && !scan.foundAuthentic) {
      throw new WrongKeyException();
    }
    scan.found = scan.head;
    if (scan.head.number() < atLeast.number()) {
      scan.lose(scan.head.number() + 1, atLeast.number());
      scan.head = atLeast;
    }
    return scan;
  }

  private void readSegments() throws IOException {
    List<Integer> indexes = Segments.list(disk);
    segments = indexes.size();
    long[] voidFrom = new long[segments];
    long first = Long.MAX_VALUE;
    for (int i = segments - 1; i >= 0; i--) {
      voidFrom[i] = first;
      int index = indexes.get(i);
      byte[] content = disk.read(Segments.name(index));
      Optional<Frame> beginning = find(index, content, 0);
      if (beginning.isEmpty() && Framing.isNewer(content)) {
        throw new NewerFormatException("format " + (char) content[3] + " in segment " + index);
      }
      first = Math.min(first, beginning.map(Frame::number).orElse(first));
    }
    for (int i = 0; i < segments; i++) {
      readSegment(indexes.get(i), voidFrom[i]);
    }
    tellPending();
  }

  private void readSegment(int index, long voidFrom) throws IOException {
    byte[] content = disk.read(Segments.name(index));
    int end = 0;
    boolean current = true;
    for (Optional<Frame> found = find(index, content, 0);
        found.isPresent();
        found = find(index, content, end)) {
      Frame frame = found.get();
      end = frame.end();
      current = frame.framing() == keys.newest();
      if (frame.number() > head.number() && frame.number() < voidFrom) {
        accept(index, content, frame);
      }
    }
    bytes += content.length;
    boolean clean = isBlank(content, end);
    room = Optional.of(new Room(index, end, content.length, clean, current));
  }

  private Optional<Frame> find(int index, byte[] content, int from) {
    for (int at = from; at < content.length; at++) {
      if (Framing.isWhole(content, at)) {
        foundWhole = true;
        Optional<Frame> frame = keys.read(index, content, at);
        if (frame.isPresent()) {
          foundAuthentic = true;
          return frame;
        }
      }
    }
    return Optional.empty();
  }

  private void accept(int index, byte[] content, Frame frame) throws IOException {
    boolean follows = frame.number() == head.number() + 1;
    if (follows && !frame.previous().equals(head.mac())) {
      disown();
    } else {
      tellPending();
    }
    if (!follows) {
      lose(head.number() + 1, frame.number() - 1);
    }
    pending =
        Optional.of(
            () -> replay.record(frame.number(), () -> frame.framing().body(content, frame)));
    head = frame.head();
    byte[] copy = Arrays.copyOfRange(content, frame.start(), frame.end());
    tail = Optional.of(new Tail(index, frame.start(), ByteBuffer.wrap(copy)));
  }

  /** The record before is authentic but not the one that was followed: it is of another history. */
  private void disown() throws IOException {
    pending = Optional.empty();
    lose(head.number(), head.number());
  }

  private void tellPending() throws IOException {
    if (pending.isPresent()) {
      pending.get().tell();
      pending = Optional.empty();
    }
  }

  private void lose(long first, long last) throws IOException {
    Lost range = new Lost(first, last);
    lost.add(range);
    replay.lost(range);
  }

  private static boolean isBlank(byte[] content, int from) {
    for (int at = from; at < content.length; at++) {
      if (content[at] != 0) {
        return false;
      }
    }
    return true;
  }

  Head head() {
    return head;
  }

  /** The last record that could be read. */
  Head found() {
    return found;
  }

  Optional<Tail> tail() {
    return tail;
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
