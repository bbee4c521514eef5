package io.chuangkou.card.trace;

import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.transport.Commands;

/** Follows a conversation and knows which file a command is about. */
final class SelectedFile {

  private static final int HEADER_DIGITS = 8;
  private static final int DATA_DIGITS = 10;
  private static final int SHORT_IDENTIFIER = 0x1F;
  private static final int READ_BINARY = 0xB0;
  private static final int BINARY_BY_SHORT_IDENTIFIER = 0x80;
  private static final int MODE_BITS = 3;

  private String file = "";
  private String fetched = "";

  /** The current file, four hexadecimal digits; empty: a directory. */
  String file() {
    return file;
  }

  /** The card was reset: nothing is selected. */
  void reset() {
    file = "";
    fetched = "";
  }

  /**
   * Follows one exchange.
   *
   * @return what its data are about
   */
  Subject follow(Exchange exchange) {
    String command = exchange.command();
    int ins = ins(command);
    if (ins == Commands.GET_RESPONSE) {
      return new Subject(fetched, file);
    }
    fetched = command;
    if (ins == Commands.SELECT && isDone(exchange.statusWord())) {
      select(command);
    } else if (ins == Commands.READ_RECORD && p2(command) >> MODE_BITS != 0) {
      file = ofShortIdentifier(p2(command) >> MODE_BITS);
    } else if (ins == READ_BINARY && (p1(command) & BINARY_BY_SHORT_IDENTIFIER) != 0) {
      file = ofShortIdentifier(p1(command) & SHORT_IDENTIFIER);
    }
    boolean isSelectionOfFile = ins == Commands.SELECT && p1(command) != Commands.BY_NAME;
    return new Subject(command, isSelectionOfFile ? data(command) : file);
  }

  private void select(String command) {
    file = p1(command) == Commands.BY_NAME ? "" : data(command);
  }

  private static boolean isDone(String statusWord) {
    return statusWord.equals("9000") || statusWord.startsWith("61") || statusWord.startsWith("62");
  }

  private static String ofShortIdentifier(int identifier) {
    return "EF%02X".formatted(identifier & SHORT_IDENTIFIER);
  }

  static int ins(String command) {
    return at(command, 1);
  }

  static int p1(String command) {
    return at(command, 2);
  }

  static int p2(String command) {
    return at(command, 3);
  }

  private static int at(String command, int index) {
    int digit = 2 * index;
    return command.length() < digit + 2
        ? 0
        : Integer.parseInt(command.substring(digit, digit + 2), 16);
  }

  /** The data field of a command. */
  static String data(String command) {
    if (command.length() <= DATA_DIGITS) {
      return "";
    }
    int length = 2 * Integer.parseInt(command.substring(HEADER_DIGITS, DATA_DIGITS), 16);
    return command.substring(DATA_DIGITS, Math.min(command.length(), DATA_DIGITS + length));
  }

  /**
   * What the data of an answer are about.
   *
   * @param command the command that brought them about, also where GET RESPONSE fetched them
   * @param file the current file, or the one to be selected, four hexadecimal digits; empty: a
   *     directory
   */
  record Subject(String command, String file) {

    int ins() {
      return SelectedFile.ins(command);
    }

    /** Whether they are tagged records of a basic file. */
    boolean isOfBasicFile() {
      return file.equals("EF05") || file.equals("EF06");
    }

    boolean isRecord() {
      return ins() == Commands.READ_RECORD;
    }

    boolean isBinary() {
      return ins() == READ_BINARY;
    }

    /** Where the data of READ BINARY begin in the file; 0 by a short identifier. */
    int offset() {
      int p1 = p1(command);
      return (p1 & BINARY_BY_SHORT_IDENTIFIER) != 0 ? p2(command) : p1 << Byte.SIZE | p2(command);
    }
  }
}
