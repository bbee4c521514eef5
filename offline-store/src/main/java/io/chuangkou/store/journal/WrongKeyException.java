package io.chuangkou.store.journal;

import java.io.IOException;

/** There are whole records, and not one is authentic under this key. */
public final class WrongKeyException extends IOException {

  private static final long serialVersionUID = 1;

  WrongKeyException() {
    super("no record is authentic under this key");
  }
}
