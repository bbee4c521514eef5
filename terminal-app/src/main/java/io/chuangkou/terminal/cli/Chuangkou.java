package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.workflow.Advice;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program: finds the command and ends with its exit code. */
@Command(
    name = "chuangkou",
    description = "窗口：社会保障卡结算终端 / settlement terminal for social-security cards",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      TerminalCommand.class,
      SettleCommand.class,
      ResettleCommand.class,
      PoliciesCommand.class,
      CentreCommand.class,
      EmulateCommand.class,
      QueueCommand.class,
      StoreCommand.class,
      OperatorCommand.class,
      AuditCommand.class,
      ReconcileCommand.class,
      HelpCommand.class
    })
public final class Chuangkou {

  private Chuangkou() {}

  /** Runs a command. */
  public static void main(String[] args) {
    Console console = Console.standard();
    int code = commandLine(console).execute(args);
    console.out().flush();
    System.exit(code);
  }

  static CommandLine commandLine(Console console) {
    return new CommandLine(new Chuangkou(), new CommandFactory(console))
        .setOut(console.out())
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (e, commandLine, parsed) -> {
              Advice advice = Advice.of(e);
              // Asked for here alone: a logger opens the log file, which a short command spares.
              LoggerFactory.getLogger(Chuangkou.class)
                  .error("the command failed with {}", advice.code(), e);
              console.say(advice);
              return ExitCode.FAILED;
            });
  }
}
