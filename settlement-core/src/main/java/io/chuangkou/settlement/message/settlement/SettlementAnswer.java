package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.chuangkou.settlement.message.visit.FeeSplits;
import java.util.List;

/**
 * Output of every trial, settlement and cancellation (§2.7).
 *
 * @param info the head
 * @param funds what each fund pays
 * @param lines the split of each line, where the transaction uploads lines itself (2102)
 */
public record SettlementAnswer(
    @JsonProperty(value = "setlinfo", required = true) @JsonSetter(nulls = Nulls.FAIL)
        SettlementInfo info,
    @JsonProperty("setldetail") List<FundDetail> funds,
    @JsonProperty("detlcutinfo") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FeeSplits.Line> lines) {

  /** The same with the split of each line. */
  public SettlementAnswer withLines(List<FeeSplits.Line> splits) {
    return new SettlementAnswer(info, funds, splits);
  }
}
