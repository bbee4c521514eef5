package io.chuangkou.card.winscard;

/** A function of the service that ended in an error. */
public final class ServiceException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int code;

  /**
   * An error.
   *
   * @param function that ended in it
   * @param code {@code SCARD_E_…} or {@code SCARD_W_…}
   */
  public ServiceException(String function, int code) {
    super("%s: PC/SC %08X".formatted(function, code));
    this.code = code;
  }

  /** The error code, {@code SCARD_E_…} or {@code SCARD_W_…}. */
  public int code() {
    return code;
  }
}
