package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.workflow.Duty;
import picocli.CommandLine.Option;

/** {@code --operator}: who acts. The password is asked for, or taken from the environment. */
final class OperatorOption {

  @Option(
      names = "--operator",
      paramLabel = "NUMBER",
      required = true,
      description =
          "工号；密码从环境变量 CHUANGKOU_PASSWORD 取，或在控制台输入 / number; the password comes from the"
              + " environment or the console")
  private String number = "";

  /** Puts the operator on duty. */
  Operator logIn(Duty duty, Console console) {
    return duty.logIn(number, console.secrets().ask(prompt()));
  }

  /** A supervisor, for one act. */
  Operator approve(Duty duty, Console console) {
    return duty.approve(number, console.secrets().ask(prompt()));
  }

  private String prompt() {
    return number + " 密码 / password: ";
  }
}
