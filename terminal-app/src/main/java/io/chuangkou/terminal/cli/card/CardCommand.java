package io.chuangkou.terminal.cli.card;

import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.examination.DeskDiagnostics;
import io.chuangkou.card.examination.RecordingAccess;
import io.chuangkou.card.trace.TraceText;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.desk.DeskOptions;
import io.chuangkou.terminal.cli.desk.OpenOptions;
import io.chuangkou.terminal.cli.desk.Recordings;
import io.chuangkou.terminal.cli.option.PasswordOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All that can be seen of the card in a reader. */
@Command(
    name = "card",
    description =
        "卡片为什么读不出：复位应答、应用、文件和每一项数据，问题在卡、读卡器、电脑还是规定"
            + " / why a card does not read: is it the card, the reader, the machine or the rules")
public final class CardCommand implements Callable<Integer> {

  private final Console console;
  private final AccessSource source;

  @Mixin private DeskOptions desk = new DeskOptions();
  @Mixin private PasswordOption password = new PasswordOption();

  @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
  private boolean json;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "把对话记到文件（.apdu），个人数据已替换 / record the conversation; personal data are replaced")
  private @Nullable Path record;

  @ArgGroup(exclusive = false)
  private @Nullable OpenOptions open;

  /** Looks at readers of this source. */
  public CardCommand(Console console, AccessSource source) {
    this.console = console;
    this.source = source;
  }

  @Override
  public Integer call() throws IOException {
    Disclosure disclosure = Disclosure.MASKED;
    if (open != null) {
      open.note(desk, password, console);
      disclosure = Disclosure.OPEN;
    }
    try (RecordingAccess access = recording()) {
      CardDiagnosis diagnosis =
          new DeskDiagnostics(access, desk.cardReader()).card(desk.reader(), disclosure);
      if (record != null) {
        Recordings.write(
            record, TraceText.write(access.trace(desk.day().day(), diagnosis.conclusion())));
      }
      return Answers.tell(
          console,
          json,
          diagnosis.conclusion(),
          DiagnosisObjects.of(diagnosis),
          DiagnosisLines.of(diagnosis));
    }
  }

  private RecordingAccess recording() {
    ReaderAccess access = source.open(desk.settings());
    return new RecordingAccess(access);
  }
}
