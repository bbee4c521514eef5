package io.chuangkou.card.vendor.library;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;

/** A library, wherever it is loaded. Used by one thread at a time. */
public interface ReadingLibrary extends AutoCloseable {

  /**
   * Calls a function and waits for its end.
   *
   * @throws CardFaultException {@link CardFault#VENDOR_LIBRARY} where the library cannot be loaded
   *     or has no such function; {@link CardFault#VENDOR_CRASHED} where it took its process along;
   *     {@link CardFault#VENDOR_ANSWER} where what it wrote has no end
   */
  LibraryAnswer call(LibraryCall call) throws CardFaultException;

  /** Nobody waits for a call any longer; may be called by another thread. */
  void abandon();

  @Override
  void close();
}
