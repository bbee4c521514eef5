package io.chuangkou.card.emulator;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReadingProgress;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReaderFacts.Admission;
import io.chuangkou.card.diagnosis.ReaderFacts.State;
import io.chuangkou.card.diagnosis.ServiceFacts;
import io.chuangkou.card.security.HolderAccess;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.ReaderThread;
import io.chuangkou.card.transport.ReaderThread.OtherPrograms;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader in this process, into which emulated cards are put. Reading takes the same way as over
 * PC/SC, from the bytes on. Thread-safe; a card may be removed while it is being read.
 */
public final class EmulatedReaders implements CardReaders, ReaderAccess {

  /** The name of the only reader. */
  public static final String READER = "Emulated Reader 00 00";

  private static final Logger LOG = LoggerFactory.getLogger(EmulatedReaders.class);
  private static final int TS_DIRECT = 0x3B;

  private final SocialSecurityCardReader cardReader;
  private final Duration silence;
  private final ReaderThread thread = new ReaderThread(READER, OtherPrograms.NONE);
  private final ExecutorService events =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .daemon()
              .name("card-emulated-watch")
              .uncaughtExceptionHandler((watch, e) -> LOG.error("A listener failed", e))
              .factory());
  private final List<Consumer<ReaderStatus>> listeners = new ArrayList<>();
  private @Nullable EmulatedCard inserted;

  /**
   * An empty reader.
   *
   * @param today the day on which a card's expiry is judged
   * @param silence the longest that a card may not answer
   */
  public EmulatedReaders(Supplier<LocalDate> today, Duration silence) {
    this(today, silence, HolderAccess.NONE);
  }

  /** An empty reader, with a way to open cards of generation 3.0. */
  public EmulatedReaders(Supplier<LocalDate> today, Duration silence, HolderAccess access) {
    this.cardReader = new SocialSecurityCardReader(today, access);
    this.silence = silence;
  }

  /** Puts a card in, in place of one that is there. */
  public synchronized void insert(EmulatedCard card) {
    remove();
    inserted = card;
    announce(new ReaderStatus.CardPresent(READER));
  }

  /** Takes the card out, if one is there. */
  public synchronized void remove() {
    if (inserted != null) {
      inserted = null;
      announce(new ReaderStatus.Empty(READER));
    }
  }

  @Override
  public synchronized void watch(Consumer<ReaderStatus> listener) {
    listeners.add(listener);
    ReaderStatus status =
        inserted == null ? new ReaderStatus.Empty(READER) : new ReaderStatus.CardPresent(READER);
    events.execute(() -> listener.accept(status));
  }

  private void announce(ReaderStatus status) {
    listeners.forEach(listener -> events.execute(() -> listener.accept(status)));
  }

  @Override
  public CardReading read(String reader, Consumer<ReadingProgress> progress) {
    if (!reader.equals(READER)) {
      return new CardReading.Failure(CardFault.NO_READER, "no reader named " + reader);
    }
    try {
      return thread.call(attempt -> cardReader.read(new Slot(), attempt, progress), silence);
    } catch (CardFaultException e) {
      LOG.info("{} was not read: {}", reader, e.getMessage());
      return new CardReading.Failure(e.fault(), e.detail() + " · " + reader);
    }
  }

  @Override
  public ServiceFacts service() {
    return new ServiceFacts(
        true,
        "emulated",
        "",
        Charset.defaultCharset().name(),
        System.getProperty("user.name"),
        true);
  }

  @Override
  public List<ReaderFacts> readers() {
    EmulatedCard card = inserted();
    State state = State.EMPTY;
    if (card != null) {
      state = isMute(card) ? State.MUTE : State.CARD;
    }
    return List.of(
        new ReaderFacts(
            READER, state, Admission.ADMITTED, "Chuangkou", "", "", ReaderFacts.NOT_COUNTED, ""));
  }

  private static boolean isMute(EmulatedCard card) {
    return (card.answerToReset()[0] & 0xFF) != TS_DIRECT;
  }

  @Override
  public <T> T hold(String reader, SlotWork<T> work) throws CardFaultException {
    if (!reader.equals(READER)) {
      throw new CardFaultException(CardFault.NO_READER, "no reader named " + reader);
    }
    return thread.call(attempt -> work.with(new Slot()), silence);
  }

  private synchronized @Nullable EmulatedCard inserted() {
    return inserted;
  }

  /** Ends watching and reading. */
  @Override
  public void close() {
    thread.close();
    events.shutdown();
  }

  private final class Slot implements CardSlot {

    @Override
    public String name() {
      return READER;
    }

    @Override
    public CardConnection connect() throws CardFaultException {
      EmulatedCard card = inserted();
      if (card == null) {
        throw new CardFaultException(CardFault.ABSENT, "emulated: no card");
      }
      byte[] answer = card.answerToReset();
      if (isMute(card)) {
        throw new CardFaultException(CardFault.MUTE, "emulated: no valid answer to reset");
      }
      card.reset();
      return new Connection(card, answer);
    }
  }

  private final class Connection implements CardConnection {

    private final EmulatedCard card;
    private final byte[] answer;

    Connection(EmulatedCard card, byte[] answer) {
      this.card = card;
      this.answer = answer;
    }

    @Override
    public byte[] answerToReset() {
      return answer.clone();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardFaultException {
      if (!card.equals(inserted())) {
        throw new CardFaultException(CardFault.PULLED, "emulated: removed");
      }
      try {
        return card.transmit(command);
      } catch (CardFaultException e) {
        if (e.fault() == CardFault.PULLED) {
          remove();
        }
        throw e;
      }
    }
  }
}
