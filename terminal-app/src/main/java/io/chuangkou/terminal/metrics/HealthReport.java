package io.chuangkou.terminal.metrics;

import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.centre.Availability.Health;
import io.chuangkou.terminal.notice.TerminalFault;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a terminal can work, by codes alone.
 *
 * @param status {@code ok}; {@code degraded} where it works and something is wrong; {@code failed}
 *     where it settles nothing
 * @param codes of what is wrong; none: nothing
 */
record HealthReport(String status, List<String> codes) {

  private static final String OK = "ok";
  private static final String DEGRADED = "degraded";
  private static final String FAILED = "failed";

  /** It answers at all. */
  static final HealthReport ALIVE = new HealthReport(OK, List.of());

  /**
   * Of a terminal.
   *
   * @param readerFault code of what is wrong with the readers; empty: nothing
   */
  static HealthReport of(Standing standing, String readerFault) {
    List<String> stopping = new ArrayList<>();
    List<String> hindering = new ArrayList<>();
    try {
      standing.store().health().fault().ifPresent(fault -> hindering.add(fault.text()));
      standing.guard().journal().fault().ifPresent(fault -> stopping.add(fault.code().code()));
      if (standing.guard().clock().isBack()) {
        stopping.add(TerminalFault.CLOCK_BACK.code());
      }
    } catch (StoreException e) {
      stopping.add(e.code());
    }
    Health centre = standing.availability().health();
    if (centre != Health.ANSWERS && centre != Health.UNTRIED) {
      hindering.add(
          centre == Health.AWAY
              ? CentreFaultCode.CENTRE_UNREACHABLE.code()
              : CentreFaultCode.CENTRE_REFUSED.code());
    }
    if (!readerFault.isEmpty()) {
      hindering.add(readerFault);
    }
    String status = !stopping.isEmpty() ? FAILED : hindering.isEmpty() ? OK : DEGRADED;
    stopping.addAll(hindering);
    return new HealthReport(status, List.copyOf(stopping));
  }

  boolean isReady() {
    return !status.equals(FAILED);
  }
}
