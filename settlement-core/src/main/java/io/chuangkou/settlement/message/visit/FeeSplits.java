package io.chuangkou.settlement.message.visit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * 2204 output: the centre's split of each line (§2.5).
 *
 * @param lines in the order of the upload
 */
public record FeeSplits(@JsonProperty("result") List<Line> lines) {

  /** The four parts of all lines together. */
  public Split sum() {
    return lines.stream().map(Line::split).reduce(Split.NONE, Split::plus);
  }

  /** The same with more lines behind. */
  public FeeSplits with(FeeSplits more) {
    return new FeeSplits(Stream.concat(lines.stream(), more.lines.stream()).toList());
  }

  /** The wire code of a catalogue class (chrgitm_lv). */
  public static String level(ItemClass itemClass) {
    return switch (itemClass) {
      case A -> "01";
      case B -> "02";
      case C -> "03";
    };
  }

  /**
   * One line: {@code amount = ownPay + overLimit + preSelfPay + inScope}.
   *
   * @param lineNo feedetl_sn
   * @param amount amount of the line
   * @param selfPay first share of the person, 0 to 1
   * @param ownPay wholly self-paid
   * @param overLimit above a price ceiling
   * @param preSelfPay first self-payment
   * @param inScope in-scope amount
   * @param level the catalogue class, see {@link FeeSplits#level}
   */
  public record Line(
      @JsonProperty("feedetl_sn") String lineNo,
      @JsonProperty("det_item_fee_sumamt") Fen amount,
      @JsonProperty("selfpay_prop") BigDecimal selfPay,
      @JsonProperty("fulamt_ownpay_amt") Fen ownPay,
      @JsonProperty("overlmt_amt") Fen overLimit,
      @JsonProperty("preselfpay_amt") Fen preSelfPay,
      @JsonProperty("inscp_scp_amt") Fen inScope,
      @JsonProperty("chrgitm_lv") String level) {

    /** The four parts. */
    public Split split() {
      return new Split(ownPay, overLimit, preSelfPay, inScope);
    }
  }
}
