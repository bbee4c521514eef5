package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer in its envelope (§1.2). It does not name the request's msgid: only the exchange itself
 * or {@code medins_setl_id} ties the two together.
 *
 * @param infcode 0 done, -1 refused, other numbers by region
 * @param receiverMsgid the receiver's own number for the exchange
 * @param receivedAt when the request arrived, yyyyMMddHHmmssSSS
 * @param respondedAt when the answer left, yyyyMMddHHmmssSSS
 * @param error the receiver's own words when it refused
 * @param warning a remark beside a success
 * @param output the transaction's output, by node
 */
public record Response(
    @JsonProperty("infcode") int infcode,
    @JsonProperty("inf_refmsgid") String receiverMsgid,
    @JsonProperty("refmsg_time") String receivedAt,
    @JsonProperty("respond_time") String respondedAt,
    @JsonProperty("err_msg") String error,
    @JsonProperty("warn_msg") String warning,
    @JsonProperty("output") ObjectNode output) {

  /** {@link #infcode} of a transaction that was done. */
  public static final int DONE = 0;

  /** {@link #infcode} of a refusal. */
  public static final int REFUSED = -1;

  /** Masks the output, which holds personal data. */
  @Override
  public String toString() {
    return "Response[" + infcode + " " + error + "]";
  }
}
