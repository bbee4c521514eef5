package io.chuangkou.card.transport;

import io.chuangkou.card.CardFaultException;
import java.util.function.IntConsumer;

/** Counts commands. */
public final class CountingTransport implements Transport {

  private final Transport inner;
  private final IntConsumer answered;
  private int commands;

  /** Decorates a transport. */
  public CountingTransport(Transport inner) {
    this(inner, count -> {});
  }

  /**
   * Decorates a transport.
   *
   * @param answered hears after each answer how many commands were sent
   */
  public CountingTransport(Transport inner, IntConsumer answered) {
    this.inner = inner;
    this.answered = answered;
  }

  @Override
  public byte[] transmit(byte[] command) throws CardFaultException {
    commands++;
    byte[] answer = inner.transmit(command);
    answered.accept(commands);
    return answer;
  }

  /** Commands sent so far. */
  public int commands() {
    return commands;
  }

  @Override
  public void close() {
    inner.close();
  }
}
