package io.chuangkou.terminal.simulation;

/** A centre as the network meets it. */
@FunctionalInterface
interface Centre {

  /** Does what a request asks for, and answers; both are JSON in UTF-8. */
  byte[] answer(byte[] request);
}
