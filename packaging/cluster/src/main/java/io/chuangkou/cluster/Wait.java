package io.chuangkou.cluster;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what other processes do. */
final class Wait {

  private static final Duration STEP = Duration.ofMillis(100);

  private Wait() {}

  /**
   * Returns once something is so; an exception means that it is not so yet.
   *
   * @throws IllegalStateException if it is not so for too long
   */
  static void until(String what, Duration most, Callable<Boolean> so) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    String last = "";
    while (System.nanoTime() < end) {
      try {
        if (so.call()) {
          return;
        }
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        last = " (" + e + ")";
      }
      Thread.sleep(STEP);
    }
    throw new IllegalStateException("not within " + most.toSeconds() + " s: " + what + last);
  }
}
