package io.chuangkou.terminal.print.format;

import io.chuangkou.terminal.slip.SlipLayout;

/**
 * Another format for training: whatever is printed says so, and no drawer opens.
 *
 * @param format how the printer is told
 */
public record TrainingFormat(JobFormat format) implements JobFormat {

  @Override
  public byte[] job(SlipLayout slip, boolean opensDrawer) {
    return format.job(slip.inTraining(), false);
  }
}
