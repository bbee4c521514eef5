package io.chuangkou.card.trace;

import io.chuangkou.card.transport.Commands;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;

/** Commands in the standards' words, the same in every language. */
public final class CommandNames {

  private static final Charset CHARSET = Charset.forName("GB18030");
  private static final int HEADER_DIGITS = 8;

  private CommandNames() {}

  /**
   * What a command is.
   *
   * @param command hexadecimal digits
   * @param file the current file, four hexadecimal digits; empty: a directory
   */
  public static String of(String command, String file) {
    if (command.length() < HEADER_DIGITS) {
      return "?";
    }
    return switch (Integer.parseInt(command.substring(0, 4), 16)) {
      case 0x00A4 -> select(command);
      case 0x00B2 -> ("READ RECORD " + file).strip() + record(command);
      case 0x00B0 -> ("READ BINARY " + file).strip();
      case 0x00C0 -> "GET RESPONSE";
      case 0x00CA -> "GET DATA";
      case 0x0020 -> "VERIFY";
      case 0x0082 -> "EXTERNAL AUTHENTICATE key " + command.substring(6, HEADER_DIGITS);
      case 0x0084 -> "GET CHALLENGE";
      case 0x0088 -> "INTERNAL AUTHENTICATE";
      case 0x00D6, 0x04D6 -> "UPDATE BINARY";
      case 0x00DC, 0x04DC -> "UPDATE RECORD";
      case 0x00E2, 0x04E2 -> "APPEND RECORD";
      case 0x805E -> "CHANGE PIN";
      case 0x8424 -> "UNBLOCK PIN";
      case 0x841E -> "APPLICATION BLOCK";
      case 0x8418 -> "APPLICATION UNBLOCK";
      default -> "INS " + command.substring(2, 4);
    };
  }

  private static String select(String command) {
    String data = SelectedFile.data(command);
    return "SELECT " + (SelectedFile.p1(command) == Commands.BY_NAME ? name(data) : data);
  }

  /** A name as text where it is one, else its digits. */
  static String name(String digits) {
    try {
      String text =
          CHARSET.newDecoder().decode(ByteBuffer.wrap(HexFormat.of().parseHex(digits))).toString();
      return text.chars().allMatch(c -> c > ' ' && c != 0x7F) ? text : digits;
    } catch (CharacterCodingException e) {
      return digits;
    }
  }

  private static String record(String command) {
    int p1 = SelectedFile.p1(command);
    return switch (SelectedFile.p2(command) & 0x07) {
      case Commands.BY_TAG -> " tag %02X".formatted(p1);
      case Commands.BY_NUMBER -> " number " + p1;
      case Commands.ALL_FROM_NUMBER -> p1 == 1 ? "" : " from " + p1;
      default -> "";
    };
  }
}
