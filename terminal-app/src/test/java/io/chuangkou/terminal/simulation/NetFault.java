package io.chuangkou.terminal.simulation;

/**
 * What happens to one message.
 *
 * @param kind what
 * @param delayMillis how long until the late or second message arrives
 */
record NetFault(Kind kind, long delayMillis) {

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
    CRASH_AFTER
  }
}
