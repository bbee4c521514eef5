package io.chuangkou.settlement.policy;

import java.util.List;
import java.util.function.Predicate;

/**
 * What must hold for a row to fit: all of its tests.
 *
 * @param tests the tests, none for a row that always fits
 */
record Condition(List<Test> tests) {

  /** Holds always. */
  static final Condition ALWAYS = new Condition(List.of());

  /**
   * One test.
   *
   * @param key key in the document
   * @param values what is written there, in order
   * @param words the same for a clerk
   * @param predicate whether it holds
   */
  record Test(String key, List<String> values, Words words, Predicate<Facts> predicate) {

    boolean says(Test other) {
      return key.equals(other.key) && values.equals(other.values);
    }
  }

  boolean holds(Facts facts) {
    for (int i = 0; i < tests.size(); i++) {
      if (!tests.get(i).predicate.test(facts)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this one surely holds wherever the other does. */
  boolean coversAllOf(Condition other) {
    return tests.stream().allMatch(test -> other.tests.stream().anyMatch(test::says));
  }

  Words words() {
    return tests.stream().map(Test::words).reduce(Words.NONE, Words::and);
  }
}
