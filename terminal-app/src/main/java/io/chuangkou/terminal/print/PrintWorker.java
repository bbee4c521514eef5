package io.chuangkou.terminal.print;

import java.time.Duration;

/** Who does the work of a printer, one thing after the other, so that nobody waits for it. */
public interface PrintWorker extends AutoCloseable {

  /** Does something after what was given before. */
  void submit(Runnable work);

  /** Does something after a pause, and nothing of what was put off before. */
  void later(Duration pause, Runnable work);

  /** Begins nothing more; what is under way is interrupted. */
  @Override
  void close();

  /** A thread of its own. */
  static PrintWorker thread() {
    return new PrintThread();
  }
}
