package io.chuangkou.store.journal;

import java.io.IOException;

/** The journal was written by a later version of the program, which this one cannot read. */
public final class NewerFormatException extends IOException {

  private static final long serialVersionUID = 1;

  /** Says what this version does not know. */
  public NewerFormatException(String message) {
    super(message);
  }
}
