package io.chuangkou.terminal.pricelist;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file as a spreadsheet program saves it: UTF-8 or UTF-16 with a byte order mark,
 * UTF-8 without one, else GB18030, of which GBK and GB2312 are parts.
 */
final class PriceListText {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private PriceListText() {}

  private record Mark(Charset charset, List<Integer> bytes) {

    boolean begins(byte[] content) {
      return content.length >= bytes.size()
          && bytes.equals(
              List.of(0, 1, 2).subList(0, bytes.size()).stream()
                  .map(i -> Byte.toUnsignedInt(content[i]))
                  .toList());
    }
  }

  private static final List<Mark> MARKS =
      List.of(
          new Mark(UTF_8, List.of(0xEF, 0xBB, 0xBF)),
          new Mark(UTF_16LE, List.of(0xFF, 0xFE)),
          new Mark(UTF_16BE, List.of(0xFE, 0xFF)));

  /**
   * The text without its mark.
   *
   * @throws PriceListException if it is written in none of these
   */
  static String of(byte[] content) throws PriceListException {
    for (Mark mark : MARKS) {
      if (mark.begins(content)) {
        return decoded(content, mark.bytes.size(), mark.charset).orElseThrow(PriceListText::odd);
      }
    }
    return decoded(content, 0, UTF_8)
        .or(() -> decoded(content, 0, GB18030))
        .orElseThrow(PriceListText::odd);
  }

  private static PriceListException odd() {
    return PriceListException.of(
        "文字编码不是 UTF-8 或 GB18030，请另存为 CSV UTF-8。",
        "the text is neither UTF-8 nor GB18030; save it as CSV UTF-8.");
  }

  private static Optional<String> decoded(byte[] content, int from, Charset charset) {
    try {
      // Unlike a string's constructor a decoder refuses what is not of its charset.
      ByteBuffer bytes = ByteBuffer.wrap(content, from, content.length - from);
      return Optional.of(charset.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
