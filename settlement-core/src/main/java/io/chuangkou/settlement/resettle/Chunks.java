package io.chuangkou.settlement.resettle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into chunks of whole lines. Nothing is decoded. Not thread-safe. */
final class Chunks {

  private static final int BYTES = 1 << 16;
  private static final byte[] NOTHING = new byte[0];

  private final InputStream in;
  private byte[] rest = NOTHING;
  private long lines;

  Chunks(InputStream in) {
    this.in = in;
  }

  /** Whole lines, the last perhaps without its line feed. Immutable and thread-safe. */
  static final class Chunk {

    private final byte[] bytes;
    private final int size;
    private final long first;

    private Chunk(byte[] bytes, int size, long first) {
      this.bytes = bytes;
      this.size = size;
      this.first = first;
    }

    /** The number of its first line, from 1. */
    long first() {
      return first;
    }

    /** Its length in bytes. */
    int size() {
      return size;
    }

    /** Its lines, without their line feeds. */
    List<byte[]> lines() {
      List<byte[]> lines = new ArrayList<>();
      int from = 0;
      for (int i = 0; i < size; i++) {
        if (bytes[i] == '\n') {
          lines.add(Arrays.copyOfRange(bytes, from, i));
          from = i + 1;
        }
      }
      if (from < size) {
        lines.add(Arrays.copyOfRange(bytes, from, size));
      }
      return lines;
    }
  }

  /** How many lines the chunks so far have. */
  long lines() {
    return lines;
  }

  /** The next chunk, as long as one line at least; null at the end. */
  @Nullable Chunk next() throws IOException {
    byte[] bytes = Arrays.copyOf(rest, Math.max(BYTES, 2 * rest.length));
    int size = fill(bytes, rest.length);
    int end = endOfLastLine(bytes, size);
    while (end == 0 && size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
      size = fill(bytes, size);
      end = endOfLastLine(bytes, size);
    }
    if (size < bytes.length) {
      end = size;
    }
    if (end == 0) {
      return null;
    }
    rest = Arrays.copyOfRange(bytes, end, size);
    Chunk chunk = new Chunk(bytes, end, lines + 1);
    lines += count(bytes, end);
    return chunk;
  }

  /** Reads until the array is full or the stream ends; returns how much is in the array then. */
  private int fill(byte[] bytes, int size) throws IOException {
    return size + in.readNBytes(bytes, size, bytes.length - size);
  }

  private static int endOfLastLine(byte[] bytes, int size) {
    int end = size;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static int count(byte[] bytes, int end) {
    int lines = bytes[end - 1] == '\n' ? 0 : 1;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        lines++;
      }
    }
    return lines;
  }
}
