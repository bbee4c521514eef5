package io.chuangkou.card.pin.pad;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.CardConnection;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a reader can do beside transmitting (PC/SC part 10, CM_IOCTL_GET_FEATURE_REQUEST): by the
 * number of a feature the code of the command to the reader.
 */
final class PadFeatures {

  private static final int GET_FEATURES = 3400;
  private static final int FILE_DEVICE_SMARTCARD = 0x31;
  private static final int PCSC_LITE = 0x42000000;
  private static final int VALUE_BYTES = 4;
  private static final int HEADER_BYTES = 2;

  private final Map<Integer, Integer> codes;

  private PadFeatures(Map<Integer, Integer> codes) {
    this.codes = codes;
  }

  /** Asks a reader; one that knows no such question has no features. */
  static PadFeatures of(CardConnection reader) throws CardFaultException {
    try {
      return parse(reader.control(request(System.getProperty("os.name")), new byte[0]));
    } catch (CardFaultException e) {
      if (e.fault() == CardFault.PIN_PAD_MISSING) {
        return new PadFeatures(Map.of());
      }
      throw e;
    }
  }

  /** SCARD_CTL_CODE of the operating system. */
  static int request(String system) {
    return system.toLowerCase(Locale.ROOT).startsWith("windows")
        ? FILE_DEVICE_SMARTCARD << 16 | GET_FEATURES << 2
        : PCSC_LITE + GET_FEATURES;
  }

  /** One byte feature, one byte length, the code with its highest byte first. */
  static PadFeatures parse(byte[] answer) {
    Map<Integer, Integer> codes = new HashMap<>();
    ByteBuffer rest = ByteBuffer.wrap(answer);
    while (rest.remaining() >= HEADER_BYTES + VALUE_BYTES) {
      int feature = rest.get() & 0xFF;
      int length = rest.get() & 0xFF;
      if (length != VALUE_BYTES) {
        break;
      }
      codes.put(feature, rest.getInt());
    }
    return new PadFeatures(codes);
  }

  OptionalInt code(int feature) {
    Integer code = codes.get(feature);
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }
}
