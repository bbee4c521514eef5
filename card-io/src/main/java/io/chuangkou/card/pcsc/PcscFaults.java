package io.chuangkou.card.pcsc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.winscard.ServiceException;

/** What the error codes of PC/SC mean at a counter (SCARD_E_… and SCARD_W_… of winscard). */
final class PcscFaults {

  private PcscFaults() {}

  static CardFaultException of(ServiceException e) {
    return new CardFaultException(ofCode(e.code()), String.valueOf(e.getMessage()), e);
  }

  /** Whether a driver says that it knows no such command to the reader. */
  static boolean isUnsupported(ServiceException e) {
    return switch (e.code()) {
      case 0x8010001F, // UNEXPECTED, UNSUPPORTED_FEATURE of pcsc-lite
          0x80100022, // UNSUPPORTED_FEATURE
          0x80100011, // INVALID_VALUE
          0x00000001 -> // ERROR_INVALID_FUNCTION of Windows' drivers
          true;
      default -> false;
    };
  }

  /** Codes that are not listed speak of the service itself: lost, stopped, out of memory. */
  static CardFault ofCode(int code) {
    return switch (code) {
      case 0x8010006A -> CardFault.NO_ACCESS; // SECURITY_VIOLATION
      case 0x80100009, // UNKNOWN_READER
          0x80100017, // READER_UNAVAILABLE
          0x8010002E -> // NO_READERS_AVAILABLE
          CardFault.NO_READER;
      case 0x8010000C -> CardFault.ABSENT; // NO_SMARTCARD
      case 0x80100016, // NOT_TRANSACTED
          0x80100069 -> // REMOVED_CARD
          CardFault.PULLED;
      case 0x8010000F, // PROTO_MISMATCH: the answer to reset makes no sense
          0x80100065, // UNSUPPORTED_CARD
          0x80100066, // UNRESPONSIVE_CARD
          0x80100067 -> // UNPOWERED_CARD
          CardFault.MUTE;
      case 0x8010000B, // SHARING_VIOLATION
          0x80100068 -> // RESET_CARD, by another program
          CardFault.BUSY;
      case 0x8010000A -> CardFault.TIMEOUT; // TIMEOUT
      default -> CardFault.NO_SERVICE;
    };
  }
}
