package io.chuangkou.terminal.cli.window;

import io.chuangkou.terminal.cli.console.Display;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoStory;
import io.chuangkou.terminal.shell.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Takes pictures of the windows of a story, on a {@link Display} that is open. */
public final class WindowStudio implements DemoStory.Studio, AutoCloseable {

  private final InstantSource clock;
  private final List<Stage> stages = new ArrayList<>();

  /** A studio whose windows show the time of a clock. */
  public WindowStudio(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public DemoStory.Camera camera(DemoCounter counter) {
    CompletableFuture<Stage> opened = new CompletableFuture<>();
    Platform.runLater(
        () -> opened.complete(new Window(counter.config(), clock).open(counter.desk())));
    Stage stage = opened.join();
    stages.add(stage);
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

  /** Closes the windows. */
  @Override
  public void close() {
    List<Stage> opened = List.copyOf(stages);
    Platform.runLater(() -> opened.forEach(Stage::close));
  }
}
