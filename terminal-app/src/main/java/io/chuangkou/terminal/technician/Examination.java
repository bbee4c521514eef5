package io.chuangkou.terminal.technician;

import java.util.List;

/** A check that can be made, again and again. */
public interface Examination {

  /** Which check it is. */
  Check check();

  /**
   * Makes it. Blocks for as long as it takes, some seconds at most where nothing answers; throws
   * nothing for what it looks at. For one thread at a time.
   *
   * @return what it found, a finding for each thing that was tried; never empty
   */
  List<Finding> run();
}
