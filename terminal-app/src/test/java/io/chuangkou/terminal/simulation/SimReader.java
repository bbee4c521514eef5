package io.chuangkou.terminal.simulation;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReadingProgress;
import io.chuangkou.card.emulator.EmulatedReaders;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reader whose cards were read before; what they hold is not the matter here. */
final class SimReader implements CardReaders {

  private final List<Consumer<ReaderStatus>> listeners = new ArrayList<>();
  private @Nullable CardReading card;

  /** Puts a card in, in place of the one that is there. */
  void insert(CardReading other) {
    if (card != null) {
      tell(new ReaderStatus.Empty(EmulatedReaders.READER));
    }
    card = other;
    tell(new ReaderStatus.CardPresent(EmulatedReaders.READER));
  }

  private void tell(ReaderStatus status) {
    listeners.forEach(listener -> listener.accept(status));
  }

  /** The listener hears of an empty reader first. */
  @Override
  public void watch(Consumer<ReaderStatus> listener) {
    listeners.add(listener);
    listener.accept(new ReaderStatus.Empty(EmulatedReaders.READER));
  }

  @Override
  public CardReading read(String reader, Consumer<ReadingProgress> progress) {
    CardReading present = card;
    return present == null ? new CardReading.Failure(CardFault.ABSENT, "no card") : present;
  }

  @Override
  public void close() {
    listeners.clear();
  }
}
