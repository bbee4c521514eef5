package io.chuangkou.settlement.policy.scheme;

/**
 * Whole numbers from one to another, both included.
 *
 * @param from least
 * @param to most
 */
public record Range(int from, int to) {

  public boolean holds(int number) {
    return number >= from && number <= to;
  }

  /** As written: {@code 80+}, {@code 0-3}, {@code 2}. */
  @Override
  public String toString() {
    return to == Integer.MAX_VALUE ? from + "+" : from == to ? "" + from : from + "-" + to;
  }
}
