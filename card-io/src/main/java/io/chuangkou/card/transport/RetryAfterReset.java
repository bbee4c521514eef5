package io.chuangkou.card.transport;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;

/**
 * Starts over on a freshly reset card when a card was mute, lost contact, reported a fault of its
 * chip or was reset by another program: worn or dirty contacts often answer the second or third
 * time. A reset loses the selected file, hence the whole conversation is repeated and not a single
 * command.
 */
public final class RetryAfterReset {

  private static final int MAX_RETRIES = 2;

  private RetryAfterReset() {}

  /**
   * A conversation with a card.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Conversation<T> {

    /** Talks to a card from the start. */
    T over(CardConnection connection) throws CardFaultException;
  }

  /**
   * Holds a conversation, at most three times.
   *
   * @throws CardFaultException as the first attempt ended: what follows a pulled card tells less
   */
  public static <T> T hold(CardSlot slot, Conversation<T> conversation) throws CardFaultException {
    CardFaultException first;
    try {
      return once(slot, conversation);
    } catch (CardFaultException e) {
      first = e;
    }
    for (int retry = 0; retry < MAX_RETRIES && mayPass(first.fault()); retry++) {
      try {
        return once(slot, conversation);
      } catch (CardFaultException again) {
        first.addSuppressed(again);
      }
    }
    throw first;
  }

  private static <T> T once(CardSlot slot, Conversation<T> conversation) throws CardFaultException {
    try (CardConnection connection = slot.connect()) {
      return conversation.over(connection);
    }
  }

  private static boolean mayPass(CardFault fault) {
    return fault == CardFault.MUTE
        || fault == CardFault.PULLED
        || fault == CardFault.BUSY
        || fault == CardFault.CHIP;
  }
}
