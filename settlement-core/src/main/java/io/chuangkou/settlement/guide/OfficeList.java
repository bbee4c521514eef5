package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.util.List;

/**
 * The offices of a table of a document.
 *
 * @param title what they are
 * @param clause the table
 * @param offices in the order of the document
 */
public record OfficeList(BilingualText title, String clause, List<Office> offices) {

  /** Copies the offices. */
  public OfficeList {
    offices = List.copyOf(offices);
  }
}
