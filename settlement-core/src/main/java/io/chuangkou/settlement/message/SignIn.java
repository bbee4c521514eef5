package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * 9001 input: sign-in of an operator for the day (§2.15).
 *
 * @param operator operator number
 * @param mac MAC address of the workstation; some regions compare it with the registered one
 * @param ip IP address of the workstation
 */
public record SignIn(
    @JsonProperty("opter_no") String operator,
    @JsonProperty("mac") String mac,
    @JsonProperty("ip") String ip) {}
