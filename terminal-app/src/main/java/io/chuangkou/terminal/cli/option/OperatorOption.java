package io.chuangkou.terminal.cli.option;

import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.OperatorSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --operator}: who acts, with a password. */
public final class OperatorOption {

  @Option(
      names = "--operator",
      paramLabel = "NUMBER",
      required = true,
      description = "工号 / number of the operator")
  private String number = "";

  @Mixin private PasswordOption password = new PasswordOption();

  /** Puts the operator on duty. */
  public Operator logIn(OperatorSession duty, Console console) {
    return duty.logIn(number, password.ask(console, prompt()));
  }

  /** A supervisor, for one act. */
  public Operator approve(OperatorSession duty, Console console) {
    return duty.approve(number, password.ask(console, prompt()));
  }

  private String prompt() {
    return number + " 密码 / password: ";
  }
}
