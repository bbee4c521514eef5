package io.chuangkou.terminal.shell;

import io.chuangkou.terminal.notice.Light;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A light of the top bar: shape, colour and words together. */
final class StatusLight extends HBox {

  private final Label text = Nodes.whole("");

  StatusLight() {
    getStyleClass().add("light");
  }

  void show(Light light) {
    Nodes.level(this, light.level());
    text.setText(light.text());
    setAccessibleText(light.text());
    getChildren().setAll(Nodes.icon(Icon.of(light.level()), 15), text);
  }
}
