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
   * exchanged for another is heard as {@code Empty}, then {@code CardPresent}. Every reader of the
   * desk is watched: of several cards the one that was put in last speaks for the desk; when it is
   * out, one that stayed in another reader does, as a card that is not new, unless it was found to
   * be no social-security card. A card that could not be read because another program had it is
   * heard once more when that program let go of it.
   *
   * @param listener must return quickly; what it throws is logged and forgotten
   */
  void watch(Consumer<ReaderStatus> listener);

  /**
   * Reads the card in a reader. Blocks as long as the reader goes on answering, and ends when it
   * was silent for the time that the implementation was made with; never throws for what a card, a
   * reader or a service can do. A reader has one reading at a time: a new one ends the one before.
   *
   * @param reader a name heard from {@link #watch}
   * @param progress hears how far a reading is that takes longer than a second, on a thread that
   *     belongs to the readers; must return quickly
   */
  CardReading read(String reader, Consumer<ReadingProgress> progress);

  /** The same; nobody needs to know how far it is. */
  default CardReading read(String reader) {
    return read(reader, progress -> {});
  }

  /** Ends watching and lets go of the readers; a reading under way ends as a failure. */
  @Override
  void close();
}
