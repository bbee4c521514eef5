package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.money.Fen;
import org.jspecify.annotations.Nullable;

/**
 * 2103, 2208 and 2305 input: takes a settlement back.
 *
 * @param setlId the settlement
 * @param mdtrtId the visit
 * @param psnNo person
 */
public record Cancellation(
    @JsonProperty("setl_id") String setlId,
    @JsonProperty("mdtrt_id") String mdtrtId,
    @JsonProperty("psn_no") String psnNo)
    implements SettlementInput {

  @Override
  public @Nullable Fen total() {
    return null;
  }
}
