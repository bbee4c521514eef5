package io.chuangkou.terminal.cli.option;

import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.Secrets;
import io.chuangkou.terminal.notice.TerminalException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/**
 * {@code --password-stdin}: the password is piped in; otherwise it is in the environment or typed.
 */
public final class PasswordOption {

  @Option(
      names = "--password-stdin",
      description =
          "密码取标准输入的第一行；否则取环境变量 "
              + Secrets.VARIABLE
              + "，或在控制台输入"
              + " / the password is the first line of standard input; else it comes from the"
              + " environment or the console")
  private boolean piped;

  /**
   * The password.
   *
   * @throws TerminalException {@code PASSWORD-MISSING} if there is none and nobody can be asked
   */
  public char[] ask(Console console, String prompt) {
    if (piped) {
      return line(console);
    }
    return console.secrets().ask(prompt).orElseThrow(CommandFault.PASSWORD_MISSING::exception);
  }

  private static char[] line(Console console) {
    try {
      String line =
          new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))
              .readLine();
      if (line == null) {
        throw CommandFault.PASSWORD_MISSING.exception();
      }
      return line.toCharArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
