package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * 9002 input.
 *
 * @param signNo the sign-in to end
 * @param operator operator number
 */
public record SignOut(
    @JsonProperty("sign_no") String signNo, @JsonProperty("opter_no") String operator) {}
