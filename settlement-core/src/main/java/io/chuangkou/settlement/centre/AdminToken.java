package io.chuangkou.settlement.centre;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
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

/**
 * What opens {@code /admin} (RFC 6750): who can read its file can arm faults and read the ledger.
 * Shows in no log and no {@code toString()}. Immutable and thread-safe.
 */
public final class AdminToken {

  private static final int BYTES = 32;
  private static final int FEWEST_CHARACTERS = 32;
  private static final int UNAUTHORIZED = 401;
  private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(OWNER_READ, OWNER_WRITE);

  private final byte[] expected;

  private AdminToken(String token) {
    this.expected = ("Bearer " + token).getBytes(US_ASCII);
  }

  /**
   * Reads a token from a file or, where there is none, makes one there, readable and writable by
   * the owner alone where the file system knows owners.
   *
   * @throws IllegalArgumentException if others may read the file, or its content is too short
   * @throws IOException if it cannot be read or made
   */
  public static AdminToken ofFile(Path file, SecureRandom random) throws IOException {
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
    return new AdminToken(token);
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

  /** Lets through who shows the token. */
  HttpHandler guard(HttpHandler inside) {
    return exchange -> {
      if (opens(exchange)) {
        inside.handle(exchange);
      } else {
        refuse(exchange);
      }
    };
  }

  private boolean opens(HttpExchange exchange) {
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    return shown != null && MessageDigest.isEqual(expected, shown.getBytes(US_ASCII));
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      exchange.sendResponseHeaders(UNAUTHORIZED, -1);
    }
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "AdminToken[***]";
  }
}
