package io.chuangkou.settlement.policy.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What must hold for a row to fit: all of its tests. One without tests holds always. */
public final class Condition {

  /** Key of a test of which disease it is. */
  public static final String DISEASE = "disease";

  /** Key of a test of how severe a disease is. */
  public static final String SEVERITY = "severity";

  /** Key of a test of how many years ago an operation was. */
  public static final String SINCE_OPERATION = "years_since_operation";

  /** Holds always. */
  public static final Condition ALWAYS = new Condition(List.of());

  private final Test[] tests;
  private final BilingualText words;

  private final long bits;

  /**
   * One test. Those of a scheme that ask the same are one.
   *
   * @param bit the bit under which its outcome is remembered; 0 where a scheme has too many tests
   * @param asked the key that it asks by, and the answers that it takes, as they are written
   * @param words what it asks, for a clerk
   * @param foreseen what a trait alone says of it
   * @param predicate whether it holds
   */
  public record Test(
      long bit,
      List<String> asked,
      BilingualText words,
      Function<Trait, Outcome> foreseen,
      Predicate<Facts> predicate) {

    /** Copies the list. */
    public Test {
      asked = List.copyOf(asked);
    }
  }

  /** What is known of a test before it is made. */
  public enum Outcome {
    HOLDS,
    FAILS,
    OPEN;

    /** The outcome of what is decided. */
    public static Outcome of(boolean holds) {
      return holds ? HOLDS : FAILS;
    }
  }

  public Condition(List<Test> tests) {
    this.tests = tests.toArray(Test[]::new);
    this.bits = tests.stream().mapToLong(Test::bit).reduce(0, (some, more) -> some | more);
    this.words = tests.stream().map(Test::words).reduce(BilingualText.NONE, BilingualText::and);
  }

  /** The bits of its tests. */
  long bits() {
    return bits;
  }

  boolean holds(Facts facts) {
    for (Test test : tests) {
      if (!facts.hold(test)) {
        return false;
      }
    }
    return true;
  }

  /** The answers that it takes to a key; empty: it does not ask it. */
  Stream<String> answersTo(String key) {
    return Arrays.stream(tests)
        .filter(test -> test.asked().getFirst().equals(key))
        .flatMap(test -> test.asked().stream().skip(1));
  }

  /** Whether it holds for a disease, as far as it asks for one. */
  boolean mayConcern(String disease) {
    return Arrays.stream(tests)
        .filter(test -> test.asked().getFirst().equals(DISEASE))
        .allMatch(test -> test.asked().subList(1, test.asked().size()).contains(disease));
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
