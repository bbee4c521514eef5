package io.chuangkou.settlement.policy;

import io.chuangkou.settlement.policy.document.PolicyException;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Scheme;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A region's schemes over time. Immutable and thread-safe. */
public final class Region {

  private final String code;
  private final BilingualText name;
  private final List<Dated> schemes;

  record Dated(@Nullable LocalDate from, @Nullable LocalDate to, Scheme scheme) {

    boolean holdsOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  Region(String code, BilingualText name, List<Dated> schemes) {
    this.code = code;
    this.name = name;
    this.schemes = List.copyOf(schemes);
  }

  /** Division code, as {@code 320100}. */
  public String code() {
    return code;
  }

  /** Whether a scheme is in force on a day. */
  boolean knows(LocalDate day) {
    return schemes.stream().anyMatch(dated -> dated.holdsOn(day));
  }

  /**
   * The scheme in force on a day.
   *
   * @throws PolicyException if no document holds on that day
   */
  public Scheme on(LocalDate day) {
    for (int i = 0; i < schemes.size(); i++) {
      Dated dated = schemes.get(i);
      if (dated.holdsOn(day)) {
        return dated.scheme;
      }
    }
    throw PolicyException.region(
        BilingualText.of(
            name.chinese() + " " + day + " 没有有效的政策文件",
            name.english() + " has no policy on " + day));
  }
}
