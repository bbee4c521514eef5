package io.chuangkou.store;

import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.Head;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What an orderly close left: the journal's last record and the digest of the queue's file. With it
 * the next start takes the queue over as it is, and knows a journal that has since lost its end.
 * Only a help: missing, damaged or old, it leads to a queue that is told again.
 *
 * @param head the journal's last record
 * @param queueDigest the digest of the queue's file, in hexadecimal
 */
record CleanCloseMark(Head head, String queueDigest) {

  static final String NAME = "bookmark";
  private static final int HASH_BYTES = 32;
  private static final int CONTENT_BYTES = Long.BYTES + 2 * HASH_BYTES;
  private static final HexFormat HEX = HexFormat.of();

  /** The bookmark, if there is one under any of the keys. */
  static Optional<CleanCloseMark> read(Disk disk, List<SecretKey> keys) throws IOException {
    if (!disk.list().contains(NAME)) {
      return Optional.empty();
    }
    byte[] bytes = disk.read(NAME);
    return keys.stream().flatMap(key -> read(bytes, key).stream()).findFirst();
  }

  private static Optional<CleanCloseMark> read(byte[] bytes, SecretKey key) {
    byte[] content = Arrays.copyOf(bytes, CONTENT_BYTES);
    byte[] signed =
        ByteBuffer.allocate(CONTENT_BYTES + HASH_BYTES).put(content).put(mac(key, content)).array();
    if (!MessageDigest.isEqual(bytes, signed)) {
      return Optional.empty();
    }
    String mac = HEX.formatHex(content, Long.BYTES, Long.BYTES + HASH_BYTES);
    String digest = HEX.formatHex(content, Long.BYTES + HASH_BYTES, CONTENT_BYTES);
    return Optional.of(
        new CleanCloseMark(new Head(ByteBuffer.wrap(content).getLong(), mac), digest));
  }

  void write(Disk disk, SecretKey key) throws IOException {
    byte[] content =
        ByteBuffer.allocate(CONTENT_BYTES)
            .putLong(head.number())
            .put(HEX.parseHex(head.mac()))
            .put(HEX.parseHex(queueDigest))
            .array();
    ByteBuffer bytes = ByteBuffer.allocate(CONTENT_BYTES + HASH_BYTES);
    bytes.put(content).put(mac(key, content)).flip();
    try (Disk.File file = disk.open(NAME)) {
      file.write(bytes, 0);
      file.force(true);
    }
  }

  static byte[] mac(SecretKey key, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no HMAC-SHA256", e);
    }
  }
}
