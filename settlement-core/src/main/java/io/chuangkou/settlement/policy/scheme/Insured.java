package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.policy.scheme.Condition.Test;
import java.util.Collection;

/** An insured group of a scheme, and what is known of everybody in it. Immutable. */
public final class Insured {

  /** One of which the scheme says nothing. */
  static final Insured UNKNOWN = new Insured("", Known.NOTHING);

  private final String category;
  private final Known known;

  private Insured(String category, Known known) {
    this.category = category;
    this.known = known;
  }

  /** A group in view of the tests of its scheme. */
  public static Insured of(String category, Collection<Test> tests) {
    return new Insured(category, Known.of(new Trait.Category(category), tests));
  }

  /** Its name in the document. */
  public String category() {
    return category;
  }

  Known known() {
    return known;
  }
}
