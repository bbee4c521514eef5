package io.chuangkou.settlement.policy.scheme;

import java.util.Set;

/**
 * Medical assistance: a share of what the other funds left, up to a limit a year.
 *
 * @param words what it is called
 * @param citation where it comes from
 * @param helped whom it helps, and where
 * @param benefits names of the benefits it covers
 * @param of what it pays a share of
 * @param rate in 1/10000
 * @param limit fen a year
 * @param counter name of the counter of what it paid
 */
public record Assistance(
    BilingualText words,
    Citation citation,
    Condition helped,
    Set<String> benefits,
    Of of,
    Table<Integer> rate,
    Table<Long> limit,
    String counter) {

  /** What assistance pays a share of. */
  public enum Of {
    /** Scope less what the funds have paid before. */
    SCOPE,
    /** The personal compliant amount less what critical illness and assistance have paid before. */
    COMPLIANT
  }

  /** Whether this helps the person of these facts. */
  public boolean helps(Facts facts) {
    return helped.holds(facts);
  }
}
