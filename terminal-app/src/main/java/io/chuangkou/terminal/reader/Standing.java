package io.chuangkou.terminal.reader;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.InsuredPerson;
import org.jspecify.annotations.Nullable;

/**
 * How what is in the reader stands to the person at the desk, and what is to be said of it.
 *
 * @param presence how
 * @param objection what forbids to bill; none: nothing does
 */
public record Standing(Presence presence, @Nullable Advice objection) {

  /** It is one thing. */
  public static final Standing AGREES = new Standing(Presence.AGREES, null);

  private static final String OPEN = "（";
  private static final String CLOSE = "）";

  /**
   * How it stands.
   *
   * @param inserted what is in the reader
   * @param person who is at the desk
   * @param withoutCard whether the person needs no card in the reader: another medium was shown, or
   *     the cashier said so
   */
  public static Standing of(Inserted inserted, InsuredPerson person, boolean withoutCard) {
    String name = person.maskedName();
    return switch (inserted) {
      case Inserted.Nothing nothing -> withoutCard ? AGREES : takenOut(name, nothing.fault());
      case Inserted.Unread unread ->
          new Standing(Presence.UNREAD, TerminalFault.CARD_UNREAD.advice());
      case Inserted.Unreadable unreadable -> unreadable(name, unreadable.fault());
      case Inserted.Known known ->
          isOf(known.card(), person.credential()) ? AGREES : other(name, known.card());
    };
  }

  private static boolean isOf(SocialSecurityCard card, Credential shown) {
    boolean isShown =
        card.identificationCode().equals(shown.cardSn())
            && card.cardNumber().equals(shown.number());
    return isShown || (!card.idNumber().isEmpty() && card.idNumber().equals(shown.idNumber()));
  }

  private static Standing takenOut(String name, CardFault why) {
    String chinese = why == CardFault.ABSENT ? "" : OPEN + why.sentence() + CLOSE;
    String english = why == CardFault.ABSENT ? "" : " (" + why.englishSentence() + ")";
    return new Standing(
        Presence.TAKEN_OUT,
        TerminalFault.CARD_OUT
            .advice()
            .with(name + " 的账单还在。" + chinese, "the bill of " + name + " stays." + english));
  }

  private static Standing unreadable(String name, CardFault why) {
    return new Standing(
        Presence.UNREADABLE,
        TerminalFault.CARD_UNKNOWN
            .advice()
            .with(
                "屏幕上是 " + name + "。" + OPEN + why.sentence() + CLOSE,
                "the desk shows " + name + ". (" + why.englishSentence() + ")"));
  }

  private static Standing other(String name, SocialSecurityCard card) {
    String there = card.maskedName();
    return new Standing(
        Presence.OTHER,
        TerminalFault.CARD_OTHER
            .advice()
            .with(
                "卡是 " + there + " 的，屏幕上是 " + name + "。",
                "the card is that of " + there + ", the desk shows " + name + "."));
  }
}
