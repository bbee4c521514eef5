package io.chuangkou.card.emulator.chip;

import io.chuangkou.card.security.Algorithm;
import java.util.Set;

/**
 * What an emulated security module is made from.
 *
 * @param serial 20 hexadecimal digits
 * @param terminalNumber twelve digits
 * @param algorithms what it computes with
 * @param keys what it holds
 * @param state whether it works
 */
public record ModuleProfile(
    String serial, String terminalNumber, Set<Algorithm> algorithms, MasterKeys keys, State state) {

  /** Whether a module works. */
  public enum State {
    WORKING,
    /** It answers no reset. */
    MUTE,
    /** It computes nothing any more. */
    BLOCKED,
    /** What sits in the slot is a card of another kind. */
    OTHER_CARD
  }

  /** One with the keys of the demonstration cards. */
  public static ModuleProfile demonstration() {
    return new ModuleProfile(
        "32010000000000000001",
        "320100000001",
        Set.of(Algorithm.TRIPLE_DES, Algorithm.SM4),
        MasterKeys.DEMONSTRATION,
        State.WORKING);
  }

  /** The same with other keys. */
  public ModuleProfile with(MasterKeys other) {
    return new ModuleProfile(serial, terminalNumber, algorithms, other, state);
  }

  /** The same with other algorithms. */
  public ModuleProfile with(Set<Algorithm> others) {
    return new ModuleProfile(serial, terminalNumber, others, keys, state);
  }

  /** The same in another state. */
  public ModuleProfile in(State other) {
    return new ModuleProfile(serial, terminalNumber, algorithms, keys, other);
  }
}
