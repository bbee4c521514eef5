package io.chuangkou.terminal.cli.console;

/** How commands end. */
public final class ExitCode {

  /** Done. */
  public static final int DONE = 0;

  /** Refused or failed, with a sentence and a code. */
  public static final int FAILED = 1;

  /** Used wrongly. */
  public static final int USAGE = 2;

  /** Sent, and the outcome is not known. */
  public static final int UNKNOWN = 3;

  /** Queued for the centre. */
  public static final int QUEUED = 4;

  /** Done, and the store has lost records. */
  public static final int LOST = 5;

  private ExitCode() {}
}
