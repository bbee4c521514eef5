package io.chuangkou.card.transport;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.io.ByteArrayOutputStream;

/** Fetches the data that a T=0 card announces with 61xx (ISO/IEC 7816-4, GET RESPONSE). */
public final class GetResponse implements Transport {

  private static final int MAX_ROUNDS = 32;

  private final Transport inner;

  /** Decorates a transport. */
  public GetResponse(Transport inner) {
    this.inner = inner;
  }

  @Override
  public byte[] transmit(byte[] command) throws CardFaultException {
    byte[] answer = inner.transmit(command);
    ResponseApdu response = ResponseApdu.of(answer);
    if (response.sw1() != StatusWord.MORE_DATA) {
      return answer;
    }
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (int round = 0; round < MAX_ROUNDS; round++) {
      data.writeBytes(response.data());
      if (response.sw1() != StatusWord.MORE_DATA) {
        data.write(response.sw1());
        data.write(response.sw2());
        return data.toByteArray();
      }
      response = ResponseApdu.of(inner.transmit(Commands.getResponse(response.sw2())));
    }
    throw new CardFaultException(
        CardFault.GARBLED, "the card announced more data " + MAX_ROUNDS + " times");
  }

  @Override
  public void close() {
    inner.close();
  }
}
