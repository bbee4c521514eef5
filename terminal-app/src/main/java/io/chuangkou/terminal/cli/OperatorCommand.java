package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.PasswordOption;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.Operators;
import io.chuangkou.terminal.staff.Passwords;
import io.chuangkou.terminal.staff.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Operators: add, list. Their file lies beside the configuration. */
@Command(
    name = "operator",
    description = "收费员登记 / operators",
    synopsisSubcommandLabel = "(add | list)")
final class OperatorCommand {

  private final Console console;

  @Mixin private ConfigOption config = new ConfigOption();

  OperatorCommand(Console console) {
    this.console = console;
  }

  @Command(description = "登记，或改密码、改岗位 / add, or change")
  int add(
      @Parameters(paramLabel = "NUMBER", description = "工号 / number of the operator") String number,
      @Option(names = "--name", paramLabel = "NAME", required = true, description = "姓名 / name")
          String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              required = true,
              description = "岗位 / role: ${COMPLETION-CANDIDATES}")
          Role role,
      @Mixin PasswordOption typed)
      throws IOException {
    Path file = config.operators();
    char[] password = typed.ask(console, number + " 新密码 / new password: ");
    if (password.length < Passwords.SHORTEST) {
      throw new TerminalException(TerminalFault.OPERATOR_PASSWORD);
    }
    Operator added = new Operator(number, name, role, Passwords.hash(password));
    Operators.read(file).with(added).write(file);
    return ExitCode.DONE;
  }

  @Command(description = "列出 / list")
  int list() throws IOException {
    for (Operator operator : Operators.read(config.operators()).all()) {
      String role = operator.role().name().toLowerCase(Locale.ROOT);
      console.out().println(operator.number() + "  " + role + "  " + operator.name());
    }
    return ExitCode.DONE;
  }
}
