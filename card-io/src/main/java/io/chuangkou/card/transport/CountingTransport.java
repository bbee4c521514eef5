package io.chuangkou.card.transport;

import io.chuangkou.card.CardFaultException;

/** Counts commands. */
public final class CountingTransport implements Transport {

  private final Transport inner;
  private int commands;

  /** Decorates a transport. */
  public CountingTransport(Transport inner) {
    this.inner = inner;
  }

  @Override
  public byte[] transmit(byte[] command) throws CardFaultException {
    commands++;
    return inner.transmit(command);
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
