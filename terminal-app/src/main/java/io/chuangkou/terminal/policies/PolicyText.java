package io.chuangkou.terminal.policies;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A policy document as it lies in a file.
 *
 * @param file file name
 * @param sha256 of its bytes, in hexadecimal digits
 * @param text what it says
 */
public record PolicyText(String file, String sha256, String text) {

  /** Ten times the longest document that is known, and a signed copy fits into the store. */
  private static final int MOST_BYTES = 256 << 10;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, is too large or no UTF-8; its words say which
   */
  public static PolicyText read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("大于 256 KiB / larger than 256 KiB");
    }
    byte[] content = Files.readAllBytes(file);
    return new PolicyText(String.valueOf(file.getFileName()), digest(content), text(content));
  }

  private static String text(byte[] content) throws IOException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException("不是 UTF-8，请另存为 UTF-8 / no UTF-8; save it as UTF-8", e);
    }
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
