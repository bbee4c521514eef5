package io.chuangkou.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An append-only journal in segment files. {@link #append} returns when its records are on the
 * disk.
 *
 * <p>After a failed write or force the segment is left behind and the next record begins a new one:
 * a system that failed to force may afterwards call its pages clean, so a second force that
 * succeeds proves nothing.
 *
 * <p>Not thread-safe: one thread owns it.
 */
public final class Journal implements AutoCloseable {

  private final Disk disk;
  private final Keyring keys;
  private final Size size;
  private final Head atLeast;
  private final List<Lost> lost;
  private final boolean torn;
  private final Head found;
  private Head head;
  private int lastIndex;
  private int segments;
  private long bytes;
  private @Nullable Segment current;

  /**
   * How large segments are, in bytes.
   *
   * @param segment of one segment; a larger record gets a segment of its own size
   * @param reserve of each segment's end, kept for urgent records
   */
  public record Size(int segment, int reserve) {

    /** What the terminal uses. */
    public static final Size STANDARD = new Size(4 << 20, 64 << 10);
  }

  private Journal(Disk disk, Keyring keys, Size size, Head atLeast, Scan scan) {
    this.disk = disk;
    this.keys = keys;
    this.size = size;
    this.atLeast = atLeast;
    lost = scan.lost();
    torn = scan.isTorn();
    found = scan.found();
    head = scan.head();
    lastIndex = scan.room().map(Scan.Room::segment).orElse(0);
    segments = scan.segments();
    bytes = scan.bytes();
  }

  /**
   * Opens the journal on a disk, or begins one there, and checks every record.
   *
   * @param keys the newest first; older ones are read and not written, and their segments ended
   * @param atLeast a record known from elsewhere to have been acknowledged, {@link Head#NONE} if
   *     nothing is known: with it a loss at the very end is told from a crash
   * @param replay hears the journal while it is checked; to be forgotten if this throws
   * @throws WrongKeyException if the journal was written under other keys
   * @throws NewerFormatException if it was written by a later version
   */
  public static Journal open(
      Disk disk, List<JournalKeys> keys, Size size, Head atLeast, Replay replay)
      throws IOException {
    Keyring ring = new Keyring(keys);
    Scan scan = Scan.run(disk, ring, atLeast, replay);
    Journal journal = new Journal(disk, ring, size, atLeast, scan);
    if (scan.tail().isPresent()) {
      journal.settle(scan.tail().get());
    }
    Optional<Scan.Room> room = scan.room().filter(Scan.Room::clean).filter(Scan.Room::current);
    if (room.isPresent()) {
      journal.resume(room.get());
    }
    return journal;
  }

  /**
   * Writes the last record once more, as it is, and forces it: it may have been read from memory
   * only, and a force that failed before a crash may have left its pages marked clean.
   */
  private void settle(Frame tail) throws IOException {
    try (Disk.File file = disk.open(Segments.name(tail.segment()))) {
      file.write(tail.bytes(), tail.start());
      file.force(true);
      disk.force();
    }
  }

  private void resume(Scan.Room room) throws IOException {
    Disk.File file = disk.open(Segments.name(room.segment()));
    file.force(true);
    disk.force();
    current = new Segment(room.segment(), file, room.capacity(), room.start());
  }

  /**
   * Appends records and forces them to the disk together.
   *
   * @param bodies of the records, in order; at least one
   * @param urgent whether they may use the reserve when no further segment can be made
   * @return each record's place in the chain
   * @throws IOException if they are not certain to be on the disk; they then count as never
   *     written, unless the process ends before another record is appended
   */
  public List<Head> append(List<byte[]> bodies, boolean urgent) throws IOException {
    int length =
        bodies.stream().mapToInt(body -> Framing.size(body.length)).reduce(0, Math::addExact);
    Segment segment = segmentFor(length, urgent);
    ByteBuffer frames = ByteBuffer.allocate(length);
    List<Head> heads = new ArrayList<>();
    Head last = head;
    for (byte[] body : bodies) {
      byte[] frame = keys.newest().write(segment.index(), last, body);
      frames.put(frame);
      last = Framing.head(frame);
      heads.add(last);
    }
    append(segment, frames.flip());
    head = last;
    return List.copyOf(heads);
  }

  private void append(Segment segment, ByteBuffer frames) throws IOException {
    try {
      segment.append(frames);
    } catch (IOException e) {
      current = null;
      segment.close();
      throw e;
    }
  }

  private Segment segmentFor(int length, boolean urgent) throws IOException {
    Segment segment = current;
    if (segment != null && segment.room() >= length + size.reserve()) {
      return segment;
    }
    try {
      return next(segment, Math.max(size.segment(), length + size.reserve()));
    } catch (IOException e) {
      if (urgent && segment != null && segment.room() >= length) {
        return segment;
      }
      throw e;
    }
  }

  private Segment next(@Nullable Segment full, int capacity) throws IOException {
    lastIndex++;
    Segment segment = Segment.create(disk, lastIndex, capacity);
    if (full != null) {
      full.close();
    }
    current = segment;
    segments++;
    bytes += capacity;
    return segment;
  }

  /**
   * What a journal holds, read and checked as when it is opened; nothing is written, so that it may
   * be in use meanwhile. A record that is being written then looks like an unfinished one.
   *
   * @param head the last record
   * @param segments how many segment files there are
   * @param bytes the size of all segment files
   * @param torn whether there is an unfinished record at the end
   * @param lost records that were acknowledged once and cannot be read
   */
  public record Content(Head head, int segments, long bytes, boolean torn, List<Lost> lost) {

    /** The version of the format in which it lies. */
    public static int format() {
      return Framing.VERSION;
    }

    /**
     * Reads a journal.
     *
     * @param keys the newest first
     * @param atLeast as {@link Journal#open}
     * @param replay hears the journal; to be forgotten if this throws
     * @throws WrongKeyException if the journal was written under other keys
     */
    public static Content of(Disk disk, List<JournalKeys> keys, Head atLeast, Replay replay)
        throws IOException {
      Scan scan = Scan.run(disk, new Keyring(keys), atLeast, replay);
      return new Content(scan.head(), scan.segments(), scan.bytes(), scan.isTorn(), scan.lost());
    }
  }

  /**
   * Whether the last segment has a record of a later number: read without its keys, so this is
   * known soon and proves nothing.
   */
  public static boolean goesBeyond(Disk disk, long number) throws IOException {
    List<Integer> indexes = Segments.list(disk);
    return !indexes.isEmpty()
        && Framing.lastNumber(disk.read(Segments.name(indexes.getLast()))) > number;
  }

  /** Tells the journal from its beginning. */
  public void replay(Replay replay) throws IOException {
    Scan.run(disk, keys, atLeast, replay);
  }

  /** The last record. */
  public Head head() {
    return head;
  }

  /** The last record that could be read when the journal was opened. */
  public Head found() {
    return found;
  }

  /** Records that were acknowledged once and could not be read when the journal was opened. */
  public List<Lost> lost() {
    return lost;
  }

  /** Whether an unfinished record was found at the end when the journal was opened. */
  public boolean isTorn() {
    return torn;
  }

  /** How many segment files there are. */
  public int segments() {
    return segments;
  }

  /** The size of all segment files, in bytes. */
  public long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    Segment segment = current;
    current = null;
    if (segment != null) {
      segment.close();
    }
  }
}
