package io.chuangkou.settlement;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a program shows with each request (RFC 6750); it lies in a file. Shows in no log
 * and no {@code toString()}. Immutable and thread-safe.
 */
public final class BearerToken {

  private static final int BYTES = 32;
  private static final int FEWEST_CHARACTERS = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(OWNER_READ, OWNER_WRITE);

  private final byte[] token;

  private BearerToken(String token) {
    this.token = token.getBytes(US_ASCII);
  }

  /**
   * Reads a token from a file or, where there is none, makes one there, readable and writable by
   * the owner alone where the file system knows owners.
   *
   * @throws IllegalArgumentException if others may read the file, or its content is too short
   * @throws IOException if it cannot be read or made
   */
  public static BearerToken ofFile(Path file, SecureRandom random) throws IOException {
    boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.exists(file)) {
      write(file, isPosix, random);
    }
    if (isPosix && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new IllegalArgumentException("others than its owner may use " + file.getFileName());
    }
    String token = Files.readString(file, US_ASCII).strip();
    if (token.length() < FEWEST_CHARACTERS) {
      throw new IllegalArgumentException(
          file.getFileName() + " has less than " + FEWEST_CHARACTERS + " characters");
    }
    return new BearerToken(token);
  }

  private static void write(Path file, boolean isPosix, SecureRandom random) throws IOException {
    byte[] token = new byte[BYTES];
    random.nextBytes(token);
    FileAttribute<?>[] owned =
        isPosix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(Files.createFile(file, owned), HexFormat.of().formatHex(token), US_ASCII);
  }

  /** Whether a text is this token; it takes as long whatever the text is. */
  public boolean is(String shown) {
    return MessageDigest.isEqual(token, shown.getBytes(US_ASCII));
  }

  /** Whether the value of a header {@code Authorization} shows it; none: there is no header. */
  public boolean isShownBy(@Nullable String authorization) {
    String scheme = "Bearer ";
    return authorization != null
        && authorization.startsWith(scheme)
        && is(authorization.substring(scheme.length()));
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "BearerToken[***]";
  }
}
