package io.chuangkou.store.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** An authentic record where it lies in its segment. Immutable, as long as nobody writes there. */
final class Frame {

  private static final HexFormat HEX = HexFormat.of();

  private final int segment;
  private final long number;
  private final byte[] mac;
  private final byte[] content;
  private final int start;
  private final int end;
  private final Framing framing;

  /**
   * A record that was found authentic.
   *
   * @param segment the index of its segment
   * @param number its number in the journal
   * @param mac its own MAC
   * @param content of the segment
   * @param start its first byte's position
   * @param end the position after its last byte
   * @param framing the key under which it lies
   */
  Frame(int segment, long number, byte[] mac, byte[] content, int start, int end, Framing framing) {
    this.segment = segment;
    this.number = number;
    this.mac = mac;
    this.content = content;
    this.start = start;
    this.end = end;
    this.framing = framing;
  }

  int segment() {
    return segment;
  }

  long number() {
    return number;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  Framing framing() {
    return framing;
  }

  /** It, as it lies in the segment. */
  ByteBuffer bytes() {
    return ByteBuffer.wrap(content, start, end - start);
  }

  /** Whether it names the record with this MAC as the one before it. */
  boolean follows(byte[] before) {
    int at = start + Framing.PREVIOUS_AT;
    return Arrays.equals(content, at, at + Framing.MAC_BYTES, before, 0, Framing.MAC_BYTES);
  }

  /** Its own MAC, not to be changed. */
  byte[] mac() {
    return mac;
  }

  Head head() {
    return new Head(number, HEX.formatHex(mac));
  }
}
