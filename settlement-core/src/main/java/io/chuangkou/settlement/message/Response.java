package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import tools.jackson.databind.JsonNode;
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

  private static final String SETTLEMENT = "setlinfo";
  private static final String SETTLEMENT_NUMBER = "setl_id";
  private static final Set<String> NOTHING = Set.of("", "0", "null");

  /** Whether the output tells of a settlement, which a refusal has no reason to. */
  public boolean tellsOfSettlement() {
    return isTold(output);
  }

  private static boolean isTold(JsonNode node) {
    return saysSomething(node.path(SETTLEMENT))
        || saysSomething(node.path(SETTLEMENT_NUMBER))
        || node.valueStream().anyMatch(Response::isTold);
  }

  private static boolean saysSomething(JsonNode node) {
    return node.isContainer()
        ? node.valueStream().anyMatch(Response::saysSomething)
        : !NOTHING.contains(node.asString("").strip());
  }

  /** Whether a text names the fields of a settlement. */
  static boolean namesSettlement(String text) {
    return text.contains(SETTLEMENT) || text.contains(SETTLEMENT_NUMBER);
  }

  /** What it says in words: why it was refused, else its remark; may be empty. */
  public String words() {
    return error.isBlank() ? warning : error;
  }

  /** Masks the output, which holds personal data. */
  @Override
  public String toString() {
    return "Response[" + infcode + " " + error + "]";
  }
}
