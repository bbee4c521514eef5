package io.chuangkou.terminal.notice;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardWarning;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.settlement.SettlementException;
import io.chuangkou.settlement.gateway.CentreFault;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.store.StoreException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What went otherwise than the cashier wanted, in both languages.
 *
 * @param code stable code
 * @param sentence what is the matter, Chinese
 * @param advice what to do next, Chinese
 * @param englishSentence the same in English
 * @param englishAdvice the same in English
 * @param detail what a technician wants to know, as command and status word; may be empty
 */
public record Advice(
    String code,
    String sentence,
    String advice,
    String englishSentence,
    String englishAdvice,
    String detail) {

  /** Of which a technician need not know more. */
  public Advice(
      String code, String sentence, String advice, String englishSentence, String englishAdvice) {
    this(code, sentence, advice, englishSentence, englishAdvice, "");
  }

  /** Of the counter's own fault, with the particulars of the case. */
  public static Advice of(TerminalFault fault, String detail) {
    return fault.advice().with(detail);
  }

  private Advice with(String detail) {
    return with(detail, detail);
  }

  /** The same with the particulars of the case, in both languages. */
  public Advice with(String chinese, String english) {
    return new Advice(
        code, sentence + chinese, advice, englishSentence + " " + english, englishAdvice, detail);
  }

  /** Of a card that could not be read. */
  public static Advice of(CardFault fault) {
    return of(fault, "");
  }

  /** The same, with what a technician wants to know. */
  public static Advice of(CardFault fault, String detail) {
    return new Advice(
        fault.code(),
        fault.sentence(),
        fault.advice(),
        fault.englishSentence(),
        fault.englishAdvice(),
        detail);
  }

  /** Of a card that was read and is odd. */
  public static Advice of(List<CardWarning> warnings) {
    return TerminalFault.CARD_ODD
        .advice()
        .with(
            warnings.stream().map(CardWarning::sentence).collect(Collectors.joining()),
            warnings.stream().map(CardWarning::englishSentence).collect(Collectors.joining(" ")));
  }

  /** Of a desk without a reader: which others there are. */
  public static Advice of(ReaderStatus.NoReader none) {
    String others = String.join("、", none.others());
    return others.isEmpty()
        ? of(none.fault())
        : of(none.fault()).with("已连接：" + others + "。", "Connected: " + others + ".");
  }

  /** Of the centre, or of the way to it. What the centre itself said stands behind the sentence. */
  public static Advice of(CentreFault fault) {
    CentreFaultCode code = fault.code();
    String said = code.isTold() ? fault.detail() : "";
    return new Advice(
        code.code(), code.sentence() + said, code.advice(), code.english() + " " + said, "");
  }

  /**
   * Of what was asked of the centre and came to nothing: where it answered, what is wrong with the
   * answer. Nothing was done that would have to be taken back.
   */
  public static Advice ofAnswer(CentreFault fault) {
    return switch (fault.code()) {
      case CENTRE_SUM -> unusable(fault, "金额不平", "it does not add up");
      case CENTRE_OTHER_BILL -> unusable(fault, "不是这张单据的", "it is about another bill");
      case CENTRE_GARBAGE -> unusable(fault, "读不懂", "it cannot be read");
      case CENTRE_GATEWAY -> unusable(fault, "网关报错", "the gateway failed");
      case CENTRE_TOO_LARGE -> unusable(fault, "过大，已中断接收", "it is too large and was cut off");
      case CENTRE_UNDECIDED -> unusable(fault, "不能确定是否办理", "it leaves open what was done");
      case CENTRE_SILENT -> silent(fault);
      case CENTRE_REFUSED,
          CENTRE_UNREACHABLE,
          CENTRE_CERTIFICATE,
          SIGN_CLOCK,
          STORE_ROLLED_BACK,
          STORE_COPIED,
          PERSON_UNKNOWN,
          PERSON_NOT_COVERED,
          PERSON_NUMBER_MISSING,
          LATER_SETTLEMENT,
          MESSAGE_REVERSED ->
          of(fault);
    };
  }

  private static Advice silent(CentreFault fault) {
    return new Advice(
        fault.code().code(),
        "医保中心没有应答，这一步没有办成，没有动钱。",
        "请稍后重试；一直没有应答的，请通知技术人员检查网络。",
        "The centre gave no answer: this step was not done, and no money moved.",
        "Try again in a moment; if it stays silent, let a technician check the network.");
  }

  private static Advice unusable(CentreFault fault, String chinese, String english) {
    String seen = fault.detail();
    return new Advice(
        fault.code().code(),
        "医保中心的答复不能用：" + chinese + "（" + seen + "）。",
        "不要收费，也不能按离线办理。请重试；再次出现请把代码和这句话告诉医保办和技术人员。",
        "The centre answered, and the answer is no use: " + english + " (" + seen + ").",
        "Take no money; this is no reason to work offline. Try again; if it stays so, tell the"
            + " insurance office and a technician the code and this sentence.");
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
    return new Advice(
        code, place + sentence, advice, place + englishSentence, englishAdvice, detail);
  }

  /** As a notice in the language of the screen. */
  public Notice notice(Level level, Locale locale) {
    return locale.getLanguage().equals("en")
        ? new Notice(level, code, englishSentence, englishAdvice, detail)
        : new Notice(level, code, sentence, advice, detail);
  }
}
