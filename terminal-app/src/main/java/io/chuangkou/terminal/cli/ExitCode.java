package io.chuangkou.terminal.cli;

/** How commands end. */
final class ExitCode {

  /** Done. */
  static final int DONE = 0;

  /** Refused or failed, with a sentence and a code. */
  static final int FAILED = 1;

  /** Used wrongly. */
  static final int USAGE = 2;

  /** Sent, and the outcome is not known. */
  static final int UNKNOWN = 3;

  /** Queued for the centre. */
  static final int QUEUED = 4;

  private ExitCode() {}
}
