package io.chuangkou.card.diagnosis;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.CardSlot;
import java.util.List;

/**
 * The readers of a machine as a diagnosis needs them: all of them, those of other desks and of
 * security modules too. Safe for use by several threads; a reader has one conversation at a time.
 */
public interface ReaderAccess extends AutoCloseable {

  /** What is known of the service; never fails for its sake. */
  ServiceFacts service();

  /**
   * What is known of every reader.
   *
   * @throws CardFaultException if the service does not run, or lets this user not in
   */
  List<ReaderFacts> readers() throws CardFaultException;

  /**
   * Works with the slot of a reader and waits for the end.
   *
   * @param reader its name
   * @throws CardFaultException as the work ended; {@code TIMEOUT} when nothing is heard of the
   *     reader for too long, {@code BUSY} when another program holds the card
   */
  <T> T hold(String reader, SlotWork<T> work) throws CardFaultException;

  /** Lets go of the readers. */
  @Override
  void close();

  /**
   * What is done with a slot.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  interface SlotWork<T> {

    /** Works with the slot, on the reader's own thread. */
    T with(CardSlot slot) throws CardFaultException;
  }
}
