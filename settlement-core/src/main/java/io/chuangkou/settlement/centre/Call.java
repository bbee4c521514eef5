package io.chuangkou.settlement.centre;

import java.time.LocalDateTime;

/**
 * The envelope of a call, as far as the desks need it.
 *
 * @param orgCode provider that calls
 * @param device its terminal; may be empty
 * @param msgid its message
 * @param now the centre's clock, local to the region
 */
record Call(String orgCode, String device, String msgid, LocalDateTime now) {

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
