package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.workflow.Duty;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --operator}: who acts, with a password. */
final class OperatorOption {

  @Option(
      names = "--operator",
      paramLabel = "NUMBER",
      required = true,
      description = "工号 / number of the operator")
  private String number = "";

  @Mixin private PasswordOption password = new PasswordOption();

  /** Puts the operator on duty. */
  Operator logIn(Duty duty, Console console) {
    return duty.logIn(number, password.ask(console, prompt()));
  }

  /** A supervisor, for one act. */
  Operator approve(Duty duty, Console console) {
    return duty.approve(number, password.ask(console, prompt()));
  }

  private String prompt() {
    return number + " 密码 / password: ";
  }
}
