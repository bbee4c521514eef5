package io.chuangkou.store.queue;

import java.time.Instant;

/** What the journal tells the queue. Times are whole milliseconds. */
public sealed interface Entry {

  /** When it was recorded. */
  Instant at();

  /** An item was added. */
  record Added(Instant at, NewItem item) implements Entry {}

  /** An item's state was changed. */
  record Moved(Instant at, String id, State from, State to, Bytes note) implements Entry {}

  /** An item was put back into the queue after a failed attempt. */
  record Postponed(Instant at, String id, State from, Instant nextAttempt, Bytes note)
      implements Entry {}

  /** Facts were remembered. */
  record Remembered(Instant at, String key, Bytes facts) implements Entry {}

  /** Serials up to and including {@code limit} may have been handed out. */
  record Reserved(Instant at, long limit) implements Entry {}

  /** The clock was found right: times of records before this one may lie in its future. */
  record ClockTrusted(Instant at) implements Entry {}
}
