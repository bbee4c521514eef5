package io.chuangkou.settlement.message.person;

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
   * The head of a terminal's journal, which every sign-in leaves at the centre, if the region's
   * profile says that the centre takes it. The centre keeps them all, by provider and device
   * number, and answers the one that it saw last. It refuses an older one with {@code
   * STORE-ROLLED-BACK}: a terminal that comes back with it has lost what it had written since.
   *
   * @param hash of the last record, hexadecimal; empty: not told
   * @param number of the last record; the first has 1
   * @param acceptedBy number of the supervisor who accepted that the journal is older than the head
   *     that the centre saw last; empty: nobody
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record JournalHead(
      @JsonProperty("journal_head") String hash,
      @JsonProperty("journal_number") @JsonInclude(JsonInclude.Include.NON_DEFAULT) long number,
      @JsonProperty("journal_accepted") String acceptedBy) {

    /** Nothing told. */
    public static final JournalHead NONE = new JournalHead("", 0, "");

    /** Whether what it stands for is not all in a journal with the other head. */
    public boolean isAheadOf(JournalHead other) {
      boolean isOther = number == other.number && !hash.equals(other.hash);
      return !hash.isEmpty() && (number > other.number || isOther);
    }
  }
}
