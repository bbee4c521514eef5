package io.chuangkou.card;

import java.util.Optional;

/** The generations of the social-security card, told by the first character of its version. */
public enum Generation {
  /** LB 002-2000. */
  FIRST('1'),
  /** 人社信息函[2012]37号, file structure V2.0. */
  SECOND('2'),
  /** LD/T 32-2015 with national algorithms; holder data are protected. */
  THIRD('3');

  private final char digit;

  Generation(char digit) {
    this.digit = digit;
  }

  /** The generation of a version as {@code 2.00}; none if there is no such generation. */
  public static Optional<Generation> ofVersion(String version) {
    for (Generation generation : values()) {
      if (!version.isEmpty() && version.charAt(0) == generation.digit) {
        return Optional.of(generation);
      }
    }
    return Optional.empty();
  }

  /** As cards write it, {@code 2.00}. */
  public String version() {
    return digit + ".00";
  }
}
