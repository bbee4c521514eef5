package io.chuangkou.terminal.counter;

import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfile.StockReports;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;

/**
 * What must be known of drugs before they are sold here, for what the centre is told afterwards.
 *
 * @param batches whether batch and dates of every box are
 * @param longestCode characters of the longest trace code that the centre takes
 */
public record DispensingRules(boolean batches, int longestCode) {

  private static final int LONGEST = 100;

  /** Where the centre is told nothing afterwards. */
  public static final DispensingRules UNTOLD = new DispensingRules(false, LONGEST);

  /** As a region's centre has it. */
  public static DispensingRules of(RegionalProfile profile) {
    StockReports told = profile.stockReports();
    return told == null ? UNTOLD : new DispensingRules(told.batch(), told.codeLength());
  }

  /**
   * Refuses a trace code that the centre does not take.
   *
   * @throws TerminalException {@code TRACE-CODE}
   */
  public void requireTaken(String code) {
    if (code.length() > longestCode) {
      throw new TerminalException(
          TerminalFault.TRACE_CODE
              .advice()
              .with(
                  "（本地区最多 " + longestCode + " 个字符，现有 " + code.length() + " 个）",
                  "(this region takes " + longestCode + " characters, not " + code.length() + ")"));
    }
  }
}
