package io.chuangkou.settlement.message.visit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * 2205 input: takes back uploaded lines that are not settled.
 *
 * @param mdtrtId the centre's visit number
 * @param batch chrg_bchno, or {@link #ALL}
 * @param psnNo person
 */
public record FeeCancellation(
    @JsonProperty("mdtrt_id") String mdtrtId,
    @JsonProperty("chrg_bchno") String batch,
    @JsonProperty("psn_no") String psnNo) {

  /** All lines that are not settled. */
  public static final String ALL = "0000";
}
