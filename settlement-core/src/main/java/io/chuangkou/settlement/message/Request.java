package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request in its envelope (§1.1). Fields that a region adds come from its {@link RegionalProfile}
 * when the request is written.
 *
 * @param infno transaction number, as {@code 2207}
 * @param msgid the sender's message id, 30 characters; made and made durable before sending
 * @param area division in which the care is given (mdtrtarea_admvs)
 * @param insuredAt division in which the person is insured; empty when no person is concerned
 * @param receiver code of the receiving system
 * @param version interface version
 * @param time when the request was made
 * @param sender who sends
 * @param input the transaction's input, by node
 */
public record Request(
    @JsonProperty("infno") String infno,
    @JsonProperty("msgid") String msgid,
    @JsonProperty("mdtrtarea_admvs") String area,
    @JsonProperty("insuplc_admdvs") String insuredAt,
    @JsonProperty("recer_sys_code") String receiver,
    @JsonProperty("infver") String version,
    @JsonProperty("inf_time") LocalDateTime time,
    @JsonUnwrapped Sender sender,
    @JsonProperty("input") ObjectNode input) {

  /** The same request under another transaction number. */
  public Request numbered(String number) {
    return new Request(number, msgid, area, insuredAt, receiver, version, time, sender, input);
  }

  /** Masks the input, which holds personal data. */
  @Override
  public String toString() {
    return "Request[" + infno + " " + msgid + "]";
  }
}
