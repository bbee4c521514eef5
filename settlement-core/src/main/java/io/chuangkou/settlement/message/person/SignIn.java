package io.chuangkou.settlement.message.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

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
   * STORE-ROLLED-BACK}: a terminal that comes back with it has lost what it had written since. It
   * refuses one that does not go on from the head that it saw last with {@code STORE-COPIED}:
   * another journal works under that device number.
   *
   * @param hash of the last record, hexadecimal; empty: not told
   * @param number of the last record; the first has 1
   * @param acceptedBy number of the supervisor who accepted that the journal is older than the head
   *     that the centre saw last, or another one; empty: nobody
   * @param before hashes of the heads of which the centre must have seen one last, for no other was
   *     told from here; empty: that is not known
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record JournalHead(
      @JsonProperty("journal_head") String hash,
      @JsonProperty("journal_number") @JsonInclude(JsonInclude.Include.NON_DEFAULT) long number,
      @JsonProperty("journal_accepted") String acceptedBy,
      @JsonProperty("journal_before") List<String> before) {

    /** An absent list is an empty one. */
    public JournalHead {
      before = before == null ? List.of() : List.copyOf(before);
    }

    /** Of which nothing is told that was before. */
    public JournalHead(String hash, long number, String acceptedBy) {
      this(hash, number, acceptedBy, List.of());
    }

    /** Nothing told. */
    public static final JournalHead NONE = new JournalHead("", 0, "");

    /** Whether what it stands for is not all in a journal with the other head. */
    public boolean isAheadOf(JournalHead other) {
      boolean isOther = number == other.number && !hash.equals(other.hash);
      return !hash.isEmpty() && (number > other.number || isOther);
    }

    /** Whether a journal with the other head does not go on from it. */
    public boolean isBeside(JournalHead other) {
      return !hash.isEmpty()
          && !other.before.isEmpty()
          && !other.before.contains(hash)
          && !hash.equals(other.hash);
    }
  }
}
