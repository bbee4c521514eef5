package io.chuangkou.settlement.message.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.message.person.SignIn.JournalHead;

/**
 * 9002 input.
 *
 * @param signNo the sign-in to end
 * @param operator operator number
 * @param extension the head of the terminal's journal at its end
 */
public record SignOut(
    @JsonProperty("sign_no") String signNo,
    @JsonProperty("opter_no") String operator,
    @JsonProperty("exp_content") JournalHead extension) {}
