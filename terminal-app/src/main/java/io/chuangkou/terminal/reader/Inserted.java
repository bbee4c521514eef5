package io.chuangkou.terminal.reader;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.SocialSecurityCard;

/** What is in the reader, as far as it was read. */
public sealed interface Inserted {

  /**
   * No card that could be read.
   *
   * @param fault why: {@link CardFault#ABSENT}, or what is the matter with reader or service
   */
  record Nothing(CardFault fault) implements Inserted {}

  /** A card that was not read yet: whose it is is not known. */
  record Unread() implements Inserted {}

  /**
   * A card that could not be read: whose it is stays unknown.
   *
   * @param fault why
   */
  record Unreadable(CardFault fault) implements Inserted {}

  /**
   * A card that was read.
   *
   * @param card what it says
   */
  record Known(SocialSecurityCard card) implements Inserted {}

  /** An empty reader. */
  Inserted NOTHING = new Nothing(CardFault.ABSENT);

  /** What the readers tell of themselves, before anything is read. */
  static Inserted of(ReaderStatus status) {
    return switch (status) {
      case ReaderStatus.CardPresent present -> new Unread();
      case ReaderStatus.Empty empty -> NOTHING;
      case ReaderStatus.NoReader none -> new Nothing(none.fault());
      case ReaderStatus.ServiceDown down -> new Nothing(down.fault());
    };
  }

  /** What a reading told. */
  static Inserted of(CardReading reading) {
    return switch (reading) {
      case CardReading.Success success -> new Known(success.card());
      case CardReading.Failure failure -> new Unreadable(failure.fault());
    };
  }
}
