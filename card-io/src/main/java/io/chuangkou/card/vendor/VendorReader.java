package io.chuangkou.card.vendor;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.card.transport.ReaderThread;
import io.chuangkou.card.vendor.VendorSettings.Convention;
import io.chuangkou.card.vendor.library.HelperProcess;
import io.chuangkou.card.vendor.library.LibraryAnswer;
import io.chuangkou.card.vendor.library.LibraryCall;
import io.chuangkou.card.vendor.library.LibraryFunction;
import io.chuangkou.card.vendor.library.LoadedLibrary;
import io.chuangkou.card.vendor.library.ReadingLibrary;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads cards by a maker's library: on one thread, as these libraries want it, and within a limit.
 * A library that hangs in a helper process is ended with it; one that hangs in this process hangs
 * alone, and every further reading ends the same way. Thread-safe.
 */
public final class VendorReader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(VendorReader.class);

  private final VendorSettings settings;
  private final Supplier<LocalDate> today;
  private final @Nullable EncryptionMachine machine;
  private final ReaderThread thread;
  private volatile @Nullable ReadingLibrary library;
  private boolean isStarted;

  /**
   * Loads nothing yet.
   *
   * @param today the day on which a card's expiry is judged
   * @param machine computes where the library has no module; none: that ends the reading
   */
  public VendorReader(
      VendorSettings settings, Supplier<LocalDate> today, @Nullable EncryptionMachine machine) {
    this.settings = settings;
    this.today = today;
    this.machine = machine;
    this.thread =
        new ReaderThread(
            "vendor-" + settings.library().getFileName(), ReaderThread.OtherPrograms.NONE);
  }

  /**
   * Reads the card that the library finds.
   *
   * @param reader the name under which the reading is told
   */
  public CardReading read(String reader) {
    long start = System.nanoTime();
    try {
      SocialSecurityCard card = thread.call(attempt -> card(), settings.limit());
      return new CardReading.Success(card, reader, 0, System.nanoTime() - start);
    } catch (CardFaultException e) {
      if (e.fault() == CardFault.TIMEOUT) {
        abandon();
      }
      LOG.info("{} was not read by its library: {}", reader, e.getMessage());
      return new CardReading.Failure(e.fault(), e.detail());
    }
  }

  private void abandon() {
    ReadingLibrary hanging = library;
    if (hanging != null) {
      hanging.abandon();
    }
  }

  private SocialSecurityCard card() throws CardFaultException {
    try {
      ReadingLibrary loaded = loaded();
      LibraryAnswer answer =
          settings.convention() == Convention.STANDARD ? standard(loaded) : base(loaded);
      SocialSecurityCard card =
          VendorCard.parse(VendorText.decode(answer.firstBytes(), settings.charset()));
      LocalDate expires = card.expires();
      if (expires != null && today.get().isAfter(expires)) {
        throw new CardFaultException(CardFault.EXPIRED, "valid until " + expires);
      }
      return card;
    } catch (CardFaultException e) {
      isStarted &= e.fault() != CardFault.VENDOR_CRASHED;
      throw e;
    }
  }

  private ReadingLibrary loaded() throws CardFaultException {
    ReadingLibrary present = library;
    if (present == null) {
      present =
          settings.helper().isEmpty()
              ? new LoadedLibrary(settings.library())
              : new HelperProcess(settings.helper(), settings.library());
      library = present;
    }
    return present;
  }

  private LibraryAnswer standard(ReadingLibrary loaded) throws CardFaultException {
    LibraryCall read = LibraryCall.of(LibraryFunction.READ_CARD, settings.cardType());
    LibraryAnswer answer = loaded.call(read);
    EncryptionMachine computing = machine;
    if (computing == null || !VendorCodes.asksForNetwork(answer.code())) {
      return good(read, answer);
    }
    LibraryCall first = LibraryCall.of(LibraryFunction.READ_CARD_STEP_1, settings.cardType());
    String asked =
        VendorText.decode(good(first, loaded.call(first)).firstBytes(), settings.charset());
    byte[] computed = computing.compute(asked).getBytes(settings.charset());
    LibraryCall second = LibraryCall.of(LibraryFunction.READ_CARD_STEP_2, computed);
    return good(second, loaded.call(second));
  }

  private LibraryAnswer base(ReadingLibrary loaded) throws CardFaultException {
    if (!isStarted && !settings.start().isEmpty()) {
      byte[] start = settings.start().getBytes(settings.charset());
      LibraryCall init = LibraryCall.of(LibraryFunction.INIT, start);
      good(init, loaded.call(init));
    }
    isStarted = true;
    LibraryCall read = LibraryCall.of(LibraryFunction.READ_INSURED, 0);
    return good(read, loaded.call(read));
  }

  private LibraryAnswer good(LibraryCall call, LibraryAnswer answer) throws CardFaultException {
    if (answer.code() != 0) {
      throw new CardFaultException(
          VendorCodes.fault(answer.code()),
          "%s %d: %s"
              .formatted(
                  call, answer.code(), VendorText.words(answer.firstBytes(), settings.charset())));
    }
    return answer;
  }

  /** Ends the helper process, if there is one. */
  @Override
  public void close() {
    thread.close();
    ReadingLibrary open = library;
    if (open != null) {
      open.close();
    }
  }
}
