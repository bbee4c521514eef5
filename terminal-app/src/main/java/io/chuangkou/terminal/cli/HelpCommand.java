package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a command is used. */
@Command(name = "help", description = "显示命令的用法 / how a command is used")
final class HelpCommand implements Callable<Integer> {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "命令，如 queue list；不写则列出全部 / a command, as queue list; none: all of them")
  private List<String> path = new ArrayList<>();

  HelpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine command = Objects.requireNonNull(spec).parent().commandLine();
    for (String name : path) {
      CommandLine inner = command.getSubcommands().get(name);
      if (inner == null) {
        throw new UnmatchedArgumentException(command, List.of(name));
      }
      command = inner;
    }
    command.usage(console.out());
    return ExitCode.DONE;
  }
}
