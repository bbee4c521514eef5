package io.chuangkou.terminal.workflow;

/** The centre could not be reached or did not answer, where no money was at stake yet. */
public final class CentreAway extends CounterException {

  private static final long serialVersionUID = 1L;

  private final transient OfflineReason reason;

  CentreAway(OfflineReason reason, Advice advice) {
    super(advice);
    this.reason = reason;
  }

  /** What was the matter, and when. */
  public OfflineReason reason() {
    return reason;
  }

  /** The same, after the centre had numbered the visit. */
  CentreAway afterVisit() {
    return new CentreAway(new OfflineReason(reason.cause(), true), advice());
  }
}
