package io.chuangkou.settlement.review;

import io.chuangkou.settlement.policy.scheme.Value;
import org.jspecify.annotations.Nullable;

/**
 * A value that a document changes.
 *
 * @param place where it stands, rows by what they are for, as {@code
 *     benefits.inpatient.rate[level=1, group=young].is}
 * @param before what is in force; null: nothing is
 * @param after what would be; null: nothing would be
 */
public record ValueChange(String place, @Nullable Value before, @Nullable Value after) {

  /** Whether it says the same under another clause. */
  public boolean isRestated() {
    return before != null && after != null && before.text().equals(after.text());
  }
}
