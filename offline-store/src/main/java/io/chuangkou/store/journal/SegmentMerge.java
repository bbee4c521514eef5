package io.chuangkou.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares two copies of a journal's segment record by record. Not thread-safe. */
public final class SegmentMerge {

  private final Keyring keys;

  /**
   * Under the keys of a journal.
   *
   * @param keys the newest first
   */
  public SegmentMerge(List<JournalKeys> keys) {
    this.keys = new Keyring(keys);
  }

  /**
   * An authentic record that one copy has and the other has not.
   *
   * @param number its number
   * @param position where it lies in the segment, in bytes
   * @param bytes it, as it lies there
   */
  public record Patch(long number, long position, ByteBuffer bytes) {

    /** The head that the record makes. */
    public Head head() {
      byte[] record = new byte[bytes.remaining()];
      bytes.duplicate().get(record);
      return Framing.head(record);
    }
  }

  /**
   * What one copy of a segment lacks.
   *
   * @param patches what the other has where this one has nothing
   * @param isDisplaced whether this one is out of order, or the other also has records in whose
   *     place this one has others
   * @param contradicts whether the other has a record of another history under a number of this one
   */
  public record Lack(List<Patch> patches, boolean isDisplaced, boolean contradicts) {

    private static final Lack NOTHING = new Lack(List.of(), false, false);
  }

  /** The names of a disk's segments, rising. */
  public static List<String> segments(Disk disk) throws IOException {
    return Segments.list(disk).stream().map(Segments::name).toList();
  }

  /** Whether a file is a segment. */
  public static boolean isSegment(String name) {
    return Segments.isName(name);
  }

  /**
   * What a copy of a segment lacks.
   *
   * @param name the segment's file
   * @param own what the copy holds; empty if there is no such file
   * @param other what the other copy holds
   */
  public Lack lack(String name, byte[] own, byte[] other) {
    if (Arrays.equals(own, other)) {
      return Lack.NOTHING;
    }
    int segment = Segments.index(name);
    List<Frame> mine = frames(segment, own);
    Set<Head> heads = mine.stream().map(Frame::head).collect(Collectors.toSet());
    Set<Long> numbers = mine.stream().map(Frame::number).collect(Collectors.toSet());
    List<Patch> patches = new ArrayList<>();
    boolean isDisplaced = !rises(mine);
    boolean contradicts = false;
    for (Frame frame : frames(segment, other)) {
      if (heads.contains(frame.head())) {
        continue;
      }
      if (numbers.contains(frame.number())) {
        contradicts = true;
      } else if (mine.stream().anyMatch(there -> overlap(there, frame))) {
        isDisplaced = true;
      } else {
        patches.add(new Patch(frame.number(), frame.start(), slice(other, frame)));
      }
    }
    return new Lack(List.copyOf(patches), isDisplaced, contradicts);
  }

  private static boolean rises(List<Frame> frames) {
    long last = 0;
    for (Frame frame : frames) {
      if (frame.number() <= last) {
        return false;
      }
      last = frame.number();
    }
    return true;
  }

  private static ByteBuffer slice(byte[] content, Frame frame) {
    return ByteBuffer.wrap(Arrays.copyOfRange(content, frame.start(), frame.end()));
  }

  /**
   * The records of two copies of a segment one after the other, each once, by their numbers; where
   * they contradict, those of the first.
   */
  public List<Patch> compose(String name, byte[] own, byte[] other) {
    int segment = Segments.index(name);
    SortedMap<Long, ByteBuffer> records = new TreeMap<>();
    frames(segment, own).forEach(frame -> records.putIfAbsent(frame.number(), slice(own, frame)));
    frames(segment, other)
        .forEach(frame -> records.putIfAbsent(frame.number(), slice(other, frame)));
    List<Patch> patches = new ArrayList<>();
    long at = 0;
    for (Map.Entry<Long, ByteBuffer> record : records.entrySet()) {
      patches.add(new Patch(record.getKey(), at, record.getValue()));
      at += record.getValue().remaining();
    }
    return List.copyOf(patches);
  }

  /** Whether a segment has whole records and not one of them is under these keys. */
  public boolean isForeign(String name, byte[] content) {
    boolean foundWhole = false;
    for (int at = 0; at < content.length; at++) {
      if (Framing.isWhole(content, at)) {
        foundWhole = true;
        if (keys.read(Segments.index(name), content, at).isPresent()) {
          return false;
        }
      }
    }
    return foundWhole;
  }

  private static boolean overlap(Frame one, Frame other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private List<Frame> frames(int segment, byte[] content) {
    List<Frame> frames = new ArrayList<>();
    for (int at = 0; at < content.length; ) {
      Optional<Frame> frame =
          Framing.isWhole(content, at) ? keys.read(segment, content, at) : Optional.empty();
      frame.ifPresent(frames::add);
      at = frame.map(Frame::end).orElse(at + 1);
    }
    return frames;
  }
}
