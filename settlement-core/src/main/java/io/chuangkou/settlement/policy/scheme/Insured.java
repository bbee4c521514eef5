package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.policy.scheme.Condition.Test;
import java.util.Collection;

/**
 * An insured group of a scheme, and which of its tests hold or fail for everybody in it, so that
 * they are not made for each person again.
 *
 * @param category its name in the document
 * @param held bits of the tests that hold
 * @param failed bits of the tests that do not
 */
public record Insured(String category, long held, long failed) {

  /** One of which the scheme says nothing. */
  static final Insured UNKNOWN = new Insured("", 0, 0);

  /** A group in view of the tests of its scheme. */
  public static Insured of(String category, Collection<Test> tests) {
    long held = 0;
    long failed = 0;
    for (Test test : tests) {
      switch (test.ofCategory().apply(category)) {
        case HOLDS -> held |= test.bit();
        case FAILS -> failed |= test.bit();
        case OPEN -> {}
      }
    }
    return new Insured(category, held, failed);
  }
}
