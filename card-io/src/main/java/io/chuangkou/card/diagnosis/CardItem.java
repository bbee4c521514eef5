package io.chuangkou.card.diagnosis;

/**
 * One data item in the tree of a card's files.
 *
 * @param tag two hexadecimal digits, {@code 08}
 * @param name what the item is
 * @param raw its value on the card, hexadecimal digits; masked: each byte as {@code **}; empty: not
 *     there
 * @param decoded what it means to a person; masked as {@code 320102**********34}; empty: nothing
 * @param state how it is to be taken
 * @param remark what is odd about it; {@link Phrase#NONE}: nothing
 */
public record CardItem(
    String tag, Phrase name, String raw, String decoded, State state, Phrase remark) {

  /** How an item is to be taken. */
  public enum State {
    GOOD,
    /** Usable, and a careful person looks at it. */
    ODD,
    /** Its bytes make no sense. */
    UNREADABLE,
    /** The card has no such record. */
    MISSING,
    /** The card does not give it out without authentication. */
    PROTECTED,
    /** A record that the standard does not name. */
    UNKNOWN
  }
}
