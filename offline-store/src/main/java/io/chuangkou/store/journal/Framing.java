package io.chuangkou.store.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/**
 * How a record lies on the disk, big-endian:
 *
 * <pre>
 *  0  magic     4   "CKJ" and the version of the format, "1"
 *  4  length    4   of the sealed body
 *  8  number    8
 * 16  previous 32   MAC of the record before
 * 48  nonce    12
 * 60  body      …   AES-256-GCM, its tag included
 *  …  mac      32   HMAC-SHA256 over the segment's index and all bytes above
 *  …  crc       4   CRC32C over all bytes above
 * </pre>
 *
 * Each record carries its predecessor's MAC and is authentic by itself: damage to one breaks one
 * link, and those after it stay readable. The CRC needs no key, so a record under another key is
 * told from a damaged one.
 *
 * <p>The nonce is a MAC of place and content. It repeats only for the same record in the same
 * place, so a record written again after a power cut cannot reuse it for other content, and no
 * source of randomness is needed.
 */
final class Framing {

  static final int MAC_BYTES = 32;

  /** The version of the format that is written; no earlier one was ever in use. */
  static final int VERSION = 1;

  private static final byte[] FAMILY = "CKJ".getBytes(US_ASCII);
  private static final int MAGIC = ByteBuffer.wrap("CKJ1".getBytes(US_ASCII)).getInt();
  private static final int LENGTH_AT = 4;
  private static final int NUMBER_AT = 8;
  static final int PREVIOUS_AT = 16;
  private static final int NONCE_AT = 48;
  private static final int BODY_AT = 60;
  private static final int NONCE_BYTES = BODY_AT - NONCE_AT;
  private static final int TAG_BYTES = 16;

  /** GCM counts the blocks of a text from 2 (NIST SP 800-38D, 7.1: the 1 is the tag's). */
  private static final int FIRST_COUNTER = 2;

  private static final int CRC_BYTES = 4;
  private static final int OVERHEAD = BODY_AT + TAG_BYTES + MAC_BYTES + CRC_BYTES;
  private static final HexFormat HEX = HexFormat.of();

  private final SecretKey sealKey;
  private final Mac mac;
  private final Mac nonce;
  private final Cipher sealing;
  private final Cipher unsealing;

