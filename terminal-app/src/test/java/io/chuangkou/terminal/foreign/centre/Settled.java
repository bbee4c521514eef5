package io.chuangkou.terminal.foreign.centre;

import java.time.LocalDateTime;

/**
 * A settlement or a cancellation in the centre's books.
 *
 * @param number setl_id
 * @param visit mdtrt_id
 * @param person psn_no
 * @param insurance insutype
 * @param medType med_type
 * @param clearing clr_type
 * @param infno transaction that made it
 * @param msgid message that made it
 * @param shares who bears what; of a cancellation what it takes back
 * @param takesBack number of the settlement that this takes back; empty: none
 * @param at by the centre's clock
 */
public record Settled(
    String number,
    String visit,
    String person,
    String insurance,
    String medType,
    String clearing,
    String infno,
    String msgid,
    Shares shares,
    String takesBack,
    LocalDateTime at) {

  /** Whether it takes another one back. */
  public boolean isCancellation() {
    return !takesBack.isEmpty();
  }
}
