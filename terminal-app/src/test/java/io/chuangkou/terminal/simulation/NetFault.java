package io.chuangkou.terminal.simulation;

import java.util.List;

/**
 * What happens to one message.
 *
 * @param kind what
 * @param delayMillis how long until the late or second message arrives
 */
record NetFault(Kind kind, long delayMillis) {

  private static final int SECOND = 1_000;

  /** One of some choices, decided by the delay, which such a fault does not use otherwise. */
  <T> T oneOf(List<T> choices) {
    return choices.get((int) (delayMillis / SECOND % choices.size()));
  }

  /** What can happen to a message. */
  enum Kind {
    /** No connection is made. */
    UNREACHABLE,
    /** The request is lost. */
    REQUEST_LOST,
    /** The centre does what was asked, and its answer is lost. */
    ANSWER_LOST,
    /** Nobody waits any more when the request arrives. */
    LATE,
    /** The request arrives a second time. */
    TWICE,
    /** Something else arrives under the number of the request. */
    FORGED,
    /** The centre does what was asked, and something else answers. */
    GARBAGE,
    /** The centre does what was asked, and half of its answer arrives. */
    TORN,
    /** A proxy answers, and the centre hears nothing. */
    PROXY,
    /** The terminal's process ends before the message leaves. */
    CRASH_BEFORE,
    /** The terminal's process ends when the centre has done what was asked. */
    CRASH_AFTER,
    /** Another hospital settles for the person just before the next settlement arrives. */
    OTHER_COUNTER,
    /** The answer to the next cancellation tells other amounts than were taken back. */
    OTHER_AMOUNTS,
    /** The answer is written as another centre writes it. */
    OTHER_SHAPE,
    /** The next settlement is done, and the code or the words of its answer tell of a trouble. */
    OTHER_WORDS,
    /** The next settlement is done, and its answer lacks something. */
    WITHOUT_PART,
    /**
     * The next settlement is done, and the answer to an earlier one of this process comes again.
     */
    EARLIER_ANSWER;

    /** The transaction that it waits for; empty: it strikes whatever comes. */
    String occasion() {
      return switch (this) {
        case OTHER_COUNTER, OTHER_WORDS, WITHOUT_PART, EARLIER_ANSWER -> "2207";
        case OTHER_AMOUNTS -> "2208";
        case UNREACHABLE,
            REQUEST_LOST,
            ANSWER_LOST,
            LATE,
            TWICE,
            FORGED,
            GARBAGE,
            TORN,
            PROXY,
            CRASH_BEFORE,
            CRASH_AFTER,
            OTHER_SHAPE ->
            "";
      };
    }

    /** Delays with which it is each of what it can be. */
    List<Long> delays() {
      boolean isOne = occasion().isEmpty() ? this != OTHER_SHAPE : this == EARLIER_ANSWER;
      return isOne ? List.of(1_000L) : List.of(1_000L, 2_000L, 3_000L);
    }

    /** Whether it can strike a message of this transaction. */
    boolean concerns(String infno) {
      return occasion().isEmpty() || occasion().equals(infno);
    }
  }
}
