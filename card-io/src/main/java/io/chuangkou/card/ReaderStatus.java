package io.chuangkou.card;

/** What the desk's readers are doing. */
public sealed interface ReaderStatus {

  /**
   * The service that drives the readers cannot be used.
   *
   * @param fault {@link CardFault#NO_SERVICE} or {@link CardFault#NO_ACCESS}
   */
  record ServiceDown(CardFault fault) implements ReaderStatus {}

  /** The service runs and finds no reader. */
  record NoReader() implements ReaderStatus {}

  /**
   * No card is inserted.
   *
   * @param reader the reader's name as the service gives it
   */
  record Empty(String reader) implements ReaderStatus {}

  /**
   * A card is inserted; only a reading tells whether it answers.
   *
   * @param reader the reader's name as the service gives it
   */
  record CardPresent(String reader) implements ReaderStatus {}
}
