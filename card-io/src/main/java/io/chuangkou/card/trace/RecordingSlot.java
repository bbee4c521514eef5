package io.chuangkou.card.trace;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.trace.TraceEvent.NoAnswer;
import io.chuangkou.card.trace.TraceEvent.NoReset;
import io.chuangkou.card.trace.TraceEvent.Reset;
import io.chuangkou.card.trace.TraceEvent.Way;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.ResetKind;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Writes down what is said to the card in a slot, byte by byte and unmasked: free what leaves this
 * process by {@link Anonymiser}. Used by one thread at a time; what was recorded so far can be
 * asked for from any.
 */
public final class RecordingSlot implements CardSlot {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int NANOS_PER_MICRO = 1_000;

  private final CardSlot inner;
  private final List<TraceEvent> events = new CopyOnWriteArrayList<>();

  /** Decorates a slot. */
  public RecordingSlot(CardSlot inner) {
    this.inner = inner;
  }

  @Override
  public String name() {
    return inner.name();
  }

  /** What happened so far. */
  public List<TraceEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public CardConnection connect() throws CardFaultException {
    long start = System.nanoTime();
    try {
      CardConnection connection = inner.connect();
      events.add(new Reset(Way.CONNECT, HEX.formatHex(connection.answerToReset()), since(start)));
      return new Recording(connection);
    } catch (CardFaultException e) {
      events.add(new NoReset(Way.CONNECT, e.fault(), e.detail(), since(start)));
      throw e;
    }
  }

  @Override
  public byte[] reset(ResetKind kind) throws CardFaultException {
    Way way = kind == ResetKind.COLD ? Way.COLD : Way.WARM;
    long start = System.nanoTime();
    try {
      byte[] answer = inner.reset(kind);
      events.add(new Reset(way, HEX.formatHex(answer), since(start)));
      return answer;
    } catch (CardFaultException e) {
      events.add(new NoReset(way, e.fault(), e.detail(), since(start)));
      throw e;
    }
  }

  private static long since(long start) {
    return (System.nanoTime() - start) / NANOS_PER_MICRO;
  }

  private final class Recording implements CardConnection {

    private final CardConnection connection;

    Recording(CardConnection connection) {
      this.connection = connection;
    }

    @Override
    public byte[] answerToReset() {
      return connection.answerToReset();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardFaultException {
      long start = System.nanoTime();
      try {
        byte[] answer = connection.transmit(command);
        events.add(new Exchange(HEX.formatHex(command), HEX.formatHex(answer), since(start)));
        return answer;
      } catch (CardFaultException e) {
        events.add(new NoAnswer(HEX.formatHex(command), e.fault(), e.detail(), since(start)));
        throw e;
      }
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}
