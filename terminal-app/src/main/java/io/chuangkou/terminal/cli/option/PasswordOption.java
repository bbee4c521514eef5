package io.chuangkou.terminal.cli.option;

import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.Secrets;
import io.chuangkou.terminal.notice.TerminalException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * {@code --password-stdin}: the password is piped in; otherwise it is in the environment or typed.
 */
public final class PasswordOption {

  @Option(
      names = "--password-stdin",
      description =
          "密码取标准输入的一行，几个密码各一行；否则取环境变量 "
              + Secrets.VARIABLE
              + "，或在控制台输入"
              + " / the password is a line of standard input, each a line of its own; else it comes from the"
              + " environment or the console")
  private boolean piped;

  /**
   * The password.
   *
   * @throws TerminalException {@code PASSWORD-MISSING} if there is none and nobody can be asked
   */
  public char[] ask(Console console, String prompt) {
    Optional<char[]> line = piped ? line(console) : Optional.empty();
    if (line.isPresent()) {
      return line.get();
    }
    return console.secrets().ask(prompt).orElseThrow(CommandFault.PASSWORD_MISSING::exception);
  }

  /** One line, byte by byte: the next one is the next password's. */
  private static Optional<char[]> line(Console console) {
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int next = console.in().read();
      if (next < 0) {
        return Optional.empty();
      }
      while (next >= 0 && next != '\n') {
        line.write(next);
        next = console.in().read();
      }
      String text = line.toString(StandardCharsets.UTF_8);
      return Optional.of(
          (text.endsWith("\r") ? text.substring(0, text.length() - 1) : text).toCharArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
