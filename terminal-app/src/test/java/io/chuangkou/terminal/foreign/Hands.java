package io.chuangkou.terminal.foreign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set. */
final class Hands implements InstantSource {

  private volatile Instant now;

  Hands(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Sets it to a moment. */
  void set(Instant moment) {
    now = moment;
  }

  /** Sets it on. */
  void on(Duration by) {
    now = now.plus(by);
  }

  /** The same clock, ahead by something. */
  InstantSource ahead(Duration by) {
    return () -> now.plus(by);
  }
}
