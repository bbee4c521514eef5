package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.cli.apdu.ApduCommand;
import io.chuangkou.terminal.cli.apdu.TraceCommand;
import io.chuangkou.terminal.cli.card.AccessSource;
import io.chuangkou.terminal.cli.card.CardActs;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.Failure;
import io.chuangkou.terminal.cli.console.LossReport;
import io.chuangkou.terminal.cli.option.HelpOptions;
import io.chuangkou.terminal.cli.option.UsageFault;
import io.chuangkou.terminal.notice.Advice;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program: finds the command and ends with its exit code. */
@Command(
    name = "chuangkou",
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    synopsisHeading = "用法 / usage: ",
    parameterListHeading = "%n参数 / parameters:%n",
    optionListHeading = "%n选项 / options:%n",
    commandListHeading = "%n命令 / commands:%n",
    exitCodeListHeading = "%n退出码 / exit codes:%n",
    exitCodeList = {
      "0:完成 / done",
      "1:拒绝或失败，有一句说明和代码 / refused or failed, with a sentence and a code",
      "2:用法不对 / wrong use",
      "3:已发出，结果未明 / sent, and the outcome is not known",
      "4:已排队，待传医保中心 / queued for the centre",
      "5:已完成，但本地台账有记录丢失 / done, and the store has lost records"
    },
    description = "窗口：社会保障卡结算终端 / settlement terminal for social-security cards",
    synopsisSubcommandLabel = "COMMAND")
public final class Chuangkou {

  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          TerminalCommand.class,
          SettleCommand.class,
          ResettleCommand.class,
          PoliciesCommand.class,
          GuideCommand.class,
          CentreCommand.class,
          EmulateCommand.class,
          QueueCommand.class,
          StoreCommand.class,
          OperatorCommand.class,
          AuditCommand.class,
          ReconcileCommand.class,
          DiagnoseCommand.class,
          ApduCommand.class,
          TraceCommand.class,
          CardActs.class,
          BenchCommand.class,
          HelpCommand.class);

  @SuppressWarnings("unused") // picocli acts on them
  @Mixin
  private HelpOptions options = new HelpOptions();

  private Chuangkou() {}

  /** Runs a command. */
  public static void main(String[] args) {
    // Slips are drawn without a display, and must be where there is a dead one.
    System.setProperty("java.awt.headless", "true");
    Console console = Console.standard();
    int code = run(console, args);
    console.out().flush();
    console.err().flush();
    System.exit(code);
  }

  /** Runs a command line to its end. */
  static int run(Console console, String... args) {
    @Nullable Callable<Integer> bare = args.length == 1 ? bare(args[0], console) : null;
    if (bare == null) {
      return commandLine(console, ReaderSource::pcsc, AccessSource::pcsc, args).execute(args);
    }
    try {
      return bare.call();
    } catch (Exception e) {
      return failed(console, e);
    }
  }

  /**
   * A command that stands alone: its options are as they are made. Such a line needs no reading,
   * which takes as long as all else before the first answer, and a third of what the first window
   * takes.
   */
  static @Nullable Callable<Integer> bare(String command, Console console) {
    return switch (command) {
      case "resettle" -> new ResettleCommand(console);
      case "terminal" -> new TerminalCommand(ReaderSource::pcsc, console);
      case "demo" -> new DemoCommand(console);
      default -> null;
    };
  }

  static CommandLine commandLine(Console console, ReaderSource readers) {
    return commandLine(console, readers, AccessSource::pcsc);
  }

  /**
   * All commands, or the one that the arguments begin with: to look at each takes longer than most
   * take to be done. Help is of all of them.
   */
  static CommandLine commandLine(
      Console console, ReaderSource readers, AccessSource access, String... args) {
    LossReport losses = new LossReport(console);
    CommandLine all =
        new CommandLine(new Chuangkou(), new CommandFactory(console, losses, readers, access));
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(type -> args.length > 0 && name(type).equals(args[0]))
            .filter(type -> !type.equals(HelpCommand.class))
            .toList();
    for (Class<?> type : named.isEmpty() ? COMMANDS : named) {
      all.addSubcommand(type);
    }
    return all.setOut(console.out())
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, given) -> misused(console, e))
        .setExecutionStrategy(parsed -> losses.ending(new CommandLine.RunLast().execute(parsed)))
        .setExecutionExceptionHandler((e, commandLine, parsed) -> failed(console, e));
  }

  private static String name(Class<?> command) {
    return Objects.requireNonNull(command.getAnnotation(Command.class)).name();
  }

  private static int misused(Console console, ParameterException e) {
    if (UsageFault.isOfPath(e)) {
      console.say(CommandFault.PATH_ENCODING.advice());
      return ExitCode.FAILED;
    }
    console.say(UsageFault.of(e));
    return ExitCode.USAGE;
  }

  private static int failed(Console console, Exception e) {
    Advice advice = Failure.of(e);
    // Asked for here alone: a logger opens the log file, which a short command spares.
    LoggerFactory.getLogger(Chuangkou.class).error("the command failed with {}", advice.code(), e);
    console.say(advice);
    return ExitCode.FAILED;
  }
}
