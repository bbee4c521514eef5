package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.Operators;
import io.chuangkou.terminal.staff.Passwords;
import io.chuangkou.terminal.staff.Role;
import io.chuangkou.terminal.workflow.CounterException;
import io.chuangkou.terminal.workflow.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
      @Parameters(paramLabel = "NUMBER") String number,
      @Option(names = "--name", required = true, description = "姓名 / name") String name,
      @Option(
              names = "--role",
              required = true,
              description = "岗位 / role: ${COMPLETION-CANDIDATES}")
          Role role,
      @Option(
              names = "--password-stdin",
              description = "密码从标准输入读一行 / the password is a line of standard input")
          boolean fromInput)
      throws IOException {
    Path file = config.operators();
    char[] password = fromInput ? line() : console.secrets().ask(number + " 新密码 / new password: ");
    if (password.length < Passwords.SHORTEST) {
      throw new CounterException(Fault.OPERATOR_PASSWORD);
    }
    Operator added = new Operator(number, name, role, Passwords.hash(password));
    Operators.read(file).with(added).write(file);
    return ExitCode.DONE;
  }

  private static char[] line() throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? new char[0] : line.toCharArray();
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
