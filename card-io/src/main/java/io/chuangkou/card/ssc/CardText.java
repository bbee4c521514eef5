package io.chuangkou.card.ssc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Text on a card: GB18030, filled up with 00 or spaces. */
final class CardText {

  private static final Charset CHARSET = Charset.forName("GB18030");

  private CardText() {}

  /** The text without its filling; none if the bytes are no text. Any bytes are accepted. */
  static Optional<String> decode(byte[] value) {
    try {
      String text = CHARSET.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      String filled = text.replace("\0", "").strip();
      return filled.chars().anyMatch(Character::isISOControl)
          ? Optional.empty()
          : Optional.of(filled);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Two values, one after the other. */
  static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
