package io.chuangkou.terminal.simulation;

import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.task.DeskTasks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * A desk's lines of tasks in virtual time, on one thread. While a task waits for the centre the
 * tasks of the other lines go on inside its waiting.
 */
final class VirtualTasks implements DeskTasks {

  private static final long QUEUE_EVERY = 5_000;
  private static final long AGAIN = 50;

  private final Line desk = new Line(() -> true);
  private final Line work;
  private final Line queue;
  private final Line report;
  private final Timeline time;
  private final Life life;

  /** What the tasks know of the process that they belong to. */
  interface Life {

    /** A process that never dies and meets no lock. */
    Life EASY =
        new Life() {
          @Override
          public void require() {}

          @Override
          public void failed(RuntimeException e) {
            throw e;
          }

          @Override
          public boolean mayWork() {
            return true;
          }

          @Override
          public boolean mayQueue() {
            return true;
          }

          @Override
          public void beforeQueue() {}
        };

    /** Ends the process if it is dead by now. */
    void require();

    /** A task failed with something that no task should fail with. */
    void failed(RuntimeException e);

    /** Whether the work that waits may start: it must not meet a lock that waits for it. */
    boolean mayWork();

    /** The same for the queue. */
    boolean mayQueue();

    /** Called before each look at the queue. */
    void beforeQueue();
  }

  VirtualTasks(Timeline time, Life life) {
    this.time = time;
    this.life = life;
    work = new Line(life::mayWork);
    queue = new Line(life::mayQueue);
    report = new Line(life::mayQueue);
  }

  private boolean closed;

  @Override
  public void desk(Runnable task) {
    desk.add(task);
  }

  @Override
  public void work(Runnable task) {
    work.add(task);
  }

  @Override
  public void queue(Runnable task) {
    queue.add(task);
  }

  @Override
  public void report(Runnable task) {
    report.add(task);
  }

  @Override
  public void repeat(Runnable task) {
    queue.add(
        () -> {
          life.beforeQueue();
          guarded(task);
          time.after(QUEUE_EVERY, () -> repeat(task));
        });
  }

  @Override
  public void close() {
    closed = true;
  }

  /** Whether a task is under way that waits for something. */
  boolean isBusy() {
    return work.busy || queue.busy || report.busy;
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (StoreException e) {
      // The disk fails on purpose; what the desk makes of it is judged by what it shows.
    } catch (RuntimeException e) {
      life.failed(e);
    }
  }

  private final class Line {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final BooleanSupplier mayStart;
    private boolean busy;

    Line(BooleanSupplier mayStart) {
      this.mayStart = mayStart;
    }

    void add(Runnable task) {
      if (!closed) {
        waiting.add(task);
        time.after(0, this::start);
      }
    }

    private void start() {
      if (closed || busy || waiting.isEmpty()) {
        return;
      }
      if (!mayStart.getAsBoolean()) {
        time.after(AGAIN, this::start);
        return;
      }
      busy = true;
      guarded(waiting.remove());
      busy = false;
      life.require();
      time.after(0, this::start);
    }
  }
}
