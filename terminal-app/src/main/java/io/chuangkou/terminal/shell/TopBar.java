package io.chuangkou.terminal.shell;

import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.shell.key.Screen;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Brand, hospital, counter, the lights and the time of day. */
final class TopBar extends HBox {

  private final WindowSettings settings;
  private final DateTimeFormatter date;
  private final Label day = Nodes.whole("", "day");
  private final Label time = Nodes.whole("", "time");

  TopBar(WindowSettings settings, Texts texts, Screen screen) {
    this.settings = settings;
    this.date = DateTimeFormatter.ofPattern(texts.get("top.date"), texts.locale());
    getStyleClass().add("top-bar");
    getChildren()
        .addAll(
            Nodes.row("brand", Nodes.icon(Icon.WINDOW, 22), Nodes.whole(texts.get("brand"))),
            place(screen));
    screen.lights().forEach(light -> getChildren().add(light(light)));
    getChildren().add(Nodes.column("clock", time, day));
    tick();
    Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
    ticking.setCycleCount(Animation.INDEFINITE);
    sceneProperty()
        .addListener(
            (scene, before, after) -> {
              if (after == null) {
                ticking.stop();
              } else {
                ticking.play();
              }
            });
  }

  /** Which hospital's window it is, and who sits there. */
  private VBox place(Screen screen) {
    VBox place =
        Nodes.column("place", Nodes.wrapped(settings.hospital(), "hospital"), counter(screen));
    HBox.setHgrow(place, Priority.ALWAYS);
    return place;
  }

  private static Label counter(Screen screen) {
    Label counter = Nodes.wrapped("", "counter");
    counter.textProperty().bind(screen.place());
    return counter;
  }

  private static StatusLight light(ObservableValue<Light> value) {
    StatusLight light = new StatusLight();
    light.show(value.getValue());
    value.addListener((source, before, after) -> light.show(after));
    return light;
  }

  private void tick() {
    ZonedDateTime now = settings.clock().instant().atZone(settings.zone());
    day.setText(date.format(now));
    time.setText(DateTimeFormatter.ofPattern("HH:mm").format(now));
  }
}
