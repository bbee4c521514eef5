package io.chuangkou.terminal.counter;

import io.chuangkou.settlement.encounter.Encounter;
import java.time.ZoneId;

/**
 * Whose counter this is, and by which rules it works.
 *
 * @param region division of the centre, as {@code 320100}
 * @param zone the region's time zone
 * @param hospital name of the hospital or pharmacy
 * @param provider the same as policies see it
 * @param window name of the window, as {@code 3号窗口}
 * @param operator number of the operator in whose name it speaks while nobody is logged in
 * @param department department that bills are written in
 * @param doctor doctor that bills are written by, unless they say otherwise
 * @param rules the hospital's rules
 */
public record Counter(
    String region,
    ZoneId zone,
    String hospital,
    Encounter.Provider provider,
    String window,
    String operator,
    Staff department,
    Staff doctor,
    ProviderRules rules) {

  /**
   * A department or a doctor.
   *
   * @param code number at the centre
   * @param name name
   */
  public record Staff(String code, String name) {}
}
