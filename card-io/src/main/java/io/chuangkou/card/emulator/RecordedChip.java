package io.chuangkou.card.emulator;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.chip.Chip;
import io.chuangkou.card.trace.CardTrace;
import io.chuangkou.card.trace.ReplayedCard;
import io.chuangkou.card.transport.CardConnection;
import org.jspecify.annotations.Nullable;

/** A card that plays its part in a recorded conversation, for any program that reads cards. */
public final class RecordedChip implements Chip {

  private static final byte[] MUTE = {0};

  private final ReplayedCard card;
  private @Nullable CardConnection connection;
  private byte[] answerToReset;

  /** Of this conversation. */
  public RecordedChip(CardTrace trace) {
    this.card = new ReplayedCard(trace);
    this.answerToReset = MUTE;
    reset();
  }

  @Override
  public synchronized byte[] answerToReset() {
    return answerToReset.clone();
  }

  @Override
  public synchronized void reset() {
    try {
      connection = card.connect();
      answerToReset = connection.answerToReset();
    } catch (CardFaultException e) {
      connection = null;
      answerToReset = MUTE;
    }
  }

  @Override
  public synchronized byte[] transmit(byte[] command) throws CardFaultException {
    CardConnection current = connection;
    if (current == null) {
      throw new CardFaultException(CardFault.MUTE, "no answer to reset is recorded");
    }
    return current.transmit(command);
  }
}
