package io.chuangkou.terminal.cli.card;

import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.examination.DeskDiagnostics;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.desk.DeskOptions;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads a card again and again. */
@Command(
    name = "contact",
    description =
        "反复读同一张卡，看失败和快慢，判断该清洁、换线、换读卡器还是换卡"
            + " / read a card many times: is it cleaning, cable, reader or card")
public final class ContactCommand implements Callable<Integer> {

  private static final int MOST = 1_000;

  private final Console console;
  private final AccessSource source;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private DeskOptions desk = new DeskOptions();

  @Option(
      names = "--times",
      paramLabel = "N",
      description = "次数，1 至 1000，默认 ${DEFAULT-VALUE} / how often, 1 to 1000",
      defaultValue = "20")
  private int times;

  @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
  private boolean json;

  /** Looks at readers of this source. */
  public ContactCommand(Console console, AccessSource source) {
    this.console = console;
    this.source = source;
  }

  @Override
  public Integer call() {
    if (times < 1 || times > MOST) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--times: 1–" + MOST);
    }
    try (ReaderAccess access = source.open(desk.settings())) {
      ContactRun run =
          new DeskDiagnostics(access, desk.cardReader())
              .contact(desk.reader(), times, done -> progress(done, times));
      return Answers.tell(
          console, json, run.conclusion(), DiagnosisObjects.of(run), DiagnosisLines.of(run));
    }
  }

  private void progress(int done, int wanted) {
    if (done % 10 == 0 || done == wanted) {
      console.err().println(done + "/" + wanted);
      console.err().flush();
    }
  }
}
