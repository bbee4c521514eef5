package io.chuangkou.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.chuangkou.store.journal.DirectoryDisk;
import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.Head;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.SecretKey;

/**
 * A file outside the store's directory that holds the journal's last record as it was at the last
 * opening or close: a directory that was emptied or put back as an older copy is known by it.
 *
 * @param disk where it lies
 * @param name what it is called
 */
record LastHead(Disk disk, String name) {

  private static final HexFormat HEX = HexFormat.of();

  /** That of the store in a directory, beside which it lies. */
  static LastHead of(Path directory) {
    Path home = directory.toAbsolutePath();
    Path parent = Objects.requireNonNull(home.getParent(), "a store has a folder of its own");
    return new LastHead(new DirectoryDisk(parent), home.getFileName() + ".head");
  }

  /** What is known; {@link Head#NONE}: nothing, or what stands there is not under these keys. */
  Head read(List<SecretKey> keys) throws IOException {
    if (!disk.list().contains(name)) {
      return Head.NONE;
    }
    String[] words = new String(disk.read(name), US_ASCII).strip().split(" ", -1);
    return words.length == 3 && words[0].matches("\\d{1,18}")
        ? keys.stream()
            .filter(key -> isSigned(words, key))
            .findFirst()
            .map(key -> new Head(Long.parseLong(words[0]), words[1]))
            .orElse(Head.NONE)
        : Head.NONE;
  }

  private static boolean isSigned(String[] words, SecretKey key) {
    String signed = signed(words[0] + " " + words[1], key);
    return MessageDigest.isEqual(
        signed.getBytes(US_ASCII), String.join(" ", words).getBytes(US_ASCII));
  }

  private static String signed(String text, SecretKey key) {
    return text + " " + HEX.formatHex(CleanCloseMark.mac(key, text.getBytes(US_ASCII)));
  }

  void write(Head head, SecretKey key) throws IOException {
    String text = signed(head.number() + " " + head.mac(), key);
    StoreKey.replace(disk, name, name + ".new", text);
  }

  /** The later of two. */
  static Head later(Head one, Head other) {
    return one.number() < other.number() ? other : one;
  }
}
