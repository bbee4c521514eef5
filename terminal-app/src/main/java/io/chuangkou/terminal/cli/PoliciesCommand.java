package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.PolicyReport;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.option.DayConverter;
import io.chuangkou.terminal.cli.option.DayOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every parameter in force on a date, with its clause; or what changes between two dates. */
@Command(name = "policies", description = "某日有效的政策参数及条款，或两日之间的变化 / policies in force, with clauses")
final class PoliciesCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--region", paramLabel = "CODE", description = "统筹区 / region")
  private @Nullable String region;

  @Option(
      names = "--diff",
      arity = "2",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = "两日之间的变化 / what changes between two dates")
  private @Nullable List<LocalDate> dates;

  @Mixin private DayOption day = new DayOption();

  PoliciesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PolicyReport report = new PolicyReport(Policies.load());
    List<LocalDate> between = dates;
    if (between == null) {
      say(report.inForce(region, day.day()), "这一天没有生效的参数 / nothing is in force on that day");
    } else {
      say(
          report.changes(region, between.get(0), between.get(1)),
          "两日之间没有变化 / nothing changes between the two days");
    }
    return ExitCode.DONE;
  }

  /** An answer without a line would look like a command that did nothing. */
  private void say(String lines, String none) {
    console.out().print(lines.isEmpty() ? none + System.lineSeparator() : lines);
    console.out().flush();
  }
}
