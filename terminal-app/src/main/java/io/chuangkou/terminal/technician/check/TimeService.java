package io.chuangkou.terminal.technician.check;

/** Whether the system keeps its clock by a time server. */
@FunctionalInterface
public interface TimeService {

  /** What the system says of it. */
  enum State {
    SYNCHRONISED,
    NOT_SYNCHRONISED,
    /** It has no service that we know, or does not tell. */
    UNKNOWN
  }

  /** Asks. Blocks for some seconds at most; never throws. */
  State ask();
}
