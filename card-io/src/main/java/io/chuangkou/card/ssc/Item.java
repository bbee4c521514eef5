package io.chuangkou.card.ssc;

/**
 * The data items of the card's basic files (LD/T 32.6). On the card each is a record: one byte tag,
 * one byte length, value.
 */
public enum Item {
  IDENTIFICATION_CODE(0x01, 16, true),
  CARD_CLASS(0x02, 1, false),
  VERSION(0x03, 4, true),
  INITIALISING_AGENCY(0x04, 12, false),
  ISSUED(0x05, 4, true),
  EXPIRES(0x06, 4, true),
  CARD_NUMBER(0x07, 9, true),
  ID_NUMBER(0x08, 18, true),
  NAME(0x09, 30, true),
  NAME_EXTENSION(0x4E, 20, true),
  SEX(0x0A, 1, true),
  ETHNICITY(0x0B, 1, true),
  BIRTHPLACE(0x0C, 3, true),
  BORN(0x0D, 4, true);

  private final int tag;
  private final int length;
  private final boolean wanted;

  Item(int tag, int length, boolean wanted) {
    this.tag = tag;
    this.length = length;
    this.wanted = wanted;
  }

  /** The record's tag. */
  public int tag() {
    return tag;
  }

  /** Bytes of the value. */
  public int length() {
    return length;
  }

  /** Whether the terminal has a use for it. */
  public boolean wanted() {
    return wanted;
  }
}
