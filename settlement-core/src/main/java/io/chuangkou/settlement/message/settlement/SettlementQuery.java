package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * 5203 input: asks for a settlement or cancellation that the centre holds (§2.17). It wants the
 * centre's own number, which a lost answer never told; the statement's rows (3202) do.
 *
 * @param psnNo person
 * @param setlId the settlement
 * @param mdtrtId the visit
 */
public record SettlementQuery(
    @JsonProperty("psn_no") String psnNo,
    @JsonProperty("setl_id") String setlId,
    @JsonProperty("mdtrt_id") String mdtrtId) {}
