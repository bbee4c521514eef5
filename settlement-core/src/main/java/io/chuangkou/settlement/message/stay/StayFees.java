package io.chuangkou.settlement.message.stay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chuangkou.settlement.message.person.MedType;
import io.chuangkou.settlement.message.visit.FeeLine;
import java.util.List;

/**
 * 2301 input: charge lines of a stay (住院费用明细上传, §2.9).
 *
 * @param lines charges, and refunds of earlier charges
 */
public record StayFees(@JsonProperty("feedetail") List<Line> lines) {

  /**
   * A charge line of a stay, or the refund of one.
   *
   * @param refunds feedetl_sn of the line that this one refunds, in whole or in part; empty: a
   *     charge. A refund's amount and quantity are negative
   * @param medType kind of stay, see {@link MedType}
   * @param line the line; its batch stays empty
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Line(
      @JsonProperty("init_feedetl_sn") String refunds,
      @JsonProperty("med_type") String medType,
      @JsonUnwrapped FeeLine line) {

    /** Whether it refunds another line. */
    public boolean isRefund() {
      return !refunds.isEmpty();
    }
  }
}
