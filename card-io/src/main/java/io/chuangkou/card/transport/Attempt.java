package io.chuangkou.card.transport;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;

/**
 * What passes between the thread on which a conversation with a card happens and the thread that
 * waits for its end: how long the reader has been silent, whether other programs are in the way,
 * and whether anybody still waits. Thread-safe.
 */
public final class Attempt {

  /** Whether other programs keep the conversation from going on. */
  public enum Others {
    /** They do not. */
    NONE,
    /** They may: the card is being powered, or waited for. */
    MAY_USE_IT,
    /** They do: the card is powered, and waited for. */
    USE_IT
  }

  private Others others = Others.NONE;
  private long heard = System.nanoTime();
  private boolean isGivenUp;
  private boolean wasHeldUp;

  /** A conversation that begins now. */
  public Attempt() {}

  /** Says what the conversation is waiting for. */
  public synchronized void waitsForOthers(Others now) {
    others = now;
    heard = System.nanoTime();
  }

  /** Whether other programs are in the way. */
  synchronized Others others() {
    return others;
  }

  /** How long nothing was heard of the reader, in nanoseconds. */
  synchronized long silentNanos() {
    return System.nanoTime() - heard;
  }

  /** Other programs kept it from going on for so long that it was given up. */
  synchronized void holdUp() {
    wasHeldUp = true;
  }

  /** Whether it was given up because of other programs. */
  synchronized boolean wasHeldUp() {
    return wasHeldUp;
  }

  /** Nobody waits for the end any more. */
  synchronized void giveUp() {
    isGivenUp = true;
  }

  /** Whether nobody waits for the end any more. */
  public synchronized boolean isGivenUp() {
    return isGivenUp;
  }

  private synchronized void hear() {
    heard = System.nanoTime();
  }

  /** A line on which each answer is noticed, and which ends when nobody waits any more. */
  public CardConnection over(CardConnection inner) {
    return new CardConnection() {
      @Override
      public byte[] answerToReset() {
        return inner.answerToReset();
      }

      @Override
      public byte[] transmit(byte[] command) throws CardFaultException {
        if (isGivenUp()) {
          throw new CardFaultException(CardFault.TIMEOUT, "nobody waits any longer");
        }
        byte[] answer = inner.transmit(command);
        hear();
        return answer;
      }

      @Override
      public void close() {
        inner.close();
      }
    };
  }
}
