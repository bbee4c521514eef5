package io.chuangkou.store.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One segment as it was read: its authentic records, unsealed, in the order in which they lie. What
 * they mean beside those of other segments is not asked here, so that several are read at once.
 */
final class SegmentReading {

  private final int index;
  private final byte[] content;
  private final List<Unsealed> records = new ArrayList<>();
  private boolean foundWhole;
  private boolean current = true;
  private int end;

  /**
   * An authentic record.
   *
   * @param body what was sealed in it
   */
  record Unsealed(Frame frame, ByteBuffer body) {}

  private SegmentReading(int index, byte[] content) {
    this.index = index;
    this.content = content;
  }

  /**
   * Reads a segment's records.
   *
   * @param keys nobody else's meanwhile
   */
  static SegmentReading of(int index, byte[] content, Keyring keys) {
    SegmentReading reading = new SegmentReading(index, content);
    for (Optional<Frame> next = reading.find(keys); next.isPresent(); next = reading.find(keys)) {
      reading.take(next.get(), keys);
    }
    return reading;
  }

  /** Reads a segment's first record alone. */
  static Optional<Frame> first(int index, byte[] content, Keyring keys) {
    return new SegmentReading(index, content).find(keys);
  }

  private Optional<Frame> find(Keyring keys) {
    for (int at = end; at < content.length; at++) {
      if (Framing.isWhole(content, at)) {
        foundWhole = true;
        Optional<Frame> frame = keys.read(index, content, at);
        if (frame.isPresent()) {
          return frame;
        }
      }
    }
    return Optional.empty();
  }

  private void take(Frame frame, Keyring keys) {
    end = frame.end();
    current = frame.framing() == keys.newest();
    records.add(new Unsealed(frame, ByteBuffer.wrap(frame.framing().body(content, frame))));
  }

  List<Unsealed> records() {
    return List.copyOf(records);
  }

  /** Whether there are whole records, be they of other keys. */
  boolean foundWhole() {
    return foundWhole;
  }

  /** What follows the last record. */
  Scan.Room room() {
    return new Scan.Room(index, end, content.length, isBlankBehind(), current);
  }

  private boolean isBlankBehind() {
    for (int at = end; at < content.length; at++) {
      if (content[at] != 0) {
        return false;
      }
    }
    return true;
  }
}
