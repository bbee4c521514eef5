package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.Attempt;
import io.chuangkou.card.transport.ReaderThread;
import io.chuangkou.card.transport.ReaderThread.OtherPrograms;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The threads of the readers of a PC/SC service, one for each reader that was asked for. Safe for
 * use by several threads.
 */
final class ReaderThreads implements AutoCloseable {

  private final CardService service;
  private final Consumer<String> letGo;
  private final Map<String, ReaderThread> threads = new ConcurrentHashMap<>();

  /** Work with a connection to the service, on a reader's thread. */
  @FunctionalInterface
  interface Work<T> {

    T with(PcscContext context, Attempt attempt) throws CardFaultException;
  }

  /**
   * @param letGo hears the name of a reader that another program had held and is free
   */
  ReaderThreads(CardService service, Consumer<String> letGo) {
    this.service = service;
    this.letGo = letGo;
  }

  /**
   * Works on a reader's thread, in a context of its own, and waits for the result.
   *
   * @throws CardFaultException as {@link ReaderThread#call}, or if the service does not run
   */
  <T> T call(String reader, Work<T> work, Duration silence) throws CardFaultException {
    return threads
        .computeIfAbsent(reader, name -> new ReaderThread(name, othersAt(name)))
        .call(
            attempt -> {
              try (PcscContext context = PcscContext.establish(service)) {
                return work.with(context, attempt);
              }
            },
            silence);
  }

  private OtherPrograms othersAt(String reader) {
    return new OtherPrograms() {
      @Override
      public boolean useIt() {
        try (PcscContext context = PcscContext.establish(service)) {
          return context.isUsed(reader);
        } catch (CardFaultException e) {
          return false;
        }
      }

      @Override
      public void letGo() {
        letGo.accept(reader);
      }
    };
  }

  @Override
  public void close() {
    threads.values().forEach(ReaderThread::close);
  }
}
