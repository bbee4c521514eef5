package io.chuangkou.terminal.workflow;

/** The centre is away and a rule forbids to settle provisionally. */
public final class OfflineRefused extends CounterException {

  private static final long serialVersionUID = 1L;

  private final transient OfflineReason reason;
  private final boolean inFull;

  OfflineRefused(Fault fault, OfflineReason reason, boolean inFull) {
    super(fault);
    this.reason = reason;
    this.inFull = inFull;
  }

  /** Why the centre was not asked. */
  OfflineReason reason() {
    return reason;
  }

  /** Whether the person may pay in full instead. */
  boolean inFull() {
    return inFull;
  }
}
