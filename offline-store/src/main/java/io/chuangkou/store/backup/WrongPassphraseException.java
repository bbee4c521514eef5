package io.chuangkou.store.backup;

import java.io.IOException;

/** The passphrase is another, or the sealed bytes are damaged, cut off, or none at all. */
public final class WrongPassphraseException extends IOException {

  private static final long serialVersionUID = 1;

  WrongPassphraseException(String message) {
    super(message);
  }
}
