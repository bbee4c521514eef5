package io.chuangkou.card.transport;

import io.chuangkou.card.CardFaultException;

/** Repeats a reading command, once, with the length that a T=0 card asks for by 6Cxx. */
public final class WrongLength implements Transport {

  private static final int READING_COMMAND = 5;

  private final Transport inner;

  /** Decorates a transport. */
  public WrongLength(Transport inner) {
    this.inner = inner;
  }

  @Override
  public byte[] transmit(byte[] command) throws CardFaultException {
    byte[] answer = inner.transmit(command);
    ResponseApdu response = ResponseApdu.of(answer);
    if (response.sw1() != StatusWord.OTHER_LENGTH || command.length != READING_COMMAND) {
      return answer;
    }
    byte[] repaired = command.clone();
    repaired[READING_COMMAND - 1] = (byte) response.sw2();
    return inner.transmit(repaired);
  }

  @Override
  public void close() {
    inner.close();
  }
}
