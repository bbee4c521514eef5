package io.chuangkou.settlement.message.visit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * 2204 input.
 *
 * @param lines the charge lines, in order
 */
public record FeeUpload(@JsonProperty("feedetail") List<FeeLine> lines) {}
