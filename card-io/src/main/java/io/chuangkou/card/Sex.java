package io.chuangkou.card;

/** Sex as GB/T 2261.1 codes it. */
public enum Sex {
  UNKNOWN('0'),
  MALE('1'),
  FEMALE('2'),
  UNSPECIFIED('9');

  private final char code;

  Sex(char code) {
    this.code = code;
  }

  /** The code on the card and on the wire. */
  public char code() {
    return code;
  }

  /** The sex of a code; {@link #UNKNOWN} for codes that the standard does not know. */
  public static Sex ofCode(char code) {
    for (Sex sex : values()) {
      if (sex.code == code) {
        return sex;
      }
    }
    return UNKNOWN;
  }
}
