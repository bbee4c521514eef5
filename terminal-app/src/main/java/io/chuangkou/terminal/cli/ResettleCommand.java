package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.Resettle;
import io.chuangkou.settlement.resettle.Resettle.Output;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Cases from standard input, answers on standard output. */
@Command(name = "resettle", description = "从标准输入读案例（JSON Lines），在标准输出逐行作答 / cases in, answers out")
final class ResettleCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--explain", description = "输出供人阅读的逐步说明 / explain for people")
  private boolean explain;

  ResettleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    new Resettle(Policies.load())
        .run(
            console.in(),
            console.bytes(),
            explain ? Output.EXPLANATIONS : Output.ANSWERS,
            this::progress);
    if (isTerminal()) {
      console.err().println();
    }
    return ExitCode.DONE;
  }

  private void progress(long lines) {
    if (isTerminal()) {
      console.err().print("\r" + lines);
      console.err().flush();
    }
  }

  /** Progress is for a person who waits, not for a file. */
  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
  }
}
