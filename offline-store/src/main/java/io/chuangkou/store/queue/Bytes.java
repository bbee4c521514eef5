package io.chuangkou.store.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Opaque bytes that compare by content. Immutable: arrays are copied on the way in and out. May
 * hold personal data, so {@code toString} tells only the size.
 */
public final class Bytes {

  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A copy of {@code content}. */
  public static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  /** Of an array that nobody else has. */
  static Bytes owned(byte[] content) {
    return new Bytes(content);
  }

  /** The text in UTF-8. */
  public static Bytes utf8(String text) {
    return new Bytes(text.getBytes(UTF_8));
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return content.clone();
  }

  /** The bytes read as UTF-8. */
  public String toUtf8() {
    return new String(content, UTF_8);
  }

  /** How many bytes. */
  public int size() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /** The size alone. */
  @Override
  public String toString() {
    return "Bytes[" + content.length + "]";
  }
}
