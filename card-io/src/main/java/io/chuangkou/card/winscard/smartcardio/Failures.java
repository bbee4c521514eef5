package io.chuangkou.card.winscard.smartcardio;

import io.chuangkou.card.winscard.ServiceException;
import javax.smartcardio.CardNotPresentException;
import jnasmartcardio.Smartcardio.JnaPCSCException;
import org.jspecify.annotations.Nullable;

/** The service's codes, out of what {@code javax.smartcardio} throws. */
final class Failures {

  static final int UNKNOWN_READER = 0x80100009;
  static final int UNSUPPORTED = 0x80100022;

  private static final int NO_SMARTCARD = 0x8010000C;
  private static final int INTERNAL_ERROR = 0x80100001;

  private Failures() {}

  static ServiceException of(String function, @Nullable Throwable failure) {
    int code =
        switch (failure) {
          case JnaPCSCException coded -> (int) coded.code;
          case CardNotPresentException absent -> NO_SMARTCARD;
          case null, default -> INTERNAL_ERROR;
        };
    ServiceException translated = new ServiceException(function, code);
    translated.initCause(failure);
    return translated;
  }
}
