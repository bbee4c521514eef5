package io.chuangkou.card.vendor;

import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReadingProgress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Readers of which some are read by a maker's library. */
public final class VendorCardReaders implements CardReaders {

  private final CardReaders readers;
  private final List<Assigned> assigned;

  /**
   * A library for a reader.
   *
   * @param nameContains part of the reader's name, in any case
   * @param reader the library
   */
  public record Assigned(String nameContains, VendorReader reader) {

    boolean isFor(String name) {
      return name.toUpperCase(Locale.ROOT).contains(nameContains.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Readers of the service.
   *
   * @param readers watches all of them, and reads those that no library is for; closed with this
   * @param assigned closed with this
   */
  public VendorCardReaders(CardReaders readers, List<Assigned> assigned) {
    this.readers = readers;
    this.assigned = List.copyOf(assigned);
  }

  /**
   * A reader of which the service knows nothing: nobody tells when a card comes or goes, so that
   * one is always said to be there, and a reading that finds none is a fault.
   *
   * @param name under which it is told
   */
  public static CardReaders alone(String name, VendorReader reader) {
    return new VendorCardReaders(new AlwaysThere(name), List.of(new Assigned(name, reader)));
  }

  @Override
  public void watch(Consumer<ReaderStatus> listener) {
    readers.watch(listener);
  }

  @Override
  public CardReading read(String reader, Consumer<ReadingProgress> progress) {
    Optional<Assigned> own = assigned.stream().filter(each -> each.isFor(reader)).findFirst();
    return own.isPresent() ? own.get().reader().read(reader) : readers.read(reader, progress);
  }

  @Override
  public void close() {
    readers.close();
    assigned.forEach(each -> each.reader().close());
  }

  private record AlwaysThere(String name) implements CardReaders {

    @Override
    public void watch(Consumer<ReaderStatus> listener) {
      Thread.ofVirtual()
          .name("card-vendor-watch")
          .start(() -> listener.accept(new ReaderStatus.CardPresent(name, true)));
    }

    @Override
    public CardReading read(String reader, Consumer<ReadingProgress> progress) {
      throw new IllegalArgumentException("no reader named " + reader);
    }

    @Override
    public void close() {}
  }
}
