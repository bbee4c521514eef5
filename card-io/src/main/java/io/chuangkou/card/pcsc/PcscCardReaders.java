package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReadingProgress;
import io.chuangkou.card.security.HolderAccess;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.transport.Attempt;
import java.time.LocalDate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The readers that the operating system's PC/SC service knows. A service that is not there, or is
 * restarted, is a status and not an error: watching goes on and finds it again.
 */
public final class PcscCardReaders implements CardReaders {

  private static final Logger LOG = LoggerFactory.getLogger(PcscCardReaders.class);

  private final PcscSettings settings;
  private final SocialSecurityCardReader cardReader;
  private final Queue<ReaderWatch> watches = new ConcurrentLinkedQueue<>();
  private final ReaderThreads threads;

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
    this.threads =
        new ReaderThreads(
            settings.service(), reader -> watches.forEach(watch -> watch.again(reader)));
  }

  @Override
  public void watch(Consumer<ReaderStatus> listener) {
    ReaderWatch watch = new ReaderWatch(settings, listener);
    watches.add(watch);
    watch.start();
  }

  @Override
  public CardReading read(String reader, Consumer<ReadingProgress> progress) {
    try {
      return threads.call(
          reader,
          (context, attempt) -> read(context, reader, attempt, progress),
          settings.silence());
    } catch (CardFaultException e) {
      LOG.info("{} was not read: {}", reader, e.getMessage());
      if (e.fault() == CardFault.NOT_SOCIAL_SECURITY) {
        watches.forEach(watch -> watch.setAside(reader));
      }
      return new CardReading.Failure(e.fault(), e.detail() + " · " + reader);
    }
  }

  private CardReading read(
      PcscContext context, String reader, Attempt attempt, Consumer<ReadingProgress> progress)
      throws CardFaultException {
    try {
      return cardReader.read(context.slot(reader, attempt), attempt, progress);
    } catch (CardFaultException e) {
      if (e.fault() == CardFault.BUSY && !attempt.isGivenUp()) {
        watches.forEach(watch -> watch.awaitFree(reader));
      }
      throw e;
    }
  }

  @Override
  public void close() {
    watches.forEach(ReaderWatch::close);
    threads.close();
  }
}
