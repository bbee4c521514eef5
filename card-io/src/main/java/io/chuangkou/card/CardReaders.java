package io.chuangkou.card;

import java.util.function.Consumer;

/**
 * The card readers of this desk. Safe for use by several threads; each method says on which thread
 * it works and how long it may take.
 */
public interface CardReaders extends AutoCloseable {

  /**
   * Watches the desk until {@link #close()}: the listener hears the present state at once and then
   * every change, one call at a time, on a thread that belongs to the readers. A card that is
   * exchanged for another is heard as {@code Empty}, then {@code CardPresent}. Where several
   * readers are connected the one that holds a card speaks for the desk.
   *
   * @param listener must return quickly; what it throws is logged and forgotten
   */
  void watch(Consumer<ReaderStatus> listener);

  /**
   * Reads the card in a reader. Blocks, at the longest for the time limit that the implementation
   * was made with; never throws for what a card, a reader or a service can do.
   *
   * @param reader a name heard from {@link #watch}
   */
  CardReading read(String reader);

  /** Ends watching and lets go of the readers; a reading under way ends as a failure. */
  @Override
  void close();
}
