package io.chuangkou.terminal.notice;

import io.chuangkou.card.CardFault;
import io.chuangkou.settlement.SettlementException;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.store.StoreException;
import java.util.Locale;

/**
 * What went otherwise than the cashier wanted, in both languages.
 *
 * @param code stable code
 * @param sentence what is the matter, Chinese
 * @param advice what to do next, Chinese
 * @param englishSentence the same in English
 * @param englishAdvice the same in English
 */
public record Advice(
    String code, String sentence, String advice, String englishSentence, String englishAdvice) {

  /** Of the counter's own fault, with the particulars of the case. */
  public static Advice of(TerminalFault fault, String detail) {
    return fault.advice().with(detail);
  }

  private Advice with(String detail) {
    return new Advice(
        code, sentence + detail, advice, englishSentence + " " + detail, englishAdvice);
  }

  /** Of a card that could not be read. */
  public static Advice of(CardFault fault) {
    return new Advice(
        fault.code(),
        fault.sentence(),
        fault.advice(),
        fault.englishSentence(),
        fault.englishAdvice());
  }

  /** Of the centre, or of the way to it. What the centre itself said stands behind the sentence. */
  public static Advice of(io.chuangkou.settlement.gateway.CentreFault fault) {
    CentreFaultCode code = fault.code();
    boolean isSaid =
        code == CentreFaultCode.CENTRE_REFUSED || code == CentreFaultCode.STORE_ROLLED_BACK;
    String said = isSaid ? fault.detail() : "";
    return new Advice(
        code.code(), code.sentence() + said, code.advice(), code.english() + " " + said, "");
  }

  /** Of anything that a step can throw; what nobody foresaw is an internal fault. */
  public static Advice of(Exception e) {
    return switch (e) {
      case TerminalException counter -> counter.advice();
      case StoreException store ->
          store.kind() == StoreException.Code.LOCKED
              ? of(store.kind()).with(store.detail())
              : of(store.kind());
      case SettlementException settlement ->
          new Advice(
              settlement.code(),
              settlement.sentence(),
              settlement.advice(),
              settlement.english(),
              "");
      default -> TerminalFault.INTERNAL.advice();
    };
  }

  /** Of the store. */
  public static Advice of(StoreException.Code code) {
    return new Advice(code.text(), code.sentence(), code.advice(), code.english(), "");
  }

  /** The same, saying where. */
  public Advice at(String place) {
    return new Advice(code, place + sentence, advice, place + englishSentence, englishAdvice);
  }

  /** As a notice in the language of the screen. */
  public Notice notice(Level level, Locale locale) {
    return locale.getLanguage().equals("en")
        ? new Notice(level, code, englishSentence, englishAdvice)
        : new Notice(level, code, sentence, advice);
  }
}
