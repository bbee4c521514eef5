package io.chuangkou.terminal.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/** Notices that nobody has touched a window for a while. Used on the JavaFX thread. */
final class IdleWatch {

  private static final javafx.util.Duration EVERY = javafx.util.Duration.seconds(5);

  private final InstantSource clock;
  private final Duration patience;
  private final Runnable idle;
  private Instant touched;
  private boolean told;

  /**
   * A watch that begins now.
   *
   * @param patience how long nobody must have touched the window; zero: for ever
   * @param idle is told once, until the window is touched again
   */
  IdleWatch(InstantSource clock, Duration patience, Runnable idle) {
    this.clock = clock;
    this.patience = patience;
    this.idle = idle;
    this.touched = clock.instant();
  }

  /** Watches keys and mouse of a scene, as long as its window is shown. */
  void install(Scene scene) {
    scene.addEventFilter(InputEvent.ANY, event -> touch());
    Timeline looking = new Timeline(new KeyFrame(EVERY, event -> look()));
    looking.setCycleCount(Animation.INDEFINITE);
    scene
        .getWindow()
        .showingProperty()
        .subscribe(
            showing -> {
              if (showing && !patience.isZero()) {
                looking.play();
              } else {
                looking.stop();
              }
            });
  }

  /** The window was touched. */
  void touch() {
    touched = clock.instant();
    told = false;
  }

  /** Tells, if it is time. */
  void look() {
    Duration waited = Duration.between(touched, clock.instant());
    if (!told && !patience.isZero() && waited.compareTo(patience) >= 0) {
      told = true;
      idle.run();
    }
  }
}
