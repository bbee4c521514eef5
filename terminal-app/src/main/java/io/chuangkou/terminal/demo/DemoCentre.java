package io.chuangkou.terminal.demo;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.CentreConfig.Rules;
import io.chuangkou.settlement.message.RegionalProfile;
import java.time.InstantSource;

/** How the reference centre runs that the demonstration's terminals speak to. */
public final class DemoCentre {

  /**
   * What it demands of a message: not yet all that the interface calls mandatory, which is what the
   * terminals do not send yet.
   */
  public static final Rules RULES = Rules.LENIENT;

  private DemoCentre() {}

  /** A centre for this machine alone. */
  public static CentreConfig config(
      int port, String database, RegionalProfile profile, InstantSource clock) {
    return CentreConfig.local(port, database, profile, clock).under(RULES);
  }
}
