package io.chuangkou.card.script;

import java.util.Set;

/**
 * The commands that change nothing on a card and cost no try (ISO/IEC 7816-4). All others may lock
 * it or write on it, and are sent on a person's explicit word alone.
 */
public final class HarmlessCommands {

  private static final int VERIFY = 0x20;
  private static final int HEADER_BYTES = 4;
  private static final int LOGICAL_CHANNELS = 0x03;
  private static final int GET_DATA_OF_PAYMENT = 0x80CA;

  /** SELECT, READ BINARY, READ RECORD, GET RESPONSE, GET DATA, GET CHALLENGE. */
  private static final Set<Integer> READING =
      Set.of(0xA4, 0xB0, 0xB1, 0xB2, 0xB3, 0xC0, 0xCA, 0xCB, 0x84);

  private HarmlessCommands() {}

  /**
   * Whether a command is harmless; VERIFY is without data, when it asks for the state.
   *
   * @param command hexadecimal digits, a header at least
   */
  public static boolean has(String command) {
    int header = Integer.parseInt(command.substring(0, 4), 16);
    int instruction = header & 0xFF;
    boolean isInterindustry = header >> Byte.SIZE <= LOGICAL_CHANNELS;
    boolean asksForState = instruction == VERIFY && command.length() == 2 * HEADER_BYTES;
    return header == GET_DATA_OF_PAYMENT
        || (isInterindustry && (READING.contains(instruction) || asksForState));
  }
}
