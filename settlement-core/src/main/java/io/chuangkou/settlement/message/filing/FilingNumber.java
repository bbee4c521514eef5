package io.chuangkou.settlement.message.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * 2501 and 2503 output, 2502 and 2504 input: a filing that the centre has numbered.
 *
 * @param number trt_dcla_detl_sn
 * @param psnNo person; empty in the output
 * @param memo reason of a cancellation; empty in the output
 */
public record FilingNumber(
    @JsonProperty("trt_dcla_detl_sn") String number,
    @JsonProperty("psn_no") @JsonInclude(JsonInclude.Include.NON_EMPTY) String psnNo,
    @JsonProperty("memo") @JsonInclude(JsonInclude.Include.NON_EMPTY) String memo) {}
