package io.chuangkou.settlement.gateway;

import java.time.Duration;

/** Is told of each message to a centre when it has ended. Called on the sender's thread. */
@FunctionalInterface
public interface MessageObserver {

  /** Wants to hear nothing. */
  MessageObserver NONE = (infno, outcome, took) -> {};

  /**
   * A message ended.
   *
   * @param infno the transaction's number
   * @param outcome what is known of it
   * @param took from before it was sent until its answer was read
   */
  void ended(String infno, Outcome<?> outcome, Duration took);
}
