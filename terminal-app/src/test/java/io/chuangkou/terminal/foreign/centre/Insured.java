package io.chuangkou.terminal.foreign.centre;

import java.math.BigDecimal;

/**
 * One insurance that the centre holds for everybody who comes.
 *
 * @param type insutype
 * @param status psn_insu_stas; 1 may settle
 * @param area insuplc_admdvs
 * @param balance what 1101 tells of the account
 */
public record Insured(String type, String status, String area, BigDecimal balance) {

  /** An insurance in force. */
  public static Insured active(String type, String area, String balance) {
    return new Insured(type, "1", area, new BigDecimal(balance));
  }
}
