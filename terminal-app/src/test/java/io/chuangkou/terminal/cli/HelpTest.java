package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.Secrets;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What commands tell of themselves. */
class HelpTest {

  private static final Pattern BOTH_LANGUAGES =
      Pattern.compile("\\p{IsHan}.* / .*[A-Za-z]{2}", Pattern.DOTALL);

  /** Every command there is, also those inside others. */
  static Stream<CommandLine> commands() {
    Console silent =
        Console.of(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            new Secrets(Map.of(), prompt -> Optional.empty()));
    return within(
        Chuangkou.commandLine(
            silent,
            (config, clock) -> {
              throw new AssertionError("help reads no card");
            }));
  }

  private static Stream<CommandLine> within(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::within));
  }

  private static String[] call(CommandLine command, String option) {
    String[] names = command.getCommandSpec().qualifiedName().split(" ");
    return Commands.and(Stream.of(names).skip(1).toArray(String[]::new), option);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_shows_its_use_on_standard_output_alone(CommandLine command) {
    for (String option : new String[] {"--help", "-h"}) {
      Result help = Commands.run(call(command, option));
      assertEquals(ExitCode.DONE, help.code(), help.err());
      assertTrue(help.out().contains(command.getCommandSpec().qualifiedName()), help.out());
      assertEquals("", help.err());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_tells_the_version_of_the_program_and_of_java(CommandLine command) {
    for (String option : new String[] {"--version", "-V"}) {
      Result version = Commands.run(call(command, option));
      assertEquals(ExitCode.DONE, version.code(), version.err());
      assertTrue(version.out().startsWith("chuangkou "), version.out());
      assertTrue(version.out().contains("Java " + Runtime.version()), version.out());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_and_option_is_described_in_both_languages(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    assertBoth(spec.qualifiedName(), spec.usageMessage().description());
    assertAll(
        Stream.<ArgSpec>concat(spec.options().stream(), spec.positionalParameters().stream())
            .map(argument -> () -> assertBoth(argument.toString(), argument.description())));
  }

  private static void assertBoth(String what, String[] description) {
    String words = String.join(" ", description);
    assertTrue(BOTH_LANGUAGES.matcher(words).find(), what + ": " + words);
  }

  @Test
  void help_lists_all_commands_and_shows_the_use_of_one_inside_another() {
    Result all = Commands.run("help");
    assertEquals(ExitCode.DONE, all.code());
    commands()
        .filter(command -> command.getParent() != null && command.getParent().getParent() == null)
        .forEach(command -> assertTrue(all.out().contains(command.getCommandName()), all.out()));
    assertTrue(Commands.run("help", "queue", "close").out().contains("--reason"));
    assertEquals(ExitCode.USAGE, Commands.run("help", "queue", "clos").code());
  }
}
