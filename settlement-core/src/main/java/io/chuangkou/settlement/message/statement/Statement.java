package io.chuangkou.settlement.message.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDate;

/**
 * 3201 input: what a provider has booked in some days, to be compared by the centre (对总账, §2.14).
 * Cancellations count as rows of their own with negative amounts.
 *
 * @param insuranceType insutype
 * @param clearingType 11 outpatient, 21 inpatient, 41 pharmacy
 * @param office settling office
 * @param from first day
 * @param to last day, included
 * @param total medical fees
 * @param fundTotal what all funds pay
 * @param account paid by personal accounts
 * @param count number of rows
 */
public record Statement(
    @JsonProperty("insutype") String insuranceType,
    @JsonProperty("clr_type") String clearingType,
    @JsonProperty("setl_optins") String office,
    @JsonProperty(value = "stmt_begndate", required = true) LocalDate from,
    @JsonProperty(value = "stmt_enddate", required = true) LocalDate to,
    @JsonProperty("medfee_sumamt") Fen total,
    @JsonProperty("fund_pay_sumamt") Fen fundTotal,
    @JsonProperty("acct_pay") Fen account,
    @JsonProperty("fixmedins_setl_cnt") long count) {

  /**
   * 3201 output.
   *
   * @param office settling office
   * @param code stmt_rslt, see {@link #verdict}
   * @param words in words
   */
  public record Result(
      @JsonProperty("setl_optins") String office,
      @JsonProperty("stmt_rslt") String code,
      @JsonProperty("stmt_rslt_dscr") String words) {

    /** What the code says. */
    public Verdict verdict() {
      return Verdict.ofCode(code);
    }
  }

  /** How the two sides compare. */
  public enum Verdict {
    FLAT("0"),
    CENTRE_HAS_MORE("1"),
    PROVIDER_HAS_MORE("2"),
    DIFFERENT("3");

    private final String code;

    Verdict(String code) {
      this.code = code;
    }

    /** Its code (stmt_rslt) in the one-character form. */
    public String code() {
      return code;
    }

    /**
     * What a code says, in its one-character and its six-character form (§3.14); an unknown code
     * counts as a difference.
     */
    public static Verdict ofCode(String code) {
      return switch (code) {
        case "0", "000000" -> FLAT;
        case "1", "000101" -> CENTRE_HAS_MORE;
        case "2", "000102" -> PROVIDER_HAS_MORE;
        default -> DIFFERENT;
      };
    }
  }
}
