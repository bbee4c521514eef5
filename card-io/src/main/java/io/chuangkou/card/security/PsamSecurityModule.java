package io.chuangkou.card.security;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.Commands;
import io.chuangkou.card.transport.ResponseApdu;
import io.chuangkou.card.transport.StatusWord;
import io.chuangkou.card.transport.Transport;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A PSAM of the social-security system: serial number in EF 0015, terminal number in EF 0016, keys
 * in the directory DF01 of an environment an algorithm; {@code BF DE} derives a key for once,
 * {@code 80 FA} encrypts with it. The commands are those that terminals in use send.
 */
public final class PsamSecurityModule implements SecurityModule {

  private static final int MASTER_FILE = 0x3F00;
  private static final int SERIAL_FILE = 0x0015;
  private static final int TERMINAL_FILE = 0x0016;
  private static final int KEYS = 0xDF01;
  private static final int SERIAL_BYTES = 10;
  private static final int SERIAL_FILE_BYTES = 15;
  private static final int TERMINAL_BYTES = 6;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Transport transport;
  private @Nullable Algorithm selected;

  /** One that has been powered; closes with it. */
  public PsamSecurityModule(Transport transport) {
    this.transport = transport;
  }

  @Override
  public ModuleFacts facts() throws CardFaultException {
    byte[] serial = file(SERIAL_FILE, SERIAL_FILE_BYTES);
    byte[] terminal = file(TERMINAL_FILE, TERMINAL_BYTES);
    if (serial.length < SERIAL_BYTES || terminal.length != TERMINAL_BYTES) {
      throw noModule("its files are too short");
    }
    return new ModuleFacts(
        HEX.formatHex(serial, 0, SERIAL_BYTES), HEX.formatHex(terminal), algorithms());
  }

  private byte[] file(int identifier, int length) throws CardFaultException {
    selected = null;
    send(Commands.select(Commands.BY_IDENTIFIER, MASTER_FILE));
    int status = send(Commands.select(Commands.BY_IDENTIFIER, identifier)).statusWord();
    if (status != StatusWord.OK) {
      throw noModule("EF %04X: %s".formatted(identifier, StatusWord.text(status)));
    }
    ResponseApdu answer = send(Commands.readBinary(0, length));
    if (answer.statusWord() != StatusWord.OK && answer.statusWord() != StatusWord.END_OF_FILE) {
      throw refused("READ BINARY", answer.statusWord());
    }
    return answer.data();
  }

  private Set<Algorithm> algorithms() throws CardFaultException {
    Set<Algorithm> found = EnumSet.noneOf(Algorithm.class);
    for (Algorithm algorithm : Algorithm.values()) {
      if (enter(algorithm) == StatusWord.OK) {
        found.add(algorithm);
      }
    }
    return found;
  }

  /** Goes to the keys of an algorithm; the status word of what did not succeed. */
  private int enter(Algorithm algorithm) throws CardFaultException {
    selected = null;
    int status = send(Commands.selectName(algorithm.moduleEnvironment())).statusWord();
    if (status == StatusWord.OK) {
      status = send(Commands.select(Commands.BY_IDENTIFIER, KEYS)).statusWord();
    }
    selected = status == StatusWord.OK ? algorithm : null;
    return status;
  }

  @Override
  public byte[] encrypt(ModuleKey key, CardIdentity card, byte[] process, byte[] source)
      throws CardFaultException {
    if (selected != card.algorithm()) {
      int status = enter(card.algorithm());
      if (status != StatusWord.OK) {
        throw refused(card.algorithm().title(), status);
      }
    }
    byte[] factors = card.factors(key.levels());
    byte[] data =
        ByteBuffer.allocate(factors.length + process.length).put(factors).put(process).array();
    int status = send(Commands.of(0xBF, 0xDE, key.usage(), key.number(), data)).statusWord();
    if (status != StatusWord.OK) {
      throw refused("BF DE " + key, status);
    }
    ResponseApdu answer = send(Commands.of(0x80, 0xFA, 0, 0, source));
    if (answer.statusWord() != StatusWord.OK) {
      throw refused("80 FA " + key, answer.statusWord());
    }
    byte[] cryptogram = answer.data();
    if (cryptogram.length < CardIdentity.FACTOR) {
      throw new CardFaultException(
          CardFault.MODULE_BLOCKED, "80 FA: " + cryptogram.length + " bytes");
    }
    return Arrays.copyOf(
        cryptogram,
        cryptogram.length < 2 * CardIdentity.FACTOR
            ? CardIdentity.FACTOR
            : 2 * CardIdentity.FACTOR);
  }

  private static CardFaultException noModule(String detail) {
    return new CardFaultException(
        CardFault.MODULE_ABSENT, "what is in the slot is no PSAM: " + detail);
  }

  private static CardFaultException refused(String what, int status) {
    CardFault fault =
        switch (status) {
          case StatusWord.FILE_NOT_FOUND, StatusWord.KEY_NOT_FOUND, StatusWord.NO_SUCH_KEY ->
              CardFault.MODULE_KEYS;
          default -> CardFault.MODULE_BLOCKED;
        };
    return new CardFaultException(fault, "PSAM " + what + ": " + StatusWord.text(status));
  }

  private ResponseApdu send(byte[] command) throws CardFaultException {
    return ResponseApdu.of(transport.transmit(command));
  }

  @Override
  public void close() {
    transport.close();
  }
}
