package io.chuangkou.store.mirror;

import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.JournalKeys;
import io.chuangkou.store.journal.SegmentMerge;
import io.chuangkou.store.journal.SegmentMerge.Lack;
import io.chuangkou.store.journal.SegmentMerge.Patch;
import io.chuangkou.store.mirror.MirrorHealth.State;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second copy of a journal. It is told what was forced, and writes it behind: nobody waits for
 * it, and whatever it cannot do stops nobody. What it missed it takes from the journal's own files
 * as soon as it can be written again.
 *
 * <p>It never takes away: a record is put where there is none, and a segment that holds another
 * history is set aside under another name. Thread-safe.
 */
public final class Mirror implements AutoCloseable {

  /** With more than this waiting it is behind, and takes the rest from the files. */
  private static final long MOST_WAITING_BYTES = 32 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);

  /** Who does the work, one piece after the other. */
  public interface Worker {

    /** Has the work done after what was submitted before. */
    void submit(Runnable work);

    /** Waits for what was submitted, and ends. */
    void close();
  }

  /**
   * Where a copy lies, and who writes it.
   *
   * @param disk its directory
   * @param workers makes who does the work, and something more after each batch of it
   */
  public record Place(Disk disk, Function<Runnable, Worker> workers) {}

  private final Disk primary;
  private final Disk disk;
  private final SegmentMerge merge;
  private final Worker worker;
  private final AtomicLong waiting = new AtomicLong();

  /** Segments of which a write was missed. */
  private final Set<String> missed = ConcurrentHashMap.newKeySet();

  /** Segments that could not be forced: what is read of them may be in memory alone. */
  private final Set<String> doubtful = ConcurrentHashMap.newKeySet();

  private final Writing writing;
  private volatile boolean isForeign;

  /** Whether it could not be read yet. */
  private volatile boolean isUnread;

  private List<Long> restored = List.of();
  private final AtomicInteger refreshed = new AtomicInteger();
  private boolean isFailing;

  /**
   * A mirror that was not compared yet.
   *
   * @param primary the journal's own files
   * @param place where the copy lies
   * @param keys the journal's, the newest first
   */
  public Mirror(Disk primary, Place place, List<JournalKeys> keys) {
    this.primary = primary;
    this.disk = place.disk();
    this.merge = new SegmentMerge(keys);
    this.writing = new Writing(disk);
    this.worker = place.workers().apply(this::settle);
  }

  /**
   * Compares both copies, before anything is written, and mends each from the other.
   *
   * @throws IOException if the journal's own files cannot be read or written; the copy may fail
   */
  public void compare() throws IOException {
    SortedSet<String> names = new TreeSet<>(SegmentMerge.segments(primary));
    try {
      List<String> copied = SegmentMerge.segments(disk);
      isForeign = isForeign(disk, copied);
      names.addAll(copied);
    } catch (IOException e) {
      fail("the mirror cannot be read", e);
      isUnread = true;
      return;
    }
    if (isForeign || isForeign(primary, SegmentMerge.segments(primary))) {
      return;
    }
    List<Long> numbers = new ArrayList<>();
    for (String name : names) {
      numbers.addAll(restore(name));
    }
    restored = List.copyOf(numbers);
    missed.addAll(names);
    catchUp();
  }

  private boolean isForeign(Disk where, List<String> names) throws IOException {
    boolean found = false;
    for (String name : names) {
      byte[] content = where.read(name);
      if (merge.isForeign(name, content)) {
        found = true;
      } else if (!isBlank(content)) {
        return false;
      }
    }
    return found;
  }

  private static boolean isBlank(byte[] content) {
    for (byte each : content) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  private List<Long> restore(String name) throws IOException {
    byte[] copy;
    try {
      copy = read(disk, name);
    } catch (IOException e) {
      fail("a segment of the mirror cannot be read", e);
      return List.of();
    }
    byte[] own = read(primary, name);
    Lack lack = merge.lack(name, own, copy);
    if (lack.isDisplaced()) {
      List<Long> before = numbers(merge.compose(name, own, own));
      List<Patch> composed = merge.compose(name, own, copy);
      rewrite(primary, name, Math.max(own.length, copy.length), composed);
      return numbers(composed).stream().filter(number -> !before.contains(number)).toList();
    } else if (!lack.patches().isEmpty()) {
      try (Disk.File file = primary.open(name)) {
        put(file, own.length, copy.length, lack.patches());
      }
      primary.force();
    }
    return numbers(lack.patches());
  }

  private static List<Long> numbers(List<Patch> patches) {
    return patches.stream().map(Patch::number).toList();
  }

  private static byte[] read(Disk where, String name) throws IOException {
    return where.list().contains(name) ? where.read(name) : new byte[0];
  }

  /** Gives a file its size, puts records in and forces them. */
  private static void put(Disk.File file, int size, int wanted, List<Patch> patches)
      throws IOException {
    if (size < wanted) {
      file.write(ByteBuffer.allocate(wanted - size), size);
    }
    for (Patch patch : patches) {
      file.write(patch.bytes().duplicate(), patch.position());
    }
    file.force(true);
  }

  /**
   * Is told what was forced into a segment; it is written later.
   *
   * @param bytes not to be changed any more
   */
  void written(String name, ByteBuffer bytes, long position) {
    int size = bytes.remaining();
    if (isForeign) {
      return;
    }
    if (waiting.addAndGet(size) > MOST_WAITING_BYTES) {
      waiting.addAndGet(-size);
      missed.add(name);
      return;
    }
    worker.submit(
        () -> {
          waiting.addAndGet(-size);
          write(name, bytes, position);
        });
  }

  private void write(String name, ByteBuffer bytes, long position) {
    if (isBehind()) {
      missed.add(name);
      return;
    }
    try {
      writing.write(name, bytes, position);
    } catch (IOException e) {
      missed.add(name);
      fail("the mirror cannot be written", e);
    }
  }

  /** Forces what was written, and catches up where something was missed. */
  private void settle() {
    try {
      writing.force();
    } catch (IOException e) {
      missed.addAll(writing.names());
      doubtful.addAll(writing.names());
      fail("the mirror cannot be forced", e);
    }
    if (isBehind() && !isForeign) {
      writing.close();
      catchUp();
    }
  }

  private boolean isBehind() {
    return isUnread || !missed.isEmpty();
  }

  private void catchUp() {
    try {
      if (isUnread) {
        isForeign = isForeign(disk, SegmentMerge.segments(disk));
        missed.addAll(isForeign ? List.of() : SegmentMerge.segments(primary));
        isUnread = false;
      }
    } catch (IOException e) {
      fail("the mirror cannot be read", e);
      return;
    }
    for (String name : new TreeSet<>(missed)) {
      try {
        refresh(name);
        missed.remove(name);
        doubtful.remove(name);
      } catch (IOException e) {
        fail("the mirror cannot catch up", e);
        return;
      }
    }
    isFailing = false;
  }

  private void refresh(String name) throws IOException {
    byte[] own = read(primary, name);
    byte[] copy = read(disk, name);
    Lack lack = merge.lack(name, copy, own);
    if (lack.contradicts()) {
      disk.rename(name, name + ".aside");
    }
    if (lack.contradicts() || lack.isDisplaced() || doubtful.contains(name)) {
      rewrite(disk, name, own.length, merge.lack(name, new byte[0], own).patches());
    } else if (!lack.patches().isEmpty() || copy.length < own.length) {
      try (Disk.File file = disk.open(name)) {
        put(file, copy.length, own.length, lack.patches());
      }
      disk.force();
    }
    refreshed.addAndGet(lack.patches().size());
  }

  /** Writes a segment anew beside its place, then renames it. */
  private static void rewrite(Disk where, String name, int size, List<Patch> patches)
      throws IOException {
    String beside = name + ".new";
    where.delete(beside);
    try (Disk.File file = where.open(beside)) {
      put(file, 0, size, patches);
    }
    where.rename(beside, name);
    where.force();
  }

  /** Said once, until it works again. */
  private void fail(String what, IOException e) {
    if (!isFailing) {
      LOG.warn("{}: {}", what, e.getMessage());
      isFailing = true;
    }
  }

  /** How it is. */
  public MirrorHealth health() {
    State state = isBehind() ? State.BEHIND : State.CURRENT;
    return new MirrorHealth(isForeign ? State.FOREIGN : state, restored, refreshed.get());
  }

  /** Writes what is waiting, and ends. */
  @Override
  public void close() {
    worker.close();
    writing.close();
  }

  /** The segment that is being written. */
  private static final class Writing {

    private final Disk disk;
    private final SortedSet<String> unforced = new TreeSet<>();
    private String name = "";
    private List<Disk.File> open = List.of();

    Writing(Disk disk) {
      this.disk = disk;
    }

    void write(String segment, ByteBuffer bytes, long position) throws IOException {
      if (!segment.equals(name)) {
        force();
        close();
        open = List.of(disk.open(segment));
        name = segment;
      }
      unforced.add(segment);
      open.getFirst().write(bytes.duplicate(), position);
    }

    void force() throws IOException {
      if (!unforced.isEmpty()) {
        open.getFirst().force(true);
        disk.force();
        unforced.clear();
      }
    }

    /** What may not be on the disk. */
    List<String> names() {
      return List.copyOf(unforced);
    }

    void close() {
      for (Disk.File file : open) {
        try {
          file.close();
        } catch (IOException e) {
          LOG.warn("A segment of the mirror did not close", e);
        }
      }
      open = List.of();
      name = "";
      unforced.clear();
    }
  }
}
