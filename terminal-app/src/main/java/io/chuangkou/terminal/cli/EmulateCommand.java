package io.chuangkou.terminal.cli;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.RecordedChip;
import io.chuangkou.card.emulator.chip.Chip;
import io.chuangkou.card.emulator.vpcd.VirtualReader;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.desk.Recordings;
import io.chuangkou.terminal.cli.option.PortConverter;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Cards in virtual readers of the real PC/SC service, one a slot. */
@Command(name = "emulate", description = "把模拟卡插入真实 PC/SC 服务的虚拟读卡器 / cards in virtual readers")
final class EmulateCommand implements Callable<Integer> {

  /** The driver asks for a card more than twice a second. */
  private static final Duration TAKEN = Duration.ofSeconds(3);

  private static final int LAST_PORT = 65_535;

  private final Console console;

  @Parameters(
      paramLabel = "CARD",
      arity = "1..*",
      description =
          "卡片文件 CARD.yaml、对话记录 .apdu，或演示卡的名字，如 zhang-san；几张卡依次插入几个卡座"
              + " / card file, recording, or a demonstration card; several go into one slot each")
  private List<String> cards = List.of();

  @Option(
      names = "--port",
      converter = PortConverter.class,
      description =
          "第一个卡座的端口，默认 ${DEFAULT-VALUE}，下一个卡座加一 / port of the first slot, the next has the next",
      defaultValue = "" + VirtualReader.FIRST_SLOT_PORT)
  private int port;

  EmulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Titled> chips = new ArrayList<>();
    for (String card : cards) {
      chips.add(Recordings.isNamed(card) ? recorded(card) : emulated(profile(card)));
    }
    List<VirtualReader> readers = new ArrayList<>();
    try {
      for (Titled each : chips) {
        VirtualReader reader = new VirtualReader(slot(readers.size()));
        readers.add(reader);
        reader.insert(each.chip());
        reader.awaitTaken(TAKEN);
        console.err().println(each.title() + "：已插入，按 Ctrl+C 取出 / inserted; Ctrl+C removes");
      }
      for (VirtualReader reader : readers) {
        reader.awaitRemoval();
      }
    } catch (CardFaultException e) {
      throw refused(e);
    } finally {
      readers.forEach(VirtualReader::close);
    }
    return ExitCode.DONE;
  }

  private record Titled(String title, Chip chip) {}

  private static Titled emulated(CardProfile profile) {
    return new Titled(profile.title(), new EmulatedCard(profile));
  }

  private static Titled recorded(String file) throws IOException {
    return new Titled(file, new RecordedChip(Recordings.read(Path.of(file))));
  }

  private InetSocketAddress slot(int number) {
    return new InetSocketAddress(
        InetAddress.getLoopbackAddress(), Math.min(port + number, LAST_PORT));
  }

  private static CardProfile profile(String card) throws IOException {
    try {
      if (card.endsWith(".yaml")) {
        return CardProfile.ofYaml(Files.readString(Path.of(card)));
      } else if (CardProfile.demonstrations().contains(card)) {
        return CardProfile.demonstration(card);
      }
    } catch (CardFaultException e) {
      throw refused(e);
    }
    throw new TerminalException(
        CommandFault.CARD_UNKNOWN.choosing(String.join(", ", CardProfile.demonstrations())));
  }

  private static TerminalException refused(CardFaultException e) {
    return new TerminalException(Advice.of(e.fault(), e.detail()));
  }
}
