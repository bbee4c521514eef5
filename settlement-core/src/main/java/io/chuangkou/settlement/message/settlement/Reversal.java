package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * 2601 input: takes back a message whose answer was lost (冲正, §2.13).
 *
 * @param psnNo person
 * @param msgid the lost message
 * @param infno its transaction number
 */
public record Reversal(
    @JsonProperty("psn_no") String psnNo,
    @JsonProperty("omsgid") String msgid,
    @JsonProperty("oinfno") String infno) {}
