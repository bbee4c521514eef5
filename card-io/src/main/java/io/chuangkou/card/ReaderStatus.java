package io.chuangkou.card;

import java.util.List;

/** What the desk's readers are doing. */
public sealed interface ReaderStatus {

  /**
   * The service that drives the readers cannot be used.
   *
   * @param fault {@link CardFault#NO_SERVICE} or {@link CardFault#NO_ACCESS}
   */
  record ServiceDown(CardFault fault) implements ReaderStatus {}

  /**
   * The service runs and finds no reader of the desk.
   *
   * @param others names of connected readers that are none of the desk's
   */
  record NoReader(List<String> others) implements ReaderStatus {

    /** Copies the list. */
    public NoReader {
      others = List.copyOf(others);
    }

    /** Nothing is connected. */
    public NoReader() {
      this(List.of());
    }

    /** What is the matter. */
    public CardFault fault() {
      return others.isEmpty() ? CardFault.NO_READER : CardFault.OTHER_READER;
    }
  }

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
   * @param isNew whether it was just put in, or became free; else it was in while another card came
   *     and went
   */
  record CardPresent(String reader, boolean isNew) implements ReaderStatus {

    /** A card that was just put in. */
    public CardPresent(String reader) {
      this(reader, true);
    }
  }
}
