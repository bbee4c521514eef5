package io.chuangkou.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import io.chuangkou.store.StoreException.Code;
import io.chuangkou.store.journal.DirectoryDisk;
import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.JournalKeys;
import io.chuangkou.store.queue.QueueFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32C;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256-bit key of a store. Every use has its own key, derived from it by HKDF-SHA256 (RFC 5869).
 * Who has the key file can read the store; without it nobody can. Immutable and thread-safe.
 */
public final class StoreKey {

  private static final int KEY_BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(OWNER_READ, OWNER_WRITE);

  private final SecretKey secret;

  private StoreKey(byte[] secret) {
    this.secret = new SecretKeySpec(secret, "HKDF");
  }

  /**
   * A key from elsewhere, for example a security module.
   *
   * @throws IllegalArgumentException if it has not 32 bytes
   */
  public static StoreKey of(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key has 32 bytes, not " + key.length);
    }
    return new StoreKey(key);
  }

  /**
   * Reads the key from a file (hexadecimal, a blank, its CRC32C), or makes one there on first use,
   * readable and writable by the owner alone where the file system knows owners.
   *
   * @throws StoreException {@code STORE-KEY} if the file cannot be read or made, is damaged, or may
   *     be read by others
   */
  public static StoreKey fromFile(Path file, SecureRandom random) {
    try {
      if (!Files.exists(file)) {
        create(file, random);
      }
      return read(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException(Code.KEY, "key file " + file + ": " + e.getMessage(), e);
    }
  }

  /** A power cut leaves either no key file or a whole one. */
  private static void create(Path file, SecureRandom random) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    String text = HexFormat.of().formatHex(key);
    Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = Files.createTempFile(parent, "key", ".new");
    Disk disk = new DirectoryDisk(parent);
    try (Disk.File out = disk.open(fresh.getFileName().toString())) {
      out.write(US_ASCII.encode(text + " " + checkOf(text)), 0);
      out.force(true);
    }
    Files.move(fresh, file);
    disk.force();
  }

  private static StoreKey read(Path file) throws IOException {
    if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IOException("others than its owner may use it");
    }
    String[] words = Files.readString(file, US_ASCII).strip().split(" ", -1);
    if (words.length != 2 || !checkOf(words[0]).equals(words[1])) {
      throw new IOException("damaged");
    }
    return of(HexFormat.of().parseHex(words[0]));
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static String checkOf(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(US_ASCII));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  JournalKeys journal() {
    return new JournalKeys(derive("journal mac"), derive("journal seal"), derive("journal nonce"));
  }

  QueueFile queue(String location) {
    return new QueueFile(location, derive("queue secret"), derive("queue digest"));
  }

  SecretKey bookmark() {
    return derive("bookmark mac");
  }

  private SecretKey derive(String purpose) {
    try {
      HKDFParameterSpec parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(secret)
              .thenExpand(("chuangkou store " + purpose).getBytes(US_ASCII), KEY_BYTES);
      return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no HKDF-SHA256", e);
    }
  }

  /** No key material. */
  @Override
  public String toString() {
    return "StoreKey[***]";
  }
}
