package io.chuangkou.terminal.policies;

import io.chuangkou.settlement.policy.scheme.BilingualText;

/**
 * What became of a file of the clerk's folder.
 *
 * @param name file name
 * @param state what became of it
 * @param why why it does not count as it is, or since when it does
 */
public record PolicyFile(String name, State state, BilingualText why) {

  /** What can become of a file. */
  public enum State {
    /** As it is, it is signed and in force for its days. */
    IN_FORCE,
    /** Nobody has signed it. */
    UNSIGNED,
    /** Another content was signed, and that is in force. */
    CHANGED,
    /** It is gone; what was signed is in force. */
    MISSING,
    /** It was signed once and withdrawn. */
    WITHDRAWN,
    /** It has a fault. */
    FAULTY,
    /** It is no policy document. */
    OTHER
  }

  static PolicyFile of(String name, State state, String chinese, String english) {
    return new PolicyFile(name, state, BilingualText.of(chinese, english));
  }
}
