package io.chuangkou.terminal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs commands in this process, as a person or a script calls them. */
public final class Commands {

  private static final Duration READING_LIMIT = Duration.ofSeconds(10);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private byte[] input = {};
  private Map<String, String> environment = Map.of();
  private Optional<char[]> typed = Optional.empty();
  private String card = "";

  /** Nobody is at the console, nothing comes in, no card is in the reader. */
  static Commands alone() {
    return new Commands();
  }

  /** Runs a command so. */
  public static Result run(String... arguments) {
    return alone().call(arguments);
  }

  /**
   * Two supervisors, 9001 and 9002, and a cashier, 1001, come onto a terminal's list.
   *
   * @param operator the command and its options, as {@code operator --config …}
   */
  static void staff(String password, String... operator) {
    String[] second = {"--operator", "9001"};
    String[] third = {"--operator", "9001", "--second", "9002"};
    add(password, operator, "9001", "主管", "supervisor");
    add(password, operator, "9002", "副主管", "supervisor", second);
    add(password, operator, "1001", "员", "cashier", third);
  }

  private static void add(
      String password, String[] operator, String number, String name, String role, String... by) {
    String[] add = {"add", number, "--name", name, "--role", role};
    Result result = alone().typing(password).call(and(operator, and(add, by)));
    if (result.code() != ExitCode.DONE) {
      throw new AssertionError(result.err());
    }
  }

  /** Somebody at the console types a password. */
  Commands typing(String password) {
    typed = Optional.of(password.toCharArray());
    return this;
  }

  Commands piping(String text) {
    input = text.getBytes(UTF_8);
    return this;
  }

  Commands with(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  /** A demonstration card is in the reader. */
  Commands inserting(String demonstration) {
    card = demonstration;
    return this;
  }

  Result call(String... arguments) {
    Console console =
        Console.of(
            new ByteArrayInputStream(input),
            out,
            err,
            new Secrets(environment, prompt -> typed.map(char[]::clone)));
    int code =
        Chuangkou.commandLine(
                console, (config, clock) -> readers(), settings -> readers(), arguments)
            .execute(arguments);
    console.out().flush();
    console.err().flush();
    return new Result(code, said(), heard());
  }

  /** Standard output so far. */
  String said() {
    return out.toString(UTF_8);
  }

  /** Standard error so far. */
  String heard() {
    return err.toString(UTF_8);
  }

  private EmulatedReaders readers() {
    EmulatedReaders readers = new EmulatedReaders(() -> LocalDate.of(2026, 3, 2), READING_LIMIT);
    if (!card.isEmpty()) {
      readers.insert(new EmulatedCard(CardProfile.demonstration(card)));
    }
    return readers;
  }

  /** A list of arguments and more. */
  static String[] and(String[] arguments, String... more) {
    return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
  }

  /**
   * How a command ended.
   *
   * @param code its exit code
   * @param out standard output
   * @param err standard error
   */
  public record Result(int code, String out, String err) {}
}
