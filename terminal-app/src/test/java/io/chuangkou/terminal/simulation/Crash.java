package io.chuangkou.terminal.simulation;

/** The terminal's process ends here and now: nothing in it may catch this. */
final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash() {
    super("the terminal's process ends", null, false, false);
  }
}
