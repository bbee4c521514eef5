package io.chuangkou.card.ssc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.ResponseApdu;
import io.chuangkou.card.transport.StatusWord;

/** What a card means by a status word that is none of success (ISO/IEC 7816-4, 5.1.3). */
final class Refusals {

  private Refusals() {}

  /** Whether data came, all or as many as there are. */
  static boolean isRead(ResponseApdu response) {
    return response.statusWord() == StatusWord.OK
        || response.statusWord() == StatusWord.END_OF_FILE;
  }

  /**
   * Whether the card says that it does not know such a command, or not in this form: another form
   * may do.
   */
  static boolean isOfForm(ResponseApdu response) {
    return switch (response.statusWord()) {
      case StatusWord.WRONG_LENGTH,
          StatusWord.WRONG_FILE_TYPE,
          StatusWord.LOCKED,
          StatusWord.WRONG_P1_P2,
          StatusWord.UNKNOWN_P1_P2,
          StatusWord.UNKNOWN_COMMAND,
          StatusWord.UNKNOWN_CLASS ->
          true;
      default -> response.sw1() == StatusWord.CLASS_FUNCTION;
    };
  }

  /** The application is there and closed. */
  static boolean isLocked(int statusWord) {
    return switch (statusWord) {
      case StatusWord.LOCKED,
          StatusWord.FILE_INVALIDATED,
          StatusWord.PIN_BLOCKED,
          StatusWord.PERMANENTLY_LOCKED ->
          true;
      default -> false;
    };
  }

  /** The card knows its commands and has no such application, or does not know these commands. */
  static boolean isOfAnotherKind(ResponseApdu response) {
    return response.statusWord() == StatusWord.FILE_NOT_FOUND || isOfForm(response);
  }

  /**
   * The fault of a card that was asked for what it has to give.
   *
   * @param command what was asked, as technicians call it
   */
  static CardFaultException of(ResponseApdu response, String command) {
    CardFault fault =
        isOfForm(response) || response.sw1() == StatusWord.WRONG_PARAMETERS
            ? CardFault.REFUSED
            : CardFault.CHIP;
    return new CardFaultException(fault, command + ": " + StatusWord.text(response.statusWord()));
  }
}
