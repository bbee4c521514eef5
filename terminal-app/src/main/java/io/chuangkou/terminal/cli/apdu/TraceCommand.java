package io.chuangkou.terminal.cli.apdu;

import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.examination.DeskDiagnostics;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.trace.CardTrace;
import io.chuangkou.card.trace.ReplayedCard;
import io.chuangkou.card.trace.TraceView;
import io.chuangkou.terminal.cli.card.Answers;
import io.chuangkou.terminal.cli.card.DiagnosisLines;
import io.chuangkou.terminal.cli.card.DiagnosisObjects;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.desk.Recordings;
import io.chuangkou.terminal.notice.TerminalException;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recorded conversations with cards. */
@Command(
    name = "trace",
    description = "卡片对话记录 / recorded conversations with cards",
    synopsisSubcommandLabel = "(show | replay)")
public final class TraceCommand {

  private static final String FILE = "记录文件 .apdu / recording";

  private final Console console;

  /** Tells on this console. */
  public TraceCommand(Console console) {
    this.console = console;
  }

  @Command(description = "逐条说明：命令、状态字、数据 / explain each command, status word and record")
  int show(@Parameters(paramLabel = "FILE", description = FILE) Path file) throws IOException {
    TraceView.of(Recordings.read(file)).forEach(console.out()::println);
    return ExitCode.DONE;
  }

  @Command(
      description =
          "把记录当作卡片再诊断一次；与记录的结论不同为失败"
              + " / diagnose the recording as a card; fails where it comes to something else than recorded")
  int replay(
      @Parameters(paramLabel = "FILE", description = FILE) Path file,
      @Option(names = "--json", description = "以 JSON 输出 / answer in JSON") boolean json)
      throws IOException {
    CardTrace trace = Recordings.read(file);
    CardDiagnosis diagnosis =
        DeskDiagnostics.examine(
            new ReplayedCard(trace), new SocialSecurityCardReader(trace::day), Disclosure.MASKED);
    int code =
        Answers.tell(
            console,
            json,
            diagnosis.conclusion(),
            DiagnosisObjects.of(diagnosis),
            DiagnosisLines.of(diagnosis));
    if (trace.expected().isEmpty()) {
      return code;
    }
    String comes = diagnosis.conclusion().verdict().key() + " " + diagnosis.conclusion().code();
    if (!comes.equals(trace.expected())) {
      throw new TerminalException(CommandFault.TRACE_DIFFERS.of(trace.expected() + " → " + comes));
    }
    return ExitCode.DONE;
  }
}
