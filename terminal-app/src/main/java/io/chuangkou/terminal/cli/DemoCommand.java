package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.DemoStory;
import io.chuangkou.terminal.demo.DemoTown;
import io.chuangkou.terminal.shell.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The terminal on demonstration data: emulated reader, embedded centre, embedded store. */
@Command(name = "demo", description = "在演示数据上打开窗口，或无界面跑完全程 / the terminal on demonstration data")
final class DemoCommand implements Callable<Integer> {

  /** Cards under Ctrl+1, Ctrl+2 and so on. */
  private static final List<String> CARDS =
      List.of(
          "zhang-san",
          "li-si",
          "wang-xiaoming",
          "chen-jianguo",
          "zhao-min",
          "third-generation",
          "expired",
          "bank-only");

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

  @Option(names = "--language", defaultValue = "zh", description = "zh 或 en / zh or en")
  private String language = "zh";

  @Mixin private DayOption day = new DayOption();

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = output == null ? Files.createTempDirectory("chuangkou-demo") : output;
    Files.createDirectories(folder);
    Path data = Files.createTempDirectory(folder, "data");
    Locale locale = Locale.of(language);
    Clock clock = day.clock();
    try (DemoTown town = new DemoTown(data, clock, new SecureRandom());
        DemoCounter counter = town.counter(DemoSite.COMMUNITY, locale)) {
      if (headless) {
        tell(town, counter, folder, clock);
      } else {
        show(town, counter, clock);
      }
    }
    delete(data);
    return ExitCode.DONE;
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

  private void tell(DemoTown town, DemoCounter counter, Path folder, Clock clock) {
    Platform.startup(() -> Platform.setImplicitExit(false));
    try {
      new DemoStory(town, counter, folder, there -> window(there, clock), console.out()).tell();
    } finally {
      Platform.exit();
    }
  }

  private static DemoStory.Camera window(DemoCounter counter, Clock clock) {
    CompletableFuture<Stage> opened = new CompletableFuture<>();
    Platform.runLater(
        () -> opened.complete(new Window(counter.config(), clock).open(counter.desk())));
    Stage stage = opened.join();
    return file -> shoot(stage, file);
  }

  /** What is to be shown was handed to the screen before this is: the screen takes both in turn. */
  private static void shoot(Stage stage, Path file) {
    CompletableFuture<Void> shot = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            Snapshot.write(Snapshot.of(stage.getScene()), file);
            shot.complete(null);
          } catch (IOException e) {
            shot.completeExceptionally(new UncheckedIOException(e));
          }
        });
    shot.join();
  }

  private void show(DemoTown town, DemoCounter counter, Clock clock) {
    console
        .err()
        .println(
            "Ctrl+1…8 换卡，Ctrl+0 取卡，Ctrl+D 断开或恢复医保中心"
                + " / change the card, take it out, break or mend the line to the centre");
    counter.insert(CARDS.getFirst());
    new Window(counter.config(), clock)
        .show(counter.desk(), stage -> addKeys(stage, town, counter));
  }

  private static void addKeys(Stage stage, DemoTown town, DemoCounter counter) {
    for (int i = 0; i < CARDS.size(); i++) {
      String card = CARDS.get(i);
      onKey(stage, KeyCode.valueOf("DIGIT" + (i + 1)), () -> counter.insert(card));
    }
    onKey(stage, KeyCode.DIGIT0, counter::remove);
    onKey(stage, KeyCode.D, () -> toggle(town));
    stage.setTitle(stage.getTitle() + " · 演示 Ctrl+1…8 换卡 · Ctrl+0 取卡 · Ctrl+D 断网/恢复");
  }

  private static void onKey(Stage stage, KeyCode key, Runnable act) {
    stage
        .getScene()
        .getAccelerators()
        .put(new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN), act);
  }

  private static void toggle(DemoTown town) {
    if (town.centre().isUp()) {
      town.centre().down();
    } else {
      town.centre().up();
    }
  }
}
