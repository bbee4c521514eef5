package io.chuangkou.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.chuangkou.store.backup.Passphrase;
import io.chuangkou.store.backup.WrongPassphraseException;
import io.chuangkou.store.journal.DirectoryDisk;
import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.Head;
import io.chuangkou.store.journal.SegmentMerge;
import io.chuangkou.store.journal.SegmentMerge.Patch;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A copy of a store that another machine can open: its journal up to a record, its keys, and a
 * manifest with the digest of each, sealed under a passphrase. The store may be in use while it is
 * written.
 *
 * @param at when it was made
 * @param head the last record in it; {@link Head#NONE}: there is none
 */
public record StoreBackup(Instant at, Head head) {

  private static final String KEY = "store.key";
  private static final String MANIFEST = "manifest";
  private static final HexFormat HEX = HexFormat.of();

  /**
   * Writes one. The records of a segment that was begun after this was called may be missing; there
   * is no gap in what is there but what the store has lost itself.
   *
   * @param out left open
   * @throws StoreException {@code STORE-KEY}, {@code STORE-KEY-OPEN}, {@code STORE-IO}
   */
  public static StoreBackup write(
      Path directory,
      Path keyFile,
      OutputStream out,
      Passphrase passphrase,
      Instant now,
      SecureRandom random) {
    SegmentMerge segments = new SegmentMerge(StoreKey.existing(keyFile).journal());
    Disk disk = new DirectoryDisk(directory);
    try (OutputStream sealed = passphrase.seal(out, random);
        ZipOutputStream zip = new ZipOutputStream(sealed)) {
      Map<String, String> digests = new LinkedHashMap<>();
      put(zip, KEY, Files.readAllBytes(keyFile), digests);
      Head head = Head.NONE;
      for (String name : SegmentMerge.segments(disk)) {
        List<Patch> records = segments.compose(name, disk.read(name), new byte[0]);
        put(zip, name, bytes(records), digests);
        head = records.isEmpty() ? head : LastHead.later(head, records.getLast().head());
      }
      StoreBackup backup = new StoreBackup(now, head);
      put(zip, MANIFEST, backup.manifest(digests).getBytes(US_ASCII), new LinkedHashMap<>());
      return backup;
    } catch (IOException e) {
      throw StoreException.of(e);
    }
  }

  private static byte[] bytes(List<Patch> records) {
    ByteBuffer all =
        ByteBuffer.allocate(records.stream().mapToInt(each -> each.bytes().remaining()).sum());
    records.forEach(each -> all.put(each.bytes().duplicate()));
    return all.array();
  }

  private static void put(
      ZipOutputStream zip, String name, byte[] content, Map<String, String> digests)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
    digests.put(name, digest(content));
  }

  private static String digest(byte[] content) {
    try {
      return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the JDK has no SHA-256", e);
    }
  }

  /** A line on the whole, then one on each file. */
  private String manifest(Map<String, String> digests) {
    StringBuilder text = new StringBuilder();
    text.append("1 ").append(at).append(' ').append(head.number()).append(' ').append(head.mac());
    digests.forEach((name, digest) -> text.append('\n').append(digest).append(' ').append(name));
    return text.toString();
  }

  private static StoreBackup read(String manifest, Map<String, String> digests)
      throws WrongContentException {
    String[] lines = manifest.split("\n", -1);
    String[] words = lines[0].split(" ", -1);
    try {
      StoreBackup backup =
          new StoreBackup(Instant.parse(words[1]), new Head(Long.parseLong(words[2]), words[3]));
      if (!words[0].equals("1") || !backup.manifest(digests).equals(manifest)) {
        throw new WrongContentException();
      }
      return backup;
    } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
      throw new WrongContentException();
    }
  }

  private static final class WrongContentException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Puts a store back where there is none.
   *
   * @param in a backup
   * @param directory empty, or made
   * @param keyFile not there, or the same keys
   * @throws StoreException {@code STORE-BACKUP} if the passphrase is another or the backup is
   *     damaged; {@code STORE-NOT-EMPTY} if there is a store; {@code STORE-IO}. What was put there
   *     before is not taken away.
   */
  public static StoreBackup restore(
      InputStream in, Passphrase passphrase, Path directory, Path keyFile) {
    try {
      requireEmpty(directory);
      Disk disk = new DirectoryDisk(Files.createDirectories(directory));
      Map<String, String> digests = new LinkedHashMap<>();
      String manifest = "";
      try (ZipInputStream zip = new ZipInputStream(passphrase.open(in))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          String name = entry.getName();
          byte[] content = zip.readAllBytes();
          if (name.equals(MANIFEST)) {
            manifest = new String(content, US_ASCII);
            continue;
          }
          digests.put(name, digest(content));
          if (name.equals(KEY)) {
            putKey(keyFile, content);
          } else if (SegmentMerge.isSegment(name)) {
            put(disk, name, content);
          } else {
            throw new WrongContentException();
          }
        }
      }
      disk.force();
      return read(manifest, digests);
    } catch (WrongPassphraseException | WrongContentException e) {
      throw new StoreException(StoreException.Code.BACKUP, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw StoreException.of(e);
    }
  }

  private static void requireEmpty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        if (files.findAny().isPresent()) {
          throw new StoreException(
              StoreException.Code.NOT_EMPTY, "there is something in " + directory);
        }
      }
    }
  }

  private static void putKey(Path keyFile, byte[] content) throws IOException {
    if (Files.notExists(keyFile)) {
      StoreKey.makeFirst(keyFile, new String(content, US_ASCII));
    } else if (!Arrays.equals(Files.readAllBytes(keyFile), content)) {
      throw new StoreException(StoreException.Code.NOT_EMPTY, "another key in " + keyFile);
    }
  }

  private static void put(Disk disk, String name, byte[] content) throws IOException {
    try (Disk.File file = disk.open(name)) {
      file.write(ByteBuffer.wrap(content), 0);
      file.force(true);
    }
  }
}
