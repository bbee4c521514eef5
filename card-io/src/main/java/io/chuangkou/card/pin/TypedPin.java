package io.chuangkou.card.pin;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.ResponseApdu;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** PINs that were typed at this machine. */
public final class TypedPin implements PinEntry {

  private final Pin present;
  private final @Nullable Pin next;

  private TypedPin(Pin present, @Nullable Pin next) {
    this.present = present;
    this.next = next;
  }

  /** To be verified. */
  public static PinEntry of(Pin present) {
    return new TypedPin(present, null);
  }

  /**
   * To be changed.
   *
   * @throws CardFaultException {@link CardFault#PIN_FORM} if both are the same
   */
  public static PinEntry of(Pin present, Pin next) throws CardFaultException {
    if (present.isSameAs(next)) {
      throw new CardFaultException(CardFault.PIN_FORM, "the new PIN is the present one");
    }
    return new TypedPin(present, next);
  }

  @Override
  public int verify(CardConnection card) throws CardFaultException {
    byte[] block = present.block();
    return send(card, PinCommands.verify(block), block);
  }

  @Override
  public int change(CardConnection card) throws CardFaultException {
    if (next == null) {
      throw new IllegalStateException("no new PIN was typed");
    }
    byte[] from = present.block();
    byte[] to = next.block();
    return send(card, PinCommands.change(from, to), from, to);
  }

  private static int send(CardConnection card, byte[] command, byte[]... blocks)
      throws CardFaultException {
    try {
      return ResponseApdu.of(card.transmit(command)).statusWord();
    } finally {
      Arrays.fill(command, (byte) 0);
      for (byte[] block : blocks) {
        Arrays.fill(block, (byte) 0);
      }
    }
  }
}
