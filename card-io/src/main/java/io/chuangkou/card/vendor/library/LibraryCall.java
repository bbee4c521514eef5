package io.chuangkou.card.vendor.library;

import java.util.HexFormat;
import java.util.Optional;

/**
 * A call of a library's function.
 *
 * @param function which
 * @param type the kind of card; 0 where the function takes none
 * @param text its text in the library's character set, in hexadecimal digits; empty: none
 */
public record LibraryCall(LibraryFunction function, int type, String text) {

  /** A call with a kind of card. */
  public static LibraryCall of(LibraryFunction function, int type) {
    return new LibraryCall(function, type, "");
  }

  /** A call with a text in the library's character set. */
  public static LibraryCall of(LibraryFunction function, byte[] text) {
    return new LibraryCall(function, 0, HexFormat.of().formatHex(text));
  }

  /** As a helper process hears it. */
  String line() {
    return function.symbol() + " " + type + " " + text;
  }

  /** What a helper process heard; none: no call. */
  static Optional<LibraryCall> ofLine(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3
        || !parts[1].matches("[0-9]{1,4}")
        || !parts[2].matches("([0-9a-f]{2})*")) {
      return Optional.empty();
    }
    return LibraryFunction.ofSymbol(parts[0])
        .map(function -> new LibraryCall(function, Integer.parseInt(parts[1]), parts[2]));
  }

  @Override
  public String toString() {
    return function.symbol();
  }
}
