package io.chuangkou.card.foreign;

import java.time.Duration;
import java.util.HexFormat;

/** What comes of a command that a card was told to do something special with. */
sealed interface Reply {

  /**
   * The card answers, when its time is up.
   *
   * @param hexadecimal data and status word
   */
  record Bytes(String hexadecimal, Duration delay) implements Reply {

    byte[] bytes() {
      return HexFormat.of().parseHex(hexadecimal);
    }
  }

  /** The card does what it would have done, but later. */
  record Later(Duration delay) implements Reply {}

  /** No answer ever comes. */
  record Silence() implements Reply {}

  /** The card is pulled out. */
  record Pulled() implements Reply {}

  /** The card loses contact and has it again: it is out, and in again by itself. */
  record ContactLost() implements Reply {}

  /** The card answers, and has forgotten everything: a brown-out that nobody is told of. */
  record Forgotten(String hexadecimal) implements Reply {

    byte[] bytes() {
      return HexFormat.of().parseHex(hexadecimal);
    }
  }
}
