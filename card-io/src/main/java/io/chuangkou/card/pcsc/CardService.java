package io.chuangkou.card.pcsc;

import io.chuangkou.card.winscard.ServiceContext;
import io.chuangkou.card.winscard.ServiceException;
import io.chuangkou.card.winscard.binding.BoundContext;
import io.chuangkou.card.winscard.smartcardio.SmartcardioContext;
import java.util.Locale;

/** By which way the operating system's card service is spoken to. */
public enum CardService {
  /** Its own library, function by function: everything is told. */
  WINSCARD {
    @Override
    ServiceContext establish() throws ServiceException {
      return BoundContext.establish();
    }

    @Override
    String library() {
      return BoundContext.libraryName();
    }
  },
  /**
   * {@code javax.smartcardio} by jnasmartcardio: neither whether other programs use a card nor what
   * a reader's driver says of itself, and 61xx and 6Cxx as it deals with them.
   */
  SMARTCARDIO {
    @Override
    ServiceContext establish() throws ServiceException {
      return SmartcardioContext.establish();
    }

    @Override
    String library() {
      return "javax.smartcardio (jnasmartcardio)";
    }
  };

  /**
   * Connects to the service.
   *
   * @throws ServiceException if it does not run, or does not let this user in
   * @throws LinkageError if this system has no library for it
   */
  abstract ServiceContext establish() throws ServiceException;

  /** What it is spoken to by, for a technician. */
  abstract String library();

  /** Where nobody chooses: the service's own library on Linux, where that was tried. */
  public static CardService usual() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return system.startsWith("linux") ? WINSCARD : SMARTCARDIO;
  }
}
