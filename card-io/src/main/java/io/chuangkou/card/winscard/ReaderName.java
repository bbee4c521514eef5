package io.chuangkou.card.winscard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The name of a reader. The service knows it by its bytes, whatever the locale of the process is;
 * drivers write it in UTF-8, or in GBK. Immutable.
 */
public final class ReaderName {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private final byte[] bytes;
  private final String text;

  /** By the bytes that the service knows it by, the caller's to keep. */
  public ReaderName(byte[] bytes) {
    this.bytes = bytes.clone();
    this.text = decode(bytes);
  }

  /** The first character set in which the bytes make sense; else a character a byte. */
  private static String decode(byte[] bytes) {
    for (Charset charset : CHARSETS) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        // Another character set.
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** As the service knows it, the caller's to keep. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** As people read it. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReaderName name && Arrays.equals(bytes, name.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return text;
  }
}
