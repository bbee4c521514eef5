package io.chuangkou.settlement.message.visit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * 2201 output and 2202 input: a visit that the centre has numbered.
 *
 * @param mdtrtId the centre's visit number
 * @param psnNo person
 * @param hospitalNo the hospital's own number of the visit
 */
public record Visit(
    @JsonProperty("mdtrt_id") String mdtrtId,
    @JsonProperty("psn_no") String psnNo,
    @JsonProperty("ipt_otp_no") String hospitalNo) {}
