package io.chuangkou.card.transport;

import io.chuangkou.card.CardFaultException;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Writes down the conversation with a card without what it is about: names of directories and files
 * are shown, all other data (holder, PIN) by their length alone.
 */
public final class Trace implements Transport {

  private static final int HEADER = 4;
  private static final int DATA = 5;
  private static final int INS = 1;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Transport inner;
  private final Consumer<String> lines;

  /**
   * Decorates a transport.
   *
   * @param lines takes a line a command and a line an answer
   */
  public Trace(Transport inner, Consumer<String> lines) {
    this.inner = inner;
    this.lines = lines;
  }

  @Override
  public byte[] transmit(byte[] command) throws CardFaultException {
    lines.accept("> " + describe(command));
    byte[] answer = inner.transmit(command);
    ResponseApdu response = ResponseApdu.of(answer);
    lines.accept("< " + covered(response.dataLength()) + StatusWord.text(response.statusWord()));
    return answer;
  }

  private static String describe(byte[] command) {
    boolean open = command.length <= DATA || (command[INS] & 0xFF) == Commands.SELECT;
    return open
        ? HEX.formatHex(command)
        : HEX.formatHex(command, 0, HEADER) + " " + covered(command.length - DATA).strip();
  }

  private static String covered(int bytes) {
    return bytes == 0 ? "" : "[" + bytes + " bytes] ";
  }

  @Override
  public void close() {
    inner.close();
  }
}
