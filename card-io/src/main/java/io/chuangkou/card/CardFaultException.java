package io.chuangkou.card;

/** A {@link CardFault} on its way to whoever handles it, inside the card module. */
public final class CardFaultException extends Exception {

  private static final long serialVersionUID = 1L;

  private final CardFault fault;
  private final String detail;

  /**
   * A fault.
   *
   * @param detail a technician's words; no personal data
   */
  public CardFaultException(CardFault fault, String detail) {
    super(fault.code() + ": " + detail);
    this.fault = fault;
    this.detail = detail;
  }

  /** A fault found through another exception. */
  public CardFaultException(CardFault fault, String detail, Throwable cause) {
    this(fault, detail);
    initCause(cause);
  }

  /** What happened. */
  public CardFault fault() {
    return fault;
  }

  /** What a technician wants to know about it. */
  public String detail() {
    return detail;
  }
}
