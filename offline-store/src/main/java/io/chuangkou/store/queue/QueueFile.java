package io.chuangkou.store.queue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.h2.store.fs.FileUtils;

/**
 * The encrypted file of the queue.
 *
 * @param location H2's name of it: its path without {@code .mv.db}
 * @param secret what H2 encrypts the file with
 * @param digestKey the key of the file's digest
 */
public record QueueFile(String location, SecretKey secret, SecretKey digestKey) {

  /**
   * H2 2.4.240's cache of repeated results can be stale within a transaction, and a trace file
   * could hold personal data. Nothing is gained by writing at each commit: a file that was not
   * closed in order is never believed, while writing costs more time than the journal's force and,
   * encrypted, some 30 KiB a commit.
   */
  static final String SETTINGS =
      "OPTIMIZE_REUSE_RESULTS=FALSE;WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

  private static final String SUFFIX = ".mv.db";
  private static final List<String> LEFT_BEHIND =
      List.of(SUFFIX, SUFFIX + ".newFile", SUFFIX + ".tempFile");

  String url(boolean exists) {
    return "jdbc:h2:%s;CIPHER=AES;FILE_LOCK=FS;IFEXISTS=%s;%s"
        .formatted(location, exists, SETTINGS);
  }

  /** H2 wants two passwords: the file's and the user's. */
  String password() {
    String hex = HexFormat.of().formatHex(secret.getEncoded());
    return hex + " " + hex;
  }

  /** The file's size in bytes, 0 if it is not there. */
  public long size() {
    return FileUtils.exists(location + SUFFIX) ? FileUtils.size(location + SUFFIX) : 0;
  }

  /**
   * Removes the file, and what H2 would take in its place: it makes a missing file from a compacted
   * copy that it finds, whoever left that.
   */
  public void delete() {
    LEFT_BEHIND.forEach(suffix -> FileUtils.tryDelete(location + suffix));
  }

  /**
   * A MAC of all the file's bytes and of the schema, in hexadecimal; empty if there is no file. H2
   * does not notice a changed bit, this does.
   */
  public Optional<String> digest() throws IOException {
    if (!FileUtils.exists(location + SUFFIX)) {
      return Optional.empty();
    }
    try (InputStream in = FileUtils.newInputStream(location + SUFFIX)) {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(digestKey);
      mac.update(ByteBuffer.allocate(4).putInt(Schema.VERSION).flip());
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        mac.update(buffer, 0, n);
      }
      return Optional.of(HexFormat.of().formatHex(mac.doFinal()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no HMAC-SHA256", e);
    }
  }

  /** No key material. */
  @Override
  public String toString() {
    return "QueueFile[" + location + "]";
  }
}
