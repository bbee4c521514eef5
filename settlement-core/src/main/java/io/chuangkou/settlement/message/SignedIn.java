package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 9001 output.
 *
 * @param signNo sign-in number, to be carried by every later request of the day
 * @param time the centre's clock
 */
public record SignedIn(
    @JsonProperty("sign_no") String signNo,
    @JsonProperty("sign_time") @Nullable LocalDateTime time) {}
