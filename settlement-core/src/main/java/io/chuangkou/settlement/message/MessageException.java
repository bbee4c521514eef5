package io.chuangkou.settlement.message;

import org.jspecify.annotations.Nullable;

/** A text that is not a message of the national interface. Its message names no personal data. */
public final class MessageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MessageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
