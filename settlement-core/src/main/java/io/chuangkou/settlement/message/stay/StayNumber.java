package io.chuangkou.settlement.message.stay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * 2401 output, 2404 and 2405 input: a stay that the centre has numbered.
 *
 * @param mdtrtId the centre's visit number
 * @param psnNo person; empty in the output
 */
public record StayNumber(
    @JsonProperty("mdtrt_id") String mdtrtId,
    @JsonProperty("psn_no") @JsonInclude(JsonInclude.Include.NON_EMPTY) String psnNo) {}
