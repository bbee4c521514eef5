package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.money.Fen;

/**
 * What one fund pays in a settlement ({@code setldetail[]}, §2.7).
 *
 * @param type fund_pay_type, see {@link FundType}
 * @param inScope in-scope amount
 * @param payable what could be paid this time at most
 * @param paid what is paid
 * @param name the fund's name
 * @param process how it was computed, in words
 */
public record FundDetail(
    @JsonProperty("fund_pay_type") String type,
    @JsonProperty("inscp_scp_amt") Fen inScope,
    @JsonProperty("crt_payb_lmt_amt") Fen payable,
    @JsonProperty("fund_payamt") Fen paid,
    @JsonProperty("fund_pay_type_name") String name,
    @JsonProperty("setl_proc_info") String process) {

  /** The same with the amounts' other sign. */
  public FundDetail negated() {
    return new FundDetail(
        type, inScope.negated(), payable.negated(), paid.negated(), name, process);
  }
}
