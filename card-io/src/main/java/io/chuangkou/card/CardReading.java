package io.chuangkou.card;

/** How the reading of a card ended. */
public sealed interface CardReading {

  /**
   * The card was read and is valid today.
   *
   * @param card what it says
   * @param reader the reader's name
   * @param apdus commands sent to the card, from connecting to the last answer
   * @param nanos time from connecting to the last answer, in nanoseconds
   */
  record Success(SocialSecurityCard card, String reader, int apdus, long nanos)
      implements CardReading {}

  /**
   * The card was not read.
   *
   * @param fault what a person should know and do
   * @param detail a technician's words: status word, service code or tag; no personal data
   */
  record Failure(CardFault fault, String detail) implements CardReading {}
}
