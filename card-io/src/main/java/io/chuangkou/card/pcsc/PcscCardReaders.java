package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.security.HolderAccess;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.transport.ReaderThread;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The readers that the operating system's PC/SC service knows. A service that is not there, or is
 * restarted, is a status and not an error: watching goes on and finds it again.
 */
public final class PcscCardReaders implements CardReaders {

  private final PcscSettings settings;
  private final SocialSecurityCardReader cardReader;
  private final Map<String, ReaderThread> threads = new ConcurrentHashMap<>();
  private final Queue<ReaderWatch> watches = new ConcurrentLinkedQueue<>();

  /**
   * Touches nothing yet.
   *
   * @param today the day on which a card's expiry is judged
   */
  public PcscCardReaders(PcscSettings settings, Supplier<LocalDate> today) {
    this(settings, today, HolderAccess.NONE);
  }

  /** The same, with a way to open cards of generation 3.0. */
  public PcscCardReaders(PcscSettings settings, Supplier<LocalDate> today, HolderAccess access) {
    this.settings = settings;
    this.cardReader = new SocialSecurityCardReader(today, access);
  }

  @Override
  public void watch(Consumer<ReaderStatus> listener) {
    ReaderWatch watch = new ReaderWatch(settings, listener);
    watches.add(watch);
    watch.start();
  }

  @Override
  public CardReading read(String reader) {
    try {
      return threads
          .computeIfAbsent(reader, ReaderThread::new)
          .call(() -> readInContext(reader), settings.readingLimit());
    } catch (CardFaultException e) {
      return new CardReading.Failure(e.fault(), e.detail());
    }
  }

  private CardReading readInContext(String reader) {
    try (PcscContext context = PcscContext.establish()) {
      return cardReader.read(context.slot(reader));
    } catch (CardFaultException e) {
      return new CardReading.Failure(e.fault(), e.detail());
    }
  }

  @Override
  public void close() {
    watches.forEach(ReaderWatch::close);
    threads.values().forEach(ReaderThread::close);
  }
}
