package io.chuangkou.store.journal;

import java.io.IOException;

/** There is no room on the disk. */
public final class DiskFullException extends IOException {

  private static final long serialVersionUID = 1;

  /** No room, as {@code cause} found. */
  public DiskFullException(IOException cause) {
    super(cause);
  }
}
