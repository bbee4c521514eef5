package io.chuangkou.terminal.technician;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import java.util.List;

/**
 * What a check found of one thing.
 *
 * @param check which check
 * @param item what was tried, as {@code 签到 9001 / sign-in 9001}
 * @param grade how it ended
 * @param words what was seen, and what to do; a stable code, {@code OK} where nothing is wrong
 * @param call who can put it right
 * @param keys keys of the configuration and of the regional profile that this may lie at; empty:
 *     none
 */
public record Finding(
    Check check, String item, Grade grade, Advice words, WhomToCall call, List<String> keys) {

  private static final String OK = "OK";

  /** Copies the keys. */
  public Finding {
    keys = List.copyOf(keys);
  }

  /** All is well. */
  public static Finding good(Check check, String item, String chinese, String english) {
    return new Finding(
        check,
        item,
        Grade.GOOD,
        new Advice(OK, chinese, "", english, ""),
        WhomToCall.NOBODY,
        List.of());
  }

  /** It was not tried. */
  public static Finding skipped(Check check, String item, Advice why) {
    return new Finding(check, item, Grade.SKIPPED, why, WhomToCall.NOBODY, List.of());
  }

  /** The check itself failed. */
  public static Finding broken(Check check) {
    return wrong(
        check,
        check.chinese() + " / " + check.english(),
        TerminalFault.INTERNAL.advice(),
        WhomToCall.TECHNICIAN);
  }

  /** It works, and somebody should look at it. */
  public static Finding warning(Check check, String item, Advice words, WhomToCall call) {
    return new Finding(check, item, Grade.WARNING, words, call, List.of());
  }

  /** It does not work. */
  public static Finding wrong(
      Check check, String item, Advice words, WhomToCall call, String... keys) {
    return new Finding(check, item, Grade.WRONG, words, call, List.of(keys));
  }
}
