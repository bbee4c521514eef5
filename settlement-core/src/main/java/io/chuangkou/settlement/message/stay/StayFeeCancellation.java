package io.chuangkou.settlement.message.stay;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.message.visit.FeeCancellation;
import java.util.List;

/**
 * 2302 input: takes back uploaded lines of a stay that are not settled.
 *
 * @param lines which
 */
public record StayFeeCancellation(@JsonProperty("data") List<Line> lines) {

  /** In the place of a line's number: all lines that are not settled. */
  public static final String ALL = FeeCancellation.ALL;

  /**
   * A line.
   *
   * @param lineNo feedetl_sn, or {@link #ALL}
   * @param mdtrtId the stay
   * @param psnNo person
   */
  public record Line(
      @JsonProperty("feedetl_sn") String lineNo,
      @JsonProperty("mdtrt_id") String mdtrtId,
      @JsonProperty("psn_no") String psnNo) {

    /** Whether all lines are meant. */
    public boolean isAll() {
      return lineNo.equals(ALL);
    }
  }
}
