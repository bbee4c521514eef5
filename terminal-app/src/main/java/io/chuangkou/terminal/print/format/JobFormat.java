package io.chuangkou.terminal.print.format;

import io.chuangkou.terminal.slip.SlipLayout;

/** How a printer is told what to print. Stateless, thread-safe. */
public sealed interface JobFormat permits PrinterProfile, SheetFormat, TrainingFormat {

  /**
   * What the printer is sent.
   *
   * @param opensDrawer whether the cash drawer opens, if there is one
   */
  byte[] job(SlipLayout slip, boolean opensDrawer);
}
