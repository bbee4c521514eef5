package io.chuangkou.terminal.simulation;

import java.util.Optional;
import java.util.function.Predicate;

/** Takes away from a plan whatever its failing does not need. */
final class Shrinker {

  private Shrinker() {}

  /** A plan that still fails, and would not with any one thing less. */
  static Plan smallest(Plan failing, Predicate<Plan> fails) {
    Plan smallest = failing;
    for (Optional<Plan> smaller = Optional.of(failing);
        smaller.isPresent();
        smaller = smallest.smaller().filter(fails).findFirst()) {
      smallest = smaller.get();
    }
    return smallest;
  }
}
