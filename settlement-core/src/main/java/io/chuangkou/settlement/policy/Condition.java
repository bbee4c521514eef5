package io.chuangkou.settlement.policy;

import java.util.List;
import java.util.function.Predicate;

/** What must hold for a row to fit: all of its tests. One without tests holds always. */
final class Condition {

  /** Holds always. */
  static final Condition ALWAYS = new Condition(List.of());

  private final List<Test> tests;
  private final Predicate<Facts> all;

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

  Condition(List<Test> tests) {
    this.tests = List.copyOf(tests);
    this.all = tests.stream().map(Test::predicate).reduce(Predicate::and).orElse(facts -> true);
  }

  boolean holds(Facts facts) {
    return all.test(facts);
  }

  boolean holdsAlways() {
    return tests.isEmpty();
  }

  /** Whether this one surely holds wherever the other does. */
  boolean coversAllOf(Condition other) {
    return tests.stream().allMatch(test -> other.tests.stream().anyMatch(test::says));
  }

  Words words() {
    return tests.stream().map(Test::words).reduce(Words.NONE, Words::and);
  }
}
