package io.chuangkou.terminal.bridge.web;

import io.chuangkou.terminal.bridge.BridgeException;
import io.chuangkou.terminal.bridge.BridgeFault;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The call {@code iReadCardBas(iType, pOutInfo)} of the reading libraries, over HTTP: what it
 * returned, 0 or the number of an error, and what it left in its buffer. In plain text the buffer
 * stands alone; of an error its number comes first.
 *
 * @param iReturn 0: done; else one of the numbers of the libraries
 * @param pOutInfo the fields of the card, or a sentence
 */
record CardCall(int iReturn, String pOutInfo) {

  static final String KIND = "iType";

  /** Contact, contactless, either in one order or the other: the counter's reader knows itself. */
  private static final Set<String> KINDS = Set.of("1", "2", "3", "4");

  private static final int NO_CARD = -2;
  private static final int MUTE = -4;
  private static final int UNSUPPORTED = -13;
  private static final int BAD_ARGUMENT = -14;

  /**
   * Refuses a kind of reading that there is none.
   *
   * @param asked what the path says; none: nothing
   * @param fields what a form says
   */
  static void requireKind(@Nullable String asked, Map<String, String> fields) {
    String kind = asked == null ? fields.getOrDefault(KIND, "1") : asked;
    if (!KINDS.contains(kind)) {
      throw BridgeFault.REQUEST.refusal(KIND);
    }
  }

  /** It was read. */
  static Answer done(String card, @Nullable Charset charset) {
    return charset == null
        ? Answer.json(Answer.OK, new CardCall(0, card))
        : Answer.text(Answer.OK, card, charset);
  }

  /** It was not. */
  static Answer failed(BridgeException refused, @Nullable Charset charset) {
    int number = number(refused.advice().code());
    String sentence = refused.advice().code() + " " + refused.advice().sentence();
    return charset == null
        ? Answer.json(refused.status(), new CardCall(number, sentence))
        : Answer.text(refused.status(), number + "|" + sentence + "|", charset);
  }

  private static int number(String code) {
    if (code.equals(BridgeFault.NO_PERSON.code()) || code.equals(BridgeFault.NO_CARD.code())) {
      return NO_CARD;
    } else if (code.equals(BridgeFault.REQUEST.code())) {
      return BAD_ARGUMENT;
    }
    return code.startsWith("CARD-") ? MUTE : UNSUPPORTED;
  }
}
