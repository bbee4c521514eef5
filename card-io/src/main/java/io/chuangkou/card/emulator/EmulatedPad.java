package io.chuangkou.card.emulator;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A slot in a reader with a keypad for PINs, at which a script types: it does what the structures
 * of PC/SC part 10 tell it, and nothing that they do not. Used by one thread at a time.
 */
public final class EmulatedPad implements CardSlot {

  /** What somebody types who presses the key that cancels. */
  public static final String CANCEL = "cancel";

  private static final int GET_FEATURES = 0x42000D48;
  private static final int VERIFY = 0x42330006;
  private static final int MODIFY = 0x42330007;
  private static final int FEATURE_BYTES = 6;
  private static final int PACKED_DIGITS_FROM_THE_DATA = 0x81;
  private static final int HEADER = 5;
  private static final int TIMEOUT = 0x6400;
  private static final int CANCELLED = 0x6401;
  private static final int DIFFERENT = 0x6402;
  private static final int OTHER_LENGTH = 0x6403;

  private final CardSlot slot;
  private final Queue<String> typed;

  /**
   * A keypad.
   *
   * @param slot where the card is
   * @param typed what is typed, PIN by PIN; when there is no more the time runs out
   */
  public EmulatedPad(CardSlot slot, List<String> typed) {
    this.slot = slot;
    this.typed = new ArrayDeque<>(typed);
  }

  @Override
  public String name() {
    return slot.name();
  }

  @Override
  public CardConnection connect() throws CardFaultException {
    return new Connection(slot.connect());
  }

  private final class Connection implements CardConnection {

    private final CardConnection card;

    Connection(CardConnection card) {
      this.card = card;
    }

    @Override
    public byte[] answerToReset() {
      return card.answerToReset();
    }

    @Override
    public byte[] transmit(byte[] command) throws CardFaultException {
      return card.transmit(command);
    }

    @Override
    public byte[] control(int code, byte[] command) throws CardFaultException {
      return switch (code) {
        case GET_FEATURES ->
            ByteBuffer.allocate(2 * FEATURE_BYTES)
                .put((byte) 6)
                .put((byte) 4)
                .putInt(VERIFY)
                .put((byte) 7)
                .put((byte) 4)
                .putInt(MODIFY)
                .array();
        case VERIFY -> verify(ByteBuffer.wrap(command).order(ByteOrder.LITTLE_ENDIAN));
        case MODIFY -> modify(ByteBuffer.wrap(command).order(ByteOrder.LITTLE_ENDIAN));
        default -> throw new CardFaultException(CardFault.PIN_PAD_MISSING, "emulated: " + code);
      };
    }

    private byte[] verify(ByteBuffer told) throws CardFaultException {
      Frame frame = Frame.of(told, 0, 0);
      told.position(told.position() + 8);
      byte[] command = command(told);
      int ended = frame.insert(typed.poll(), command, 0);
      return ended == 0 ? card.transmit(command) : status(ended);
    }

    private byte[] modify(ByteBuffer told) throws CardFaultException {
      told.mark().position(5);
      int old = told.get() & 0xFF;
      int next = told.get() & 0xFF;
      told.reset();
      Frame frame = Frame.of(told, 2, 0);
      int confirm = told.get();
      told.position(told.position() + 10);
      byte[] command = command(told);
      int ended = (confirm & 2) == 0 ? 0 : frame.insert(typed.poll(), command, old);
      String fresh = typed.poll();
      if (ended == 0) {
        ended = frame.insert(fresh, command, next);
      }
      if (ended == 0 && (confirm & 1) != 0 && !String.valueOf(fresh).equals(typed.poll())) {
        ended = DIFFERENT;
      }
      return ended == 0 ? card.transmit(command) : status(ended);
    }

    @Override
    public void close() {
      card.close();
    }
  }

  private static byte[] command(ByteBuffer told) {
    byte[] command = new byte[told.getInt()];
    told.get(command);
    if (told.hasRemaining()) {
      throw new IllegalArgumentException("bytes behind the command");
    }
    return command;
  }

  private static byte[] status(int status) {
    return ByteBuffer.allocate(Short.BYTES).putShort((short) status).array();
  }

  /** Where the digits go. */
  private record Frame(int block, int fewest, int most) {

    /** Reads the beginning of both structures; the buffer stands behind the lengths after it. */
    static Frame of(ByteBuffer told, int offsets, int length) {
      told.getShort(); // how long it waits
      int format = told.get() & 0xFF;
      int block = told.get() & 0x0F;
      if (format != PACKED_DIGITS_FROM_THE_DATA || told.get() != length) {
        throw new IllegalArgumentException("format %02X".formatted(format));
      }
      told.position(told.position() + offsets);
      int lengths = told.getShort();
      return new Frame(block, lengths >> Byte.SIZE, lengths & 0xFF);
    }

    /** Puts digits over the command's data; returns why not, 0: done. */
    int insert(@Nullable String digits, byte[] command, int offset) {
      if (digits == null) {
        return TIMEOUT;
      }
      if (digits.equals(CANCEL)) {
        return CANCELLED;
      }
      if (digits.length() < fewest || digits.length() > most || digits.length() > 2 * block) {
        return OTHER_LENGTH;
      }
      for (int i = 0; i < digits.length(); i++) {
        int at = HEADER + offset + i / 2;
        int digit = digits.charAt(i) - '0';
        command[at] =
            (byte)
                (i % 2 == 0 ? (digit << 4) | (command[at] & 0x0F) : (command[at] & 0xF0) | digit);
      }
      return 0;
    }
  }
}
