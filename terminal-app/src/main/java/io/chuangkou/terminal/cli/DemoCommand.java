package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.bridge.BridgeSettings;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.Display;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.Language;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.option.ScreenConverter;
import io.chuangkou.terminal.cli.window.CommandStage;
import io.chuangkou.terminal.cli.window.DemoKeys;
import io.chuangkou.terminal.cli.window.Window;
import io.chuangkou.terminal.cli.window.WindowStudio;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.DemoStory;
import io.chuangkou.terminal.demo.DemoTown;
import io.chuangkou.terminal.demo.DemoUnpaid;
import io.chuangkou.terminal.demo.PassingClock;
import io.chuangkou.terminal.display.ScreenChoice;
import io.chuangkou.terminal.notice.TerminalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The terminal on demonstration data: emulated reader, embedded centre, embedded store. */
@Command(name = "demo", description = "在演示数据上打开窗口，或无界面跑完全程 / the terminal on demonstration data")
final class DemoCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--headless",
      description = "不需要显示器：逐步演示全程，留下结算单和截图 / the whole job, told step by step")
  private boolean headless;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      description = "存放结算单、截图和数据的文件夹 / folder for slips, pictures and data")
  private @Nullable Path output;

  @Option(
      names = "--language",
      defaultValue = "zh",
      description = "界面语言 / language of the screen: ${COMPLETION-CANDIDATES}")
  private Language language = Language.ZH;

  @Option(
      names = "--bridge",
      paramLabel = "PORT",
      description =
          "有窗口时：在本机端口上打开医院系统接口，令牌在 FOLDER/bridge.token / with a window: opens the interface for"
              + " the hospital's system; token in FOLDER/bridge.token")
  private @Nullable Integer bridge;

  @Option(
      names = "--display",
      paramLabel = "SCREEN",
      converter = ScreenConverter.class,
      description = "客户屏放在哪块屏幕上 / the screen that the customer looks at: " + ScreenChoice.WRITTEN)
  private @Nullable ScreenChoice display;

  @Mixin private DayOption day = new DayOption();

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = output == null ? Files.createTempDirectory("chuangkou-demo") : output;
    Files.createDirectories(folder);
    Path data = Files.createTempDirectory(folder, "data");
    if (!isDisplayThere()) {
      PassingClock story = PassingClock.morningOf(day.clock());
      tell(data, folder, there -> file -> {}, story);
    } else if (headless) {
      PassingClock story = PassingClock.morningOf(day.clock());
      try (WindowStudio studio = new WindowStudio(story)) {
        tell(data, folder, studio, story);
      }
    } else {
      try (CommandStage place = CommandStage.opening(language.locale())) {
        show(place, data, folder, day.clock());
      }
    }
    delete(data);
    return ExitCode.DONE;
  }

  /** Without a display all is told, and only the pictures are missing. */
  private boolean isDisplayThere() {
    try {
      Display.open();
      return true;
    } catch (TerminalException e) {
      console
          .err()
          .println(
              "显示器连不上：逐步演示全程，不留截图"
                  + " / the display cannot be opened: told step by step, without pictures");
      return false;
    }
  }

  private void tell(Path data, Path folder, DemoStory.Studio studio, PassingClock clock) {
    try (DemoTown town = new DemoTown(data, clock, new SecureRandom());
        DemoCounter counter = counter(town)) {
      new DemoStory(town, counter, folder, studio, clock::pass, console.out()).tell();
    }
  }

  private DemoCounter counter(DemoTown town) {
    return town.pricedCounter(DemoSite.COMMUNITY, language.locale());
  }

  private void show(CommandStage place, Path data, Path folder, Clock clock) {
    try (DemoTown town = new DemoTown(data, clock, new SecureRandom());
        DemoCounter counter = counter(town);
        RunningBridge opened =
            RunningBridge.open(
                counter.composition(), counter.desk(), counter.config().device(), bridge(folder))) {
      opened.lack().ifPresent(counter.desk()::tell);
      if (opened.server() != null) {
        String url = "http://127.0.0.1:" + opened.server().port();
        console.err().println("医院系统接口 / for the hospital's system: " + url);
      }
      show(place, town, counter, clock);
    }
  }

  private @Nullable BridgeSettings bridge(Path folder) {
    return bridge == null
        ? null
        : new BridgeSettings(
            bridge,
            folder.resolve("bridge.token"),
            Set.of(),
            EnumSet.allOf(BridgeSettings.Disclosed.class),
            null);
  }

  private void show(CommandStage place, DemoTown town, DemoCounter counter, Clock clock) {
    console
        .err()
        .println(
            "Ctrl+1…8 换卡，Ctrl+0 取卡，Ctrl+D 断开或恢复医保中心"
                + " / change the card, take it out, break or mend the line to the centre");
    DemoUnpaid.addTo(counter.composition().unpaid());
    console
        .err()
        .println(
            "价表，改了保存就生效 / the price list, taken as soon as it is saved: "
                + counter.config().catalogues().prices().file());
    DemoKeys keys = new DemoKeys(town, counter);
    keys.begin();
    new Window(counter.config().shownOn(display), clock).show(place, counter.desk(), keys::add);
  }

  /** Ledger, journal and key of the demonstration: nobody needs them once it went well. */
  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
