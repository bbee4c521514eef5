package io.chuangkou.terminal.workflow;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Works a desk without a screen: gives a command and waits until the desk has come to rest. For
 * commands, demonstrations and tests; one thread at a time.
 */
public final class HeadlessCashier {

  private final Cashier cashier;
  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private CashierState latest = CashierState.BLANK;

  /** Drives a desk; no single wait is longer than the patience. */
  public HeadlessCashier(Cashier cashier, Duration patience) {
    this.cashier = cashier;
    this.patience = patience;
    cashier.watch(this::note);
  }

  /**
   * Gives a command and waits until the desk rests.
   *
   * @return the state in which it rests
   * @throws IllegalStateException if it does not within the patience
   */
  public CashierState after(Runnable command) {
    command.run();
    fence();
    return await(state -> !state.stage().isBusy());
  }

  /**
   * Waits for a state.
   *
   * @throws IllegalStateException if it does not come within the patience
   */
  public CashierState await(Predicate<CashierState> wanted) {
    long nanos = patience.toNanos();
    lock.lock();
    try {
      while (!wanted.test(latest)) {
        if (nanos <= 0) {
          throw new IllegalStateException("the desk stays in " + latest.stage());
        }
        nanos = changed.awaitNanos(nanos);
      }
      return latest;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      lock.unlock();
    }
  }

  /** When a new watcher hears its first state, the commands given before are done. */
  private void fence() {
    CountDownLatch done = new CountDownLatch(1);
    Runnable end = cashier.watch(state -> done.countDown());
    try {
      if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the desk does not answer");
      }
      end.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void note(CashierState state) {
    lock.lock();
    try {
      latest = state;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