  Framing(JournalKeys keys) {
    sealKey = keys.seal();
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(keys.mac());
      nonce = Mac.getInstance("HmacSHA256");
      nonce.init(keys.nonce());
      sealing = Cipher.getInstance("AES/GCM/NoPadding");
      unsealing = Cipher.getInstance("AES/CTR/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no HMAC-SHA256, AES-GCM or AES-CTR", e);
    }
  }

  /** How many bytes a body of {@code bodyBytes} takes on the disk. */
  static int size(int bodyBytes) {
    return Math.addExact(OVERHEAD, bodyBytes);
  }

  /** The bytes of the record that follows {@code head} in a segment. */
  byte[] write(int segment, Head head, byte[] body) {
    byte[] frame = new byte[size(body.length)];
    ByteBuffer out = ByteBuffer.wrap(frame);
    out.putInt(MAGIC).putInt(body.length + TAG_BYTES).putLong(head.number() + 1);
    out.put(HEX.parseHex(head.mac()));
    nonce.update(index(segment));
    nonce.update(frame, 0, NONCE_AT);
    out.put(nonce.doFinal(body), 0, NONCE_BYTES);
    out.put(seal(frame, body));
    out.put(macOf(segment, frame, 0, out.position()));
    out.putInt(crcOf(frame, 0, out.position()));
    return frame;
  }

  /** The head that a record of our own writing makes. */
  static Head head(byte[] frame) {
    int macAt = frame.length - CRC_BYTES - MAC_BYTES;
    String mac = HEX.formatHex(frame, macAt, macAt + MAC_BYTES);
    return new Head(ByteBuffer.wrap(frame).getLong(NUMBER_AT), mac);
  }

  /** Whether a whole record with a right CRC lies at {@code start}; it may be another key's. */
  static boolean isWhole(byte[] bytes, int start) {
    int room = bytes.length - start;
    if (room < OVERHEAD || bytes[start] != (byte) (MAGIC >>> 24) || intAt(bytes, start) != MAGIC) {
      return false;
    }
    int sealed = intAt(bytes, start + LENGTH_AT);
    if (sealed < TAG_BYTES || sealed - TAG_BYTES > room - OVERHEAD) {
      return false;
    }
    int crcAt = start + BODY_AT + sealed + MAC_BYTES;
    return crcOf(bytes, start, crcAt) == intAt(bytes, crcAt);
  }

  /** The number of the last of the whole records that lie side by side; 0 if there is none. */
  static long lastNumber(byte[] bytes) {
    long last = 0;
    for (int at = 0;
        isWhole(bytes, at);
        at += OVERHEAD - TAG_BYTES + intAt(bytes, at + LENGTH_AT)) {
      last = longAt(bytes, at + NUMBER_AT);
    }
    return last;
  }

  /**
   * Whether a segment begins with a record of a later version. A record of this one whose version
   * alone is damaged has a right CRC with it put right.
   */
  static boolean isNewer(byte[] bytes) {
    if (bytes.length <= FAMILY.length
        || !Arrays.equals(bytes, 0, FAMILY.length, FAMILY, 0, FAMILY.length)) {
      return false;
    }
    int version = Character.digit(bytes[FAMILY.length], 10);
    if (version <= VERSION) {
      return false;
    }
    byte[] mended = bytes.clone();
    mended[FAMILY.length] = (byte) MAGIC;
    return !isWhole(mended, 0);
  }

  /** The authentic record at {@code start}, where a whole one lies. */
  Optional<Frame> read(int segment, byte[] bytes, int start) {
    int macAt = start + BODY_AT + intAt(bytes, start + LENGTH_AT);
    int end = macAt + MAC_BYTES + CRC_BYTES;
    byte[] expected = macOf(segment, bytes, start, macAt);
    if (!Arrays.equals(expected, 0, MAC_BYTES, bytes, macAt, macAt + MAC_BYTES)) {
      return Optional.empty();
    }
    return Optional.of(
        new Frame(segment, longAt(bytes, start + NUMBER_AT), expected, bytes, start, end, this));
  }

  /** Seals a body under the nonce and the header that stand in the frame. */
  private byte[] seal(byte[] frame, byte[] body) {
    try {
      sealing.init(
          Cipher.ENCRYPT_MODE,
          sealKey,
          new GCMParameterSpec(8 * TAG_BYTES, frame, NONCE_AT, NONCE_BYTES));
      sealing.updateAAD(frame, 0, NONCE_AT);
      return sealing.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a record cannot be sealed", e);
    }
  }

  /**
   * The body of a record that was read from these bytes. Its MAC, under a key of its own, has
   * proved all of them, the tag included; so the tag is not computed once more, which would take
   * longer than all the rest of reading: what remains of GCM is counter mode.
   */
  byte[] body(byte[] bytes, Frame frame) {
    byte[] counter = new byte[NONCE_BYTES + Integer.BYTES];
    System.arraycopy(bytes, frame.start() + NONCE_AT, counter, 0, NONCE_BYTES);
    counter[counter.length - 1] = FIRST_COUNTER;
    try {
      unsealing.init(Cipher.DECRYPT_MODE, sealKey, new IvParameterSpec(counter));
      return unsealing.doFinal(
          bytes, frame.start() + BODY_AT, frame.end() - frame.start() - OVERHEAD);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a record cannot be unsealed", e);
    }
  }

  private byte[] macOf(int segment, byte[] bytes, int from, int to) {
    mac.update(index(segment));
    mac.update(bytes, from, to - from);
    return mac.doFinal();
  }

  private static byte[] index(int segment) {
    return ByteBuffer.allocate(4).putInt(segment).array();
  }

  private static int intAt(byte[] bytes, int at) {
    return (bytes[at] << 24)
        | ((bytes[at + 1] & 0xff) << 16)
        | ((bytes[at + 2] & 0xff) << 8)
        | (bytes[at + 3] & 0xff);
  }

  private static long longAt(byte[] bytes, int at) {
    return ((long) intAt(bytes, at) << 32) | Integer.toUnsignedLong(intAt(bytes, at + 4));
  }

  private static int crcOf(byte[] bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }
}
