package io.chuangkou.terminal.reader;

/** How what is in the reader stands to the person at the desk. */
public enum Presence {
  /** It is theirs, or nothing need be there: the person showed something else. */
  AGREES,
  /** The card by which the person is served was taken out, or the reader was. */
  TAKEN_OUT,
  /** A card was put in that is still being read. */
  UNREAD,
  /** A card is in that cannot be read. */
  UNREADABLE,
  /** The card of somebody else is in. */
  OTHER;

  /** Whether a card is in that is not known to be theirs, and will not be by waiting. */
  public boolean isForeign() {
    return switch (this) {
      case UNREADABLE, OTHER -> true;
      case AGREES, TAKEN_OUT, UNREAD -> false;
    };
  }
}
