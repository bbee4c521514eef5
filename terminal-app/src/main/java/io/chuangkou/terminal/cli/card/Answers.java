package io.chuangkou.terminal.cli.card;

import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.notice.Advice;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How a diagnosis is told: lines or one object on standard output, a fault on standard error. */
public final class Answers {

  private Answers() {}

  /**
   * Tells a diagnosis.
   *
   * @return the exit code
   */
  public static int tell(
      Console console,
      boolean json,
      Conclusion conclusion,
      Map<String, Object> object,
      List<String> lines) {
    if (json) {
      console.out().println(JsonMapper.shared().writeValueAsString(object));
    } else {
      lines.forEach(console.out()::println);
    }
    if (conclusion.isGood()) {
      return ExitCode.DONE;
    }
    console.say(advice(conclusion));
    return ExitCode.FAILED;
  }

  private static Advice advice(Conclusion conclusion) {
    return new Advice(
        conclusion.code(),
        conclusion.sentence().chinese(),
        conclusion.advice().chinese(),
        conclusion.sentence().english(),
        conclusion.advice().english());
  }
}
