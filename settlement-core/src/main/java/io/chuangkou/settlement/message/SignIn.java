package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * 9001 input: sign-in of an operator for the day (§2.15).
 *
 * @param operator operator number
 * @param mac MAC address of the workstation; some regions compare it with the registered one
 * @param ip IP address of the workstation
 * @param extension what the interface has no field for
 */
public record SignIn(
    @JsonProperty("opter_no") String operator,
    @JsonProperty("mac") String mac,
    @JsonProperty("ip") String ip,
    @JsonProperty("exp_content") JournalHead extension) {

  /** A sign-in that tells nothing of the terminal's journal. */
  public SignIn(String operator, String mac, String ip) {
    this(operator, mac, ip, JournalHead.NONE);
  }

  /**
   * The head of a terminal's journal, which every sign-in leaves at the centre. The centre keeps
   * them all, by provider and device number, and answers the one that it saw last; a terminal whose
   * journal does not hold that head has lost what it had written.
   *
   * @param hash of the last record, hexadecimal; empty: not told
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record JournalHead(@JsonProperty("journal_head") String hash) {

    /** Nothing told. */
    public static final JournalHead NONE = new JournalHead("");
  }
}
