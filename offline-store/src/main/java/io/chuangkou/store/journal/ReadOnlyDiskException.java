package io.chuangkou.store.journal;

import java.io.IOException;

/** The disk can only be read. */
public final class ReadOnlyDiskException extends IOException {

  private static final long serialVersionUID = 1;

  /** Read-only, as {@code cause} found. */
  public ReadOnlyDiskException(IOException cause) {
    super(cause);
  }
}
