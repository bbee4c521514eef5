package io.chuangkou.terminal.demo;

import java.security.SecureRandom;
import java.util.Random;

/** Draws the same in every run, so that even a record of the journal can be compared. */
public final class AlwaysTheSame extends SecureRandom {

  private static final long serialVersionUID = 1;

  private final Random drawn = new Random(1);

  @Override
  public void nextBytes(byte[] bytes) {
    drawn.nextBytes(bytes);
  }
}
