package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * 2302 input: takes back uploaded lines of a stay that are not settled.
 *
 * @param lines which
 */
public record StayFeeCancellation(@JsonProperty("data") List<Line> lines) {

  /**
   * A line.
   *
   * @param lineNo feedetl_sn, or {@link FeeCancellation#ALL}
   * @param mdtrtId the stay
   * @param psnNo person
   */
  public record Line(
      @JsonProperty("feedetl_sn") String lineNo,
      @JsonProperty("mdtrt_id") String mdtrtId,
      @JsonProperty("psn_no") String psnNo) {}
}
