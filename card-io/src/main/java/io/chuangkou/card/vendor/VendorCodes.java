package io.chuangkou.card.vendor;

import io.chuangkou.card.CardFault;

/**
 * What the codes of reading libraries mean (LD/T 33, annex A; −2000xx of libraries in Zhejiang). A
 * status word of the card comes as its negative.
 */
final class VendorCodes {

  private static final int FIRST_STATUS_WORD = 0x6000;
  private static final int LAST_STATUS_WORD = 0x9FFF;
  private static final int TRIES_LEFT = 0x63C0;
  private static final int TRIES = 0x0F;

  private VendorCodes() {}

  /** The fault behind a code other than 0. */
  static CardFault fault(int code) {
    int status = -code;
    return status >= FIRST_STATUS_WORD && status <= LAST_STATUS_WORD
        ? ofStatusWord(status)
        : ofLibrary(code);
  }

  /** Whether a machine of the authority in the network can do what the module here cannot. */
  static boolean asksForNetwork(int code) {
    return switch (code) {
      case -24, -2201, -2202, -2203, -0x6A88 -> true;
      default -> false;
    };
  }

  private static CardFault ofStatusWord(int status) {
    if ((status & ~TRIES) == TRIES_LEFT) {
      return CardFault.TERMINAL_REFUSED;
    }
    return switch (status) {
      case 0x6982 -> CardFault.NEEDS_KEY;
      case 0x6983, 0x6A81, 0x9303 -> CardFault.LOCKED;
      case 0x6A82 -> CardFault.NOT_SOCIAL_SECURITY;
      case 0x6A88, 0x9403 -> CardFault.MODULE_KEYS;
      case 0x6400, 0x6581 -> CardFault.CHIP;
      default -> CardFault.REFUSED;
    };
  }

  private static CardFault ofLibrary(int code) {
    return switch (code) {
      case -1 -> CardFault.NOT_SOCIAL_SECURITY;
      case -2, -200023 -> CardFault.ABSENT;
      case -3, -4, -200013, -200025 -> CardFault.MUTE;
      case -5, -13, -14 -> CardFault.VENDOR_LIBRARY;
      case -11, -12 -> CardFault.NO_READER;
      case -15, -20, -22, -23, -41, -42 -> CardFault.GARBLED;
      case -21, -25, -200077 -> CardFault.NOT_GENUINE;
      case -24, -2202, -2203 -> CardFault.MODULE_KEYS;
      case -2201, -200076 -> CardFault.MODULE_ABSENT;
      case -200078 -> CardFault.TERMINAL_REFUSED;
      case -31, -32, -33, -34 -> CardFault.PIN_ENTRY;
      case -35, -36 -> CardFault.PIN_FORM;
      case -51, -200069, -200070, -200071, -200072, -200073 -> CardFault.PIN_WRONG;
      case -52, -200074 -> CardFault.PIN_BLOCKED;
      default -> CardFault.VENDOR_FAILED;
    };
  }
}
