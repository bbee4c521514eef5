package io.chuangkou.terminal.task;

/**
 * Who does what at a desk: four lines of tasks, each done one after the other in the order given. A
 * task that fails is logged and ends nothing.
 */
public interface DeskTasks extends AutoCloseable {

  /** Does something short with the desk itself. */
  void desk(Runnable task);

  /** Does something that speaks to card or centre for the person at the window. */
  void work(Runnable task);

  /** Does something with the queue. */
  void queue(Runnable task);

  /** Does something with the queue now, and again after every pause. */
  void repeat(Runnable task);

  /** Tells the centre something that nobody waits for. */
  void report(Runnable task);

  /** Takes nothing new and waits for what is under way. */
  @Override
  void close();
}
