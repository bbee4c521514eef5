package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.policy.scheme.Condition.Test;
import java.util.Collection;

/**
 * Which tests of a scheme hold or fail wherever a trait is met, known before one of them is made.
 *
 * @param held bits of the tests that hold
 * @param failed bits of the tests that do not
 */
public record Known(long held, long failed) {

  /** Nothing is known. */
  static final Known NOTHING = new Known(0, 0);

  /** What a trait alone says of these tests. */
  public static Known of(Trait trait, Collection<Test> tests) {
    long held = 0;
    long failed = 0;
    for (Test test : tests) {
      switch (test.foreseen().apply(trait)) {
        case HOLDS -> held |= test.bit();
        case FAILS -> failed |= test.bit();
        case OPEN -> {}
      }
    }
    return new Known(held, failed);
  }
}
