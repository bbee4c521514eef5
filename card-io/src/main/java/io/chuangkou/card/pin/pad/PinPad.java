package io.chuangkou.card.pin.pad;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.pin.Pin;
import io.chuangkou.card.pin.PinCommands;
import io.chuangkou.card.pin.PinEntry;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.ResponseApdu;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The keypad of a reader (PC/SC part 10, "IFDs with secure PIN entry"): the PIN goes from the
 * keypad to the card and never passes this machine.
 */
public final class PinPad implements PinEntry {

  /** FEATURE_VERIFY_PIN_DIRECT. */
  static final int VERIFY_DIRECT = 0x06;

  /** FEATURE_MODIFY_PIN_DIRECT. */
  static final int MODIFY_DIRECT = 0x07;

  private static final int TIMEOUT = 0x6400;
  private static final int CANCELLED = 0x6401;
  private static final int TWO_PINS = 0x6402;
  private static final int OTHER_LENGTH = 0x6403;
  private static final byte UNKNOWN = (byte) 0xFF;

  private final int digits;

  /**
   * A keypad at which PINs of one length are typed: readers that take any length are rare.
   *
   * @param digits 4 to 16; as a rule 6
   */
  public PinPad(int digits) {
    if (digits < Pin.SHORTEST || digits > Pin.LONGEST) {
      throw new IllegalArgumentException("a PIN has 4 to 16 digits");
    }
    this.digits = digits;
  }

  @Override
  public int verify(CardConnection card) throws CardFaultException {
    byte[] command = PinCommands.verify(unknown());
    return ask(card, VERIFY_DIRECT, PadStructures.verify(digits, command));
  }

  @Override
  public int change(CardConnection card) throws CardFaultException {
    byte[] command = PinCommands.change(unknown(), unknown());
    return ask(card, MODIFY_DIRECT, PadStructures.modify(digits, command));
  }

  /** Stands where the keypad puts what is typed; what is left of it fills odd lengths. */
  private byte[] unknown() {
    byte[] block = new byte[Pin.blockLength(digits)];
    Arrays.fill(block, UNKNOWN);
    return block;
  }

  private static int ask(CardConnection card, int feature, byte[] structure)
      throws CardFaultException {
    OptionalInt code = PadFeatures.of(card).code(feature);
    if (code.isEmpty()) {
      throw new CardFaultException(
          CardFault.PIN_PAD_MISSING, "the reader has no feature %02X".formatted(feature));
    }
    int status = ResponseApdu.of(card.control(code.getAsInt(), structure)).statusWord();
    String unfinished =
        switch (status) {
          case TIMEOUT -> "nothing was typed in time";
          case CANCELLED -> "cancelled at the keypad";
          case TWO_PINS -> "the new PIN was typed differently the second time";
          case OTHER_LENGTH -> "a PIN of another length";
          default -> "";
        };
    if (!unfinished.isEmpty()) {
      throw new CardFaultException(CardFault.PIN_ENTRY, unfinished);
    }
    return status;
  }
}
