package io.chuangkou.card.reset;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer to reset (ISO/IEC 7816-3:2006, clause 8) taken apart. Any bytes are accepted: what does
 * not fit the standard is named in {@link #flaws()}.
 *
 * @param text all bytes, hexadecimal digits, upper case
 * @param convention how bits are told; none: the first byte is neither 3B nor 3F
 * @param interfaceBytes T0, then TA1, TB1 … in their order
 * @param protocols transmission protocols offered, by number, the first the default
 * @param fi clock rate conversion integer; 0: reserved
 * @param di baud rate adjustment integer; 0: reserved
 * @param historical historical bytes, hexadecimal digits; fewer than announced where the answer
 *     breaks off
 * @param check the check byte
 * @param flaws what breaks the standard
 */
public record AnswerToReset(
    String text,
    @Nullable Convention convention,
    List<InterfaceByte> interfaceBytes,
    List<Integer> protocols,
    int fi,
    int di,
    String historical,
    Check check,
    List<Flaw> flaws) {

  /** Clock of a card as readers drive it at least, for the rate of bits, in hertz. */
  private static final int CLOCK_HERTZ = 3_571_200;

  /** Copies the lists. */
  public AnswerToReset {
    interfaceBytes = List.copyOf(interfaceBytes);
    protocols = List.copyOf(protocols);
    flaws = List.copyOf(flaws);
  }

  /** How bits are told. */
  public enum Convention {
    /** 3B: high is one, the least significant bit first. */
    DIRECT,
    /** 3F: high is zero, the most significant bit first. */
    INVERSE
  }

  /** The check byte TCK: the exclusive or of all bytes from T0 on is zero. */
  public enum Check {
    /** T=0 alone: there is none. */
    NONE,
    GOOD,
    WRONG,
    /** Another protocol than T=0 is offered, and the answer ends without it. */
    MISSING
  }

  /** What breaks the standard. */
  public enum Flaw {
    EMPTY("没有应答", "no answer"),
    FIRST_BYTE("首字节不是 3B 或 3F", "the first byte is neither 3B nor 3F"),
    BREAKS_OFF("应答不完整", "it breaks off"),
    CHECK_BYTE("校验字节 TCK 不符", "the check byte TCK does not match"),
    TOO_LONG("末尾有多余字节", "bytes follow its end");

    private final String chinese;
    private final String english;

    Flaw(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** In Chinese. */
    public String chinese() {
      return chinese;
    }

    /** In English. */
    public String english() {
      return english;
    }
  }

  /** Takes an answer apart; any bytes are accepted. */
  public static AnswerToReset of(byte[] bytes) {
    return new AnswerParser(bytes).parse();
  }

  /** The same of hexadecimal digits, two a byte. */
  public static AnswerToReset ofText(String digits) {
    return of(HexFormat.of().parseHex(digits));
  }

  /** Bits per second at the usual clock of 3.5712 MHz; 0 where the answer reserves the rate. */
  public int bitsPerSecond() {
    return fi == 0 ? 0 : CLOCK_HERTZ * di / fi;
  }

  /** What the historical bytes name where they are those of a social-security card's family. */
  public Optional<CardMarks> marks() {
    return CardMarks.of(historical);
  }

  /** The same with zeros for the serial number, where it is of a social-security card's family. */
  public AnswerToReset withoutSerial() {
    return withSerial("00000000");
  }

  /**
   * The same with another serial number, where it is of a social-security card's family; a check
   * byte that held holds again.
   *
   * @param serial eight hexadecimal digits
   */
  public AnswerToReset withSerial(String serial) {
    if (marks().isEmpty()) {
      return this;
    }
    int end = text.lastIndexOf(historical) + historical.length();
    byte[] bytes =
        HexFormat.of()
            .parseHex(text.substring(0, end - serial.length()) + serial + text.substring(end));
    if (check == Check.GOOD) {
      int last = end / 2;
      bytes[last] = 0;
      for (int i = 1; i < last; i++) {
        bytes[last] ^= bytes[i];
      }
    }
    return of(bytes);
  }
}
