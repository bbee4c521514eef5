package io.chuangkou.terminal.metrics;

import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReadingProgress;
import java.util.function.Consumer;

/** Readers whose state and readings are told; everything else is theirs. */
final class MeteredReaders implements CardReaders {

  private final CardReaders readers;
  private final CardMetrics metrics;

  MeteredReaders(CardReaders readers, CardMetrics metrics) {
    this.readers = readers;
    this.metrics = metrics;
  }

  @Override
  public void watch(Consumer<ReaderStatus> listener) {
    readers.watch(
        status -> {
          metrics.stands(status);
          listener.accept(status);
        });
  }

  @Override
  public CardReading read(String reader, Consumer<ReadingProgress> progress) {
    CardReading reading = readers.read(reader, progress);
    metrics.read(reading);
    return reading;
  }

  @Override
  public void close() {
    readers.close();
  }
}
