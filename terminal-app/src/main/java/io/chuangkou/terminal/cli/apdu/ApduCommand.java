package io.chuangkou.terminal.cli.apdu;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.examination.ChosenReader;
import io.chuangkou.card.script.ApduScript;
import io.chuangkou.card.script.HarmlessCommands;
import io.chuangkou.card.script.ScriptException;
import io.chuangkou.card.trace.Anonymiser;
import io.chuangkou.card.trace.CardTrace;
import io.chuangkou.card.trace.RecordingSlot;
import io.chuangkou.card.trace.TraceEvent;
import io.chuangkou.card.trace.TraceText;
import io.chuangkou.card.trace.TraceView;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.terminal.cli.card.AccessSource;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.desk.DeskOptions;
import io.chuangkou.terminal.cli.desk.OpenOptions;
import io.chuangkou.terminal.cli.desk.Recordings;
import io.chuangkou.terminal.cli.option.PasswordOption;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Raw commands to a card, typed or from a script. */
@Command(
    name = "apdu",
    description =
        "向卡片发送原始命令，并逐条说明；个人数据已替换"
            + " / send raw commands to a card and explain the answers; personal data are replaced")
public final class ApduCommand implements Callable<Integer> {

  private final Console console;
  private final AccessSource source;

  @Mixin private DeskOptions desk = new DeskOptions();
  @Mixin private PasswordOption password = new PasswordOption();

  @Parameters(
      paramLabel = "HEX",
      arity = "0..*",
      description = "命令，十六进制，如 00A40000023F00 / commands, hexadecimal digits")
  private List<String> commands = new ArrayList<>();

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description =
          "脚本：每行 send、expect、reset、repeat … end / a script of send, expect, reset, repeat … end")
  private @Nullable Path script;

  @Option(
      names = "--dangerous",
      description =
          "允许会锁卡或改写卡片的命令（VERIFY、CHANGE、UNBLOCK、UPDATE 等）"
              + " / also send commands that may lock the card or write on it")
  private boolean dangerous;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "把对话记到文件（.apdu） / record the conversation")
  private @Nullable Path record;

  @ArgGroup(exclusive = false)
  private @Nullable OpenOptions open;

  /** Speaks to readers of this source. */
  public ApduCommand(Console console, AccessSource source) {
    this.console = console;
    this.source = source;
  }

  @Override
  public Integer call() throws IOException {
    ApduScript steps = steps();
    refuseDangerous(steps);
    if (open != null) {
      open.note(desk, password, console);
    }
    try (ReaderAccess access = source.open(desk.settings())) {
      Said said =
          access.hold(ChosenReader.named(access, desk.reader()), slot -> Said.of(steps, slot));
      tell(said.trace(desk.day().day()));
      if (said.unexpected() != null) {
        throw failure(said.unexpected());
      } else if (said.fault() != null) {
        throw said.fault();
      }
      return ExitCode.DONE;
    } catch (CardFaultException e) {
      throw new TerminalException(Advice.of(e.fault(), e.detail()));
    }
  }

  private ApduScript steps() throws IOException {
    try {
      return ApduScript.read(
          script == null ? String.join("\n", commands) : Files.readString(script));
    } catch (ScriptException e) {
      throw failure(e);
    }
  }

  /**
   * What was said, also where it ended early.
   *
   * @param unexpected an answer that the script did not expect; none: there was none
   * @param fault why the card gave no answer; none: it always did
   */
  private record Said(
      String reader,
      List<TraceEvent> events,
      @Nullable ScriptException unexpected,
      @Nullable CardFaultException fault) {

    static Said of(ApduScript steps, CardSlot slot) {
      RecordingSlot recorded = new RecordingSlot(slot);
      try {
        steps.run(recorded);
        return new Said(slot.name(), recorded.events(), null, null);
      } catch (ScriptException e) {
        return new Said(slot.name(), recorded.events(), e, null);
      } catch (CardFaultException e) {
        return new Said(slot.name(), recorded.events(), null, e);
      }
    }

    CardTrace trace(LocalDate day) {
      return new CardTrace(reader, day, "", events);
    }
  }

  private void refuseDangerous(ApduScript steps) {
    List<String> refused =
        steps.commands().stream().filter(command -> !HarmlessCommands.has(command)).toList();
    if (!dangerous && !refused.isEmpty()) {
      throw new TerminalException(
          CommandFault.APDU_DANGEROUS.of(refused.getFirst().substring(0, 8)));
    }
  }

  private void tell(CardTrace whole) {
    CardTrace anonymous = Anonymiser.anonymous(whole);
    TraceView.of(open == null ? anonymous : whole).forEach(console.out()::println);
    if (record != null) {
      Recordings.write(record, TraceText.write(anonymous));
    }
  }

  private static TerminalException failure(ScriptException e) {
    CommandFault fault =
        switch (e.kind()) {
          case UNREADABLE -> CommandFault.SCRIPT_UNREADABLE;
          case UNEXPECTED -> CommandFault.SCRIPT_UNEXPECTED;
        };
    return new TerminalException(fault.of(String.valueOf(e.getMessage())));
  }
}
