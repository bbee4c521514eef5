package io.chuangkou.card.vendor.library;

import java.util.HexFormat;
import java.util.Optional;

/**
 * What a function of a library came back with.
 *
 * @param code 0: done
 * @param first what it wrote into its first buffer, in hexadecimal digits
 * @param second into its second
 */
public record LibraryAnswer(int code, String first, String second) {

  private static final String PREFIX = "= ";

  /** As a helper process says it; libraries print whatever they like beside. */
  String line() {
    return PREFIX + code + " " + first + " " + second;
  }

  /** What a helper process said; none: something else. */
  static Optional<LibraryAnswer> ofLine(String line) {
    if (!line.matches("= -?[0-9]{1,9} ([0-9a-f]{2})* ([0-9a-f]{2})*")) {
      return Optional.empty();
    }
    String[] parts = line.substring(PREFIX.length()).split(" ", -1);
    return Optional.of(new LibraryAnswer(Integer.parseInt(parts[0]), parts[1], parts[2]));
  }

  /** What it wrote into its first buffer. */
  public byte[] firstBytes() {
    return HexFormat.of().parseHex(first);
  }

  /** Without what is written on the card. */
  @Override
  public String toString() {
    return "code " + code;
  }
}
