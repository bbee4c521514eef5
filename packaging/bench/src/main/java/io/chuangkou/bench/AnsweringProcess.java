package io.chuangkou.bench;

import io.chuangkou.terminal.cli.Chuangkou;

/** The product's main, preceded by the time at which it was entered (millis, on standard error). */
final class AnsweringProcess {

  private AnsweringProcess() {}

  /** Arguments: the product's. */
  public static void main(String[] arguments) {
    System.err.println(System.currentTimeMillis());
    Chuangkou.main(arguments);
  }
}
