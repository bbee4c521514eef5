package io.chuangkou.terminal.cli.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The stage of a command, from what is seen first to its end. */
@Tag("screen")
class CommandStageTest {

  private static final int PATIENCE_SECONDS = 30;

  @BeforeEach
  void display() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void what_it_is_for_takes_the_place_of_what_is_seen_first_until_it_is_closed() throws Exception {
    try (CommandStage place = CommandStage.opening(Locale.ENGLISH)) {
      Stage seen = shown().getFirst();
      assertEquals("Chuangkou 窗口", seen.getTitle());
      CompletableFuture<Stage> filled = new CompletableFuture<>();
      CompletableFuture<Void> ended =
          CompletableFuture.runAsync(() -> place.untilClosed(filled::complete));
      assertSame(seen, filled.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      Platform.runLater(seen::close);
      ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  @Test
  void closed_while_it_is_being_opened_it_is_not_filled_any_more() {
    List<Stage> filled = new ArrayList<>();
    try (CommandStage place = CommandStage.opening(Locale.ENGLISH)) {
      Platform.runLater(shown().getFirst()::close);
      place.untilClosed(filled::add);
    }
    assertEquals(List.of(), filled);
  }

  @Test
  void a_start_that_fails_leaves_no_window() {
    CommandStage.opening(Locale.ENGLISH).close();
    assertEquals(List.of(), shown());
  }

  /** The stages that can be seen. */
  private static List<Stage> shown() {
    return CompletableFuture.supplyAsync(
            () ->
                Window.getWindows().stream()
                    .filter(Window::isShowing)
                    .map(Stage.class::cast)
                    .toList(),
            Platform::runLater)
        .join();
  }
}
