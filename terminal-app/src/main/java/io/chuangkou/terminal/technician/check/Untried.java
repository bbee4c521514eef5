package io.chuangkou.terminal.technician.check;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.TechnicianFault;
import java.util.List;

/**
 * A check for which something is lacking.
 *
 * @param check which
 * @param why what is lacking
 */
public record Untried(Check check, Advice why) implements Examination {

  @Override
  public List<Finding> run() {
    return List.of(
        Finding.skipped(
            check,
            check.chinese() + " / " + check.english(),
            TechnicianFault.UNTRIED.with(why.sentence(), why.englishSentence())));
  }
}
