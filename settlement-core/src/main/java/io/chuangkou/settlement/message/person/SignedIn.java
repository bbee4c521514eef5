package io.chuangkou.settlement.message.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 9001 output.
 *
 * @param signNo sign-in number, to be carried by every later request of the day
 * @param time the centre's clock
 * @param extension the head of the terminal's journal that the centre saw last before this sign-in;
 *     empty at the first, and at a centre that keeps none
 */
public record SignedIn(
    @JsonProperty("sign_no") String signNo,
    @JsonProperty("sign_time") @Nullable LocalDateTime time,
    @JsonProperty("exp_content") SignIn.JournalHead extension) {}
