package io.chuangkou.terminal.technician.statistics;

import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReadingProgress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Readers whose insertions and readings are counted; everything else is theirs. */
public final class CountingReaders implements CardReaders {

  private final CardReaders readers;
  private final ReadingStatistics statistics;

  /** Whether somebody watches already, through whom insertions are counted. */
  private final AtomicBoolean isWatched = new AtomicBoolean();

  /** Of readers; both are closed together. */
  public CountingReaders(CardReaders readers, ReadingStatistics statistics) {
    this.readers = readers;
    this.statistics = statistics;
  }

  @Override
  public void watch(Consumer<ReaderStatus> listener) {
    readers.watch(isWatched.getAndSet(true) ? listener : counting(listener));
  }

  private Consumer<ReaderStatus> counting(Consumer<ReaderStatus> listener) {
    return status -> {
      if (status instanceof ReaderStatus.CardPresent present && present.isNew()) {
        statistics.inserted(present.reader());
      }
      listener.accept(status);
    };
  }

  @Override
  public CardReading read(String reader, Consumer<ReadingProgress> progress) {
    CardReading reading = readers.read(reader, progress);
    statistics.read(reader, reading);
    return reading;
  }

  @Override
  public void close() {
    readers.close();
    statistics.close();
  }
}
