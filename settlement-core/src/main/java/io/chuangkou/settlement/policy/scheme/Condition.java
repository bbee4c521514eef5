package io.chuangkou.settlement.policy.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What must hold for a row to fit: all of its tests. One without tests holds always. */
public final class Condition {

  /** Holds always. */
  public static final Condition ALWAYS = new Condition(List.of());

  private final Test[] tests;
  private final BilingualText words;

  /**
   * One test. Those of a scheme that ask the same are one.
   *
   * @param number its number among the tests of the scheme, from 0
   * @param words what it asks, for a clerk
   * @param predicate whether it holds
   */
  public record Test(int number, BilingualText words, Predicate<Facts> predicate) {}

  public Condition(List<Test> tests) {
    this.tests = tests.toArray(Test[]::new);
    this.words = tests.stream().map(Test::words).reduce(BilingualText.NONE, BilingualText::and);
  }

  boolean holds(Facts facts) {
    for (Test test : tests) {
      if (!facts.hold(test)) {
        return false;
      }
    }
    return true;
  }

  public boolean holdsAlways() {
    return tests.length == 0;
  }

  /** Whether this one surely holds wherever the other does. */
  public boolean coversAllOf(Condition other) {
    return Arrays.asList(other.tests).containsAll(Arrays.asList(tests));
  }

  public BilingualText words() {
    return words;
  }
}
