package io.chuangkou.settlement.message.stock;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Output of 3505A and 3506A: behind the infcode, which says that the message was received, a second
 * level says what became of the goods. Centres write it under {@code result} or beside it.
 *
 * @param result the second level; none: it stands beside
 * @param code retRslt beside it; empty: none
 * @param words msgRslt beside it; may be empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StockAnswer(
    @JsonProperty("result") @Nullable Verdict result,
    @JsonProperty("retRslt") String code,
    @JsonProperty("msgRslt") String words) {

  /** An answer as the interface writes it. */
  public static StockAnswer of(boolean accepted, String words) {
    return new StockAnswer(
        new Verdict(accepted ? Verdict.ACCEPTED : Verdict.REFUSED, words), "", "");
  }

  /** What became of the goods, wherever it stands. */
  public Verdict verdict() {
    return result == null || result.isMissing() ? new Verdict(code, words) : result;
  }

  /**
   * The second level.
   *
   * @param code 1: accepted; empty: it decides nothing; anything else: refused
   * @param words why; may be empty
   */
  public record Verdict(
      @JsonProperty("retRslt") String code, @JsonProperty("msgRslt") String words) {

    private static final String ACCEPTED = "1";
    private static final String REFUSED = "0";

    /** Whether the goods are booked. */
    @JsonIgnore
    public boolean isAccepted() {
      return code.equals(ACCEPTED);
    }

    /** Whether nothing was said. */
    @JsonIgnore
    public boolean isMissing() {
      return code.isEmpty();
    }
  }
}
