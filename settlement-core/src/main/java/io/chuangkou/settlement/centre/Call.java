package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.settlement.DrugTrace;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The envelope of a call, as far as the desks need it.
 *
 * @param orgCode provider that calls
 * @param device its terminal; may be empty
 * @param msgid its message
 * @param traces trace codes of drugs that came along
 * @param now the centre's clock, local to the region
 */
record Call(
    String orgCode, String device, String msgid, List<DrugTrace> traces, LocalDateTime now) {

  /** Copies the codes. */
  Call {
    traces = List.copyOf(traces);
  }

  /**
   * Refuses what another provider has brought.
   *
   * @param owner who brought it; empty: nobody knows
   */
  void requireOwn(String owner, String what, String number) {
    if (!owner.isEmpty() && !owner.equals(orgCode)) {
      throw new Refusal("PROVIDER-OTHER", what + "不属于本机构：" + number);
    }
  }
}
