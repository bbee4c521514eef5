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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256-bit keys of a store: the newest, under which it writes, and those before it, which it can
 * still read. Every use has its own key, derived by HKDF-SHA256 (RFC 5869). Who has the key file
 * can read the store; without it nobody can. Immutable and thread-safe.
 */
public final class StoreKey {

  private static final int KEY_BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(OWNER_READ, OWNER_WRITE);

  /** The newest first. */
  private final List<SecretKey> secrets;

  private StoreKey(List<SecretKey> secrets) {
    this.secrets = secrets;
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
    return new StoreKey(List.of(new SecretKeySpec(key, "HKDF")));
  }

  /**
   * Reads the keys from a file (a line each, the newest last: hexadecimal, a blank, its CRC32C), or
   * makes one there on first use, readable and writable by the owner alone where the file system
   * knows owners.
   *
   * @throws StoreException {@code STORE-KEY} if the file cannot be read or made, or is damaged;
   *     {@code STORE-KEY-OPEN} if others may use it
   */
  public static StoreKey fromFile(Path file, SecureRandom random) {
    try {
      if (!Files.exists(file)) {
        makeFirst(file, lineOfNew(random));
      }
      return read(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException(Code.KEY, "key file " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads the keys from a file that is there.
   *
   * @throws StoreException {@code STORE-KEY} if it is missing too; as {@link #fromFile}
   */
  static StoreKey existing(Path file) {
    try {
      return read(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreException(Code.KEY, "key file " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Adds a new key to a file. What is written from now on is under it; what was written before
   * stays under the keys before it, which stay in the file. To be called while no store is open
   * with the file; see {@link OfflineStore#rotateKey}.
   *
   * @throws StoreException as {@link #fromFile}
   */
  static StoreKey rotate(Path file, SecureRandom random) {
    StoreKey old = fromFile(file, random);
    try {
      write(file, Files.readString(file, US_ASCII).strip() + "\n" + lineOfNew(random));
      return read(file);
    } catch (IOException e) {
      throw new StoreException(
          Code.KEY, "key " + old.generation() + " was not rotated: " + e.getMessage(), e);
    }
  }

  private static String lineOfNew(SecureRandom random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    String text = HexFormat.of().formatHex(key);
    return text + " " + checkOf(text);
  }

  /**
   * Makes the file where there is none. Of several programs that start at once one makes it, and
   * the others find it made: nothing is ever written under a key that is then replaced.
   */
  static void makeFirst(Path file, String text) throws IOException {
    Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = freshIn(parent);
    Disk disk = new DirectoryDisk(parent);
    try {
      write(disk, fresh.getFileName().toString(), text);
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException e) {
      // A file system without links: the first to come is the only one.
      disk.rename(fresh.getFileName().toString(), file.getFileName().toString());
    } finally {
      Files.deleteIfExists(fresh);
    }
    disk.force();
  }

  private static void write(Path file, String text) throws IOException {
    Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = freshIn(parent);
    Disk disk = new DirectoryDisk(parent);
    replace(disk, file.getFileName().toString(), fresh.getFileName().toString(), text);
  }

  /** A new file, its owner's alone from the first moment on. */
  private static Path freshIn(Path parent) throws IOException {
    return Files.createTempFile(parent, "key", ".new");
  }

  /**
   * Writes a file anew beside itself. A power cut leaves either the file as it was or the whole new
   * one, and the new one once this has returned.
   */
  static void replace(Disk disk, String name, String beside, String text) throws IOException {
    write(disk, beside, text);
    disk.rename(beside, name);
    disk.force();
  }

  private static void write(Disk disk, String name, String text) throws IOException {
    try (Disk.File out = disk.open(name)) {
      out.write(US_ASCII.encode(text), 0);
      out.force(true);
    }
  }

  private static StoreKey read(Path file) throws IOException {
    if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new StoreException(Code.KEY_OPEN, "others than its owner may use " + file);
    }
    List<SecretKey> secrets = new ArrayList<>();
    for (String line : Files.readString(file, US_ASCII).strip().split("\n", -1)) {
      String[] words = line.split(" ", -1);
      if (words.length != 2 || !checkOf(words[0]).equals(words[1])) {
        throw new IOException("damaged");
      }
      secrets.addFirst(of(HexFormat.of().parseHex(words[0])).secrets.getFirst());
    }
    return new StoreKey(List.copyOf(secrets));
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static String checkOf(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(US_ASCII));
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /** How many keys there have been. */
  public int generation() {
    return secrets.size();
  }

  /** The newest first. */
  List<JournalKeys> journal() {
    return secrets.stream()
        .map(
            secret ->
                new JournalKeys(
                    derive(secret, "journal mac"),
                    derive(secret, "journal seal"),
                    derive(secret, "journal nonce")))
        .toList();
  }

  /** Under the newest: after a rotation the file no longer fits and is told again. */
  QueueFile queue(String location) {
    SecretKey newest = secrets.getFirst();
    return new QueueFile(location, derive(newest, "queue secret"), derive(newest, "queue digest"));
  }

  /** The newest first. */
  List<SecretKey> bookmark() {
    return secrets.stream().map(secret -> derive(secret, "bookmark mac")).toList();
  }

  /** The newest first. */
  List<SecretKey> lastHead() {
    return secrets.stream().map(secret -> derive(secret, "last head mac")).toList();
  }

  private static SecretKey derive(SecretKey secret, String purpose) {
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
