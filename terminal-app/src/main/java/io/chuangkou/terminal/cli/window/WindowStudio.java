package io.chuangkou.terminal.cli.window;

import io.chuangkou.terminal.cli.console.Display;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoStory;
import io.chuangkou.terminal.display.CustomerPane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** Takes pictures of the windows of a story, on a {@link Display} that is open. */
public final class WindowStudio implements DemoStory.Studio, AutoCloseable {

  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final int CUSTOMERS_WIDTH = 1024;
  private static final int CUSTOMERS_HEIGHT = 600;

  private final InstantSource clock;
  private final List<Stage> stages = new ArrayList<>();

  /** A studio whose windows show the time of a clock. */
  public WindowStudio(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public DemoStory.Camera camera(DemoCounter counter) {
    Window window = new Window(counter.config(), clock);
    return CompletableFuture.supplyAsync(() -> open(window, counter), Platform::runLater).join();
  }

  private DemoStory.Camera open(Window window, DemoCounter counter) {
    Stage stage = window.open(counter.desk());
    stages.add(stage);
    CustomerPane customers = new CustomerPane(window.settings());
    customers.follow(counter.desk());
    return new WindowCamera(stage, customers.scene());
  }

  /** What is to be shown was handed to the screen before this is: the screen takes both in turn. */
  private record WindowCamera(Stage stage, Scene customers) implements DemoStory.Camera {

    @Override
    public void shoot(Path file) {
      shoot(file, WIDTH, HEIGHT);
    }

    @Override
    public void shoot(Path file, int width, int height) {
      shoot(stage.getScene(), file, width, height);
    }

    @Override
    public void shootCustomers(Path file) {
      shoot(customers, file, CUSTOMERS_WIDTH, CUSTOMERS_HEIGHT);
    }

    private static void shoot(Scene scene, Path file, int width, int height) {
      await(
          () -> {
            try {
              Snapshot.write(Snapshot.of(scene, width, height), file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }

    @Override
    public void type(String text) {
      await(
          () -> {
            Scene scene = stage.getScene();
            text.chars()
                .mapToObj(Character::toString)
                .forEach(typed -> Event.fireEvent(scene.getFocusOwner(), stroke(typed)));
          });
    }

    private static KeyEvent stroke(String typed) {
      return new KeyEvent(
          KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private static void await(Runnable act) {
      CompletableFuture.runAsync(act, Platform::runLater).join();
    }
  }

  /** Closes the windows. */
  @Override
  public void close() {
    List<Stage> opened = List.copyOf(stages);
    Platform.runLater(() -> opened.forEach(Stage::close));
  }
}
