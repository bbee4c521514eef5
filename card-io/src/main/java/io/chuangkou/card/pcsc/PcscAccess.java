package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReaderFacts.Admission;
import io.chuangkou.card.diagnosis.ReaderFacts.State;
import io.chuangkou.card.diagnosis.ServiceFacts;
import io.chuangkou.card.reset.AnswerToReset;
import io.chuangkou.card.winscard.ReaderState;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The readers of the PC/SC service as a diagnosis needs them. Looking at them leaves cards and
 * other programs alone.
 */
public final class PcscAccess implements ReaderAccess {

  private static final Duration DRIVER_LIMIT = Duration.ofSeconds(2);

  private final PcscSettings settings;
  private final ReaderThreads threads;

  /** Touches nothing yet. */
  public PcscAccess(PcscSettings settings) {
    this.settings = settings;
    this.threads = new ReaderThreads(settings.service(), reader -> {});
  }

  @Override
  public ServiceFacts service() {
    boolean isRunning = true;
    boolean hasAccess = true;
    try {
      PcscContext.establish(settings.service()).close();
    } catch (CardFaultException e) {
      hasAccess = e.fault() != CardFault.NO_ACCESS;
      isRunning = !hasAccess;
    }
    return new ServiceFacts(
        isRunning,
        InstalledService.version(),
        settings.service().library(),
        Charset.defaultCharset().name(),
        System.getProperty("user.name"),
        hasAccess);
  }

  @Override
  public List<ReaderFacts> readers() throws CardFaultException {
    try (PcscContext context = PcscContext.establish(settings.service())) {
      List<ReaderFacts> facts = new ArrayList<>();
      for (ReaderState state : context.states()) {
        facts.add(facts(state, driver(state)));
      }
      return facts;
    }
  }

  /**
   * Asking waits as long as another program holds a transaction, so that it is done on the reader's
   * thread, and not at all while others are known to use the card.
   */
  private DriverAttributes driver(ReaderState state) {
    if (state.isInUse() || state.isExclusive() || state.isUnavailable()) {
      return DriverAttributes.NONE;
    }
    try {
      return threads.call(
          state.reader().text(),
          (context, attempt) -> DriverAttributes.of(context, state.reader()),
          DRIVER_LIMIT);
    } catch (CardFaultException e) {
      return DriverAttributes.NONE;
    }
  }

  private ReaderFacts facts(ReaderState state, DriverAttributes driver) {
    String name = state.reader().text();
    return new ReaderFacts(
        name,
        stateOf(state),
        admission(name),
        driver.vendor(),
        driver.version(),
        driver.serial(),
        state.events(),
        AnswerToReset.ofText(state.answerToReset()).withoutSerial().text());
  }

  /** A card whose answer makes no sense is as mute as one that gives none. */
  private static State stateOf(ReaderState state) {
    if (state.isUnavailable()) {
      return State.UNAVAILABLE;
    } else if (!state.hasCard()) {
      return State.EMPTY;
    } else if (state.isExclusive()) {
      return State.EXCLUSIVE;
    } else if (state.isMute() || AnswerToReset.ofText(state.answerToReset()).convention() == null) {
      return State.MUTE;
    }
    return state.isInUse() ? State.IN_USE : State.CARD;
  }

  private Admission admission(String name) {
    if (settings.admits(name)) {
      return Admission.ADMITTED;
    }
    return PcscSettings.isSecurityModule(name) ? Admission.SECURITY_MODULE : Admission.OTHER_NAME;
  }

  @Override
  public <T> T hold(String reader, SlotWork<T> work) throws CardFaultException {
    return threads.call(
        reader, (context, attempt) -> work.with(context.slot(reader, attempt)), settings.silence());
  }

  @Override
  public void close() {
    threads.close();
  }
}
