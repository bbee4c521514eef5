package io.chuangkou.terminal.workflow;

/**
 * How a message ended whose intent was journalled, other than by a refusal.
 *
 * @param <O> what the centre answers
 */
sealed interface Sent<O> {

  /**
   * The centre did it.
   *
   * @param msgid the message
   * @param answer what it said
   */
  record Done<O>(String msgid, O answer) implements Sent<O> {}

  /**
   * Nothing was sent.
   *
   * @param away why
   */
  record NotSent<O>(CentreAway away) implements Sent<O> {}

  /**
   * Nobody can tell; locked, and a reversal is queued.
   *
   * @param msgid the message
   */
  record Unknown<O>(String msgid) implements Sent<O> {}
}
