package io.chuangkou.terminal.foreign.centre;

/** What this centre does not do, in its own words. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String words) {
    super(words);
  }
}
