package io.chuangkou.terminal.cli.card;

import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.card.examination.DeskDiagnostics;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.desk.DeskOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every reader of the machine: what is in it, whether it is the desk's, its driver. */
@Command(
    name = "readers",
    description =
        "每台读卡器：状态、是否归本窗口及原因、驱动，以及读卡服务"
            + " / every reader: its state, whether it is the desk's and why not, its driver; the service")
public final class ReadersCommand implements Callable<Integer> {

  private final Console console;
  private final AccessSource source;

  @Mixin private DeskOptions desk = new DeskOptions();

  @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
  private boolean json;

  /** Looks at readers of this source. */
  public ReadersCommand(Console console, AccessSource source) {
    this.console = console;
    this.source = source;
  }

  @Override
  public Integer call() {
    try (ReaderAccess access = source.open(desk.settings())) {
      ReadersDiagnosis diagnosis = new DeskDiagnostics(access, desk.cardReader()).readers();
      return Answers.tell(
          console,
          json,
          diagnosis.conclusion(),
          DiagnosisObjects.of(diagnosis),
          DiagnosisLines.of(diagnosis));
    }
  }
}
