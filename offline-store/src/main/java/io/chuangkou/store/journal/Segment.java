package io.chuangkou.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The segment that is being written. */
final class Segment {

  private static final Logger LOG = LoggerFactory.getLogger(Segment.class);

  private final int index;
  private final Disk.File file;
  private final int capacity;
  private int end;

  Segment(int index, Disk.File file, int capacity, int end) {
    this.index = index;
    this.file = file;
    this.capacity = capacity;
    this.end = end;
  }

  /**
   * Makes a new segment and gives it its full size at once, so that no later force has to record a
   * growth and the room is there when the disk fills up.
   */
  static Segment create(Disk disk, int index, int capacity) throws IOException {
    Disk.File file = disk.open(Segments.name(index));
    try {
      file.write(ByteBuffer.allocate(capacity), 0);
      file.force(true);
      disk.force();
      return new Segment(index, file, capacity, 0);
    } catch (IOException e) {
      close(file);
      deleteIfPossible(disk, index, e);
      throw e;
    }
  }

  int index() {
    return index;
  }

  int room() {
    return capacity - end;
  }

  /** Appends and forces. After an exception the segment must be left behind. */
  void append(ByteBuffer frames) throws IOException {
    int length = frames.remaining();
    file.write(frames, end);
    file.force(false);
    end += length;
  }

  /** Every acknowledged record has been forced, so nothing is at stake if this fails. */
  void close() {
    close(file);
  }

  /** A segment that was never filled would take the room whose lack made it fail. */
  private static void deleteIfPossible(Disk disk, int index, IOException cause) {
    try {
      disk.delete(Segments.name(index));
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static void close(Disk.File file) {
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("A journal segment did not close", e);
    }
  }
}
