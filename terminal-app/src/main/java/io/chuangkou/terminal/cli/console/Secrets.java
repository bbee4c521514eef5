package io.chuangkou.terminal.cli.console;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a password comes from: the environment, else somebody who types it without echo.
 *
 * @param environment variables by name
 * @param typed asks a person; empty where nobody can be asked
 */
public record Secrets(Map<String, String> environment, Function<String, Optional<char[]>> typed) {

  /** The variable that holds the password of whom a command works for. */
  public static final String VARIABLE = "CHUANGKOU_PASSWORD";

  /** Of this process. */
  static Secrets standard() {
    return new Secrets(System.getenv(), Secrets::type);
  }

  /** A password, if there is anybody to give it. */
  public Optional<char[]> ask(String prompt) {
    return Optional.ofNullable(environment.get(VARIABLE))
        .map(String::toCharArray)
        .or(() -> typed.apply(prompt));
  }

  /** A variable; empty text if it is not set. */
  public String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  private static Optional<char[]> type(String prompt) {
    return Optional.ofNullable(System.console())
        .filter(java.io.Console::isTerminal)
        .map(console -> console.readPassword("%s", prompt));
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "Secrets[***]";
  }
}
