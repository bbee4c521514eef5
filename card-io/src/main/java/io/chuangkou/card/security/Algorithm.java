package io.chuangkou.card.security;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a card and a module compute with. A card names it in the control information of its
 * environment, {@code 9F0C 03 86 01 xx}; one that names none means {@link #TRIPLE_DES}.
 */
public enum Algorithm {
  TRIPLE_DES(1, "3DES"),
  SSF33(2, "SSF33"),
  SM4(3, "SM4");

  private static final byte[] IDENTIFIER = HexFormat.of().parseHex("9F0C038601");
  private static final Charset CHARSET = Charset.forName("GB18030");

  private final int number;
  private final String title;

  Algorithm(int number, String title) {
    this.number = number;
    this.title = title;
  }

  /** Its number on cards. */
  public int number() {
    return number;
  }

  /** As technicians call it. */
  public String title() {
    return title;
  }

  /** What a card puts into the control information of its environment to name it. */
  public byte[] identifier() {
    byte[] identifier = Arrays.copyOf(IDENTIFIER, IDENTIFIER.length + 1);
    identifier[IDENTIFIER.length] = (byte) number;
    return identifier;
  }

  /**
   * The environment of a module that holds its keys: {@code sx1.sh.社会保障} and {@code sx2} are public
   * for 3DES and SSF33; {@code sx3} for SM4 goes on in their way.
   */
  public byte[] moduleEnvironment() {
    return ("sx" + number + ".sh.社会保障").getBytes(CHARSET);
  }

  /**
   * The one that a card computes with.
   *
   * @param controlInformation of the card's environment, as SELECT answers it
   * @return none: one without a name here
   */
  public static Optional<Algorithm> of(byte[] controlInformation) {
    for (int at = 0; at + IDENTIFIER.length < controlInformation.length; at++) {
      if (Arrays.mismatch(
              controlInformation, at, at + IDENTIFIER.length, IDENTIFIER, 0, IDENTIFIER.length)
          < 0) {
        return ofNumber(controlInformation[at + IDENTIFIER.length]);
      }
    }
    return Optional.of(TRIPLE_DES);
  }

  private static Optional<Algorithm> ofNumber(int number) {
    return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
  }
}
