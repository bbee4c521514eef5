package io.chuangkou.terminal.print.format;

import io.chuangkou.terminal.slip.SlipLayout;

/** How a printer is told what to print. Stateless, thread-safe. */
public interface JobFormat {

  /**
   * What the printer is sent.
   *
   * @param opensDrawer whether the cash drawer opens, if there is one
   */
  byte[] job(SlipLayout slip, boolean opensDrawer);

  /**
   * Another format for training: whatever is printed says so, and no drawer opens.
   *
   * @param format how the printer is told
   */
  record Training(JobFormat format) implements JobFormat {

    @Override
    public byte[] job(SlipLayout slip, boolean opensDrawer) {
      return format.job(slip.inTraining(), false);
    }
  }
}
