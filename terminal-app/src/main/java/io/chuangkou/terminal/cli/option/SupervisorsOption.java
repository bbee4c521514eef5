package io.chuangkou.terminal.cli.option;

import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.staff.OperatorSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --operator} and {@code --second}: a supervisor and who agrees, each with a password. */
public final class SupervisorsOption {

  @Option(names = "--operator", paramLabel = "SUPERVISOR", description = "主管的工号 / a supervisor")
  private @Nullable String number;

  @Option(
      names = "--second",
      paramLabel = "SUPERVISOR",
      description =
          "复核的另一位主管的工号；只有一位主管的，别的收费员 / another supervisor, who agrees; where there is one"
              + " alone, another operator")
  private @Nullable String second;

  @Mixin private PasswordOption passwords = new PasswordOption();

  /**
   * Who acts, and who agreed.
   *
   * @param acting number of one
   * @param second number of the other
   */
  public record Supervisors(String acting, String second) {}

  /** Another password, which comes before theirs. */
  public char[] askNew(Console console, String prompt) {
    return passwords.ask(console, prompt);
  }

  /**
   * Asks both for their passwords, which are two lines where they are piped in.
   *
   * @throws TerminalException {@code OPERATOR-APPROVAL} if two are not named, {@code OPERATOR-…} if
   *     they may not
   */
  public Supervisors approve(OperatorSession duty, Console console) {
    String acting = acting(duty, console);
    String other = Optional.ofNullable(second).orElseThrow(SupervisorsOption::missing);
    return new Supervisors(acting, duty.second(acting, other, ask(console, other)).number());
  }

  /**
   * Asks the one who acts.
   *
   * @throws TerminalException {@code OPERATOR-APPROVAL} if nobody is named, {@code OPERATOR-…} if
   *     they may not
   */
  public String acting(OperatorSession duty, Console console) {
    String one = Optional.ofNullable(number).orElseThrow(SupervisorsOption::missing);
    return duty.approve(one, ask(console, one)).number();
  }

  private static TerminalException missing() {
    return new TerminalException(TerminalFault.OPERATOR_APPROVAL);
  }

  private char[] ask(Console console, String who) {
    return passwords.ask(console, who + " 密码 / password: ");
  }
}
