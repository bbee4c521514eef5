package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.gateway.Fault;

/** The centre could not be reached or did not answer, where nothing was at stake yet. */
public final class CentreAway extends CounterException {

  private static final long serialVersionUID = 1L;

  private final OfflineReason.Cause cause;

  CentreAway(OfflineReason.Cause cause, Fault fault) {
    super(Advice.of(fault));
    this.cause = cause;
  }

  /** What was the matter. */
  public OfflineReason.Cause reason() {
    return cause;
  }
}
