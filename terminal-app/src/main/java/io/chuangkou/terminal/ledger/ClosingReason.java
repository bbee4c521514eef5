package io.chuangkou.terminal.ledger;

/** What can be done about an open item: the closed list of reasons. */
public enum ClosingReason {
  /** The difference went over the counter in cash. */
  CASH,
  /** It went the way of a transfer. */
  TRANSFER,
  /** It was put right in the books. */
  CORRECTED,
  /** Send it again. */
  RELEASE,
  /** It was dealt with elsewhere. */
  DEALT_WITH
}
