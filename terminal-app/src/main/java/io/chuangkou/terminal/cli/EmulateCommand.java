package io.chuangkou.terminal.cli;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.vpcd.VirtualReader;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.option.PortConverter;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A card in a virtual reader of the real PC/SC service. */
@Command(name = "emulate", description = "把模拟卡插入真实 PC/SC 服务的虚拟读卡器 / a card in a virtual reader")
final class EmulateCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "CARD",
      description = "卡片文件 CARD.yaml，或演示卡的名字，如 zhang-san / card file, or a demonstration card")
  private String card = "";

  @Option(
      names = "--port",
      converter = PortConverter.class,
      description = "虚拟读卡器端口，默认 ${DEFAULT-VALUE} / port of the virtual reader",
      defaultValue = "" + VirtualReader.FIRST_SLOT_PORT)
  private int port;

  EmulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (VirtualReader reader =
        new VirtualReader(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
      CardProfile profile = profile();
      reader.insert(new EmulatedCard(profile));
      console.err().println(profile.title() + "：已插入，按 Ctrl+C 取出 / inserted; Ctrl+C removes");
      reader.awaitRemoval();
    } catch (CardFaultException e) {
      throw new TerminalException(Advice.of(e.fault()));
    }
    return ExitCode.DONE;
  }

  private CardProfile profile() throws IOException, CardFaultException {
    if (card.endsWith(".yaml")) {
      return CardProfile.ofYaml(Files.readString(Path.of(card)));
    } else if (CardProfile.demonstrations().contains(card)) {
      return CardProfile.demonstration(card);
    }
    throw new TerminalException(
        CommandFault.CARD_UNKNOWN.choosing(String.join(", ", CardProfile.demonstrations())));
  }
}
