package io.chuangkou.card.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Text in a library's character set, as a rule GBK. */
final class VendorText {

  private VendorText() {}

  /**
   * Decodes strictly. UTF-8 reads as GBK without a fault and gives other characters: text that is
   * good UTF-8 with Chinese characters in it is told apart, since GBK hardly ever is.
   *
   * @throws CardFaultException {@link CardFault#VENDOR_ANSWER}
   */
  static String decode(byte[] bytes, Charset charset) throws CardFaultException {
    boolean isOtherwise =
        !charset.equals(UTF_8) && strict(bytes, UTF_8).filter(VendorText::isChinese).isPresent();
    Optional<String> text = strict(bytes, charset);
    if (isOtherwise || text.isEmpty()) {
      throw new CardFaultException(
          CardFault.VENDOR_ANSWER,
          "the text is not " + charset + (isOtherwise ? " but UTF-8" : ""));
    }
    return text.get();
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
  }

  /** What a library says of a fault: as much of it as can be read, on one line. */
  static String words(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.codePoints()
        .filter(each -> !Character.isISOControl(each))
        .limit(100)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
