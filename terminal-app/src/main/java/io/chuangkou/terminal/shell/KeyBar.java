package io.chuangkou.terminal.shell;

import io.chuangkou.terminal.shell.key.KeyAction;
import io.chuangkou.terminal.shell.key.Screen;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Every action with its key, always in the same place; what cannot be used now is greyed. */
final class KeyBar extends HBox {

  KeyBar(Screen screen) {
    getStyleClass().add("key-bar");
    screen.keys().forEach(action -> getChildren().add(button(action)));
  }

  private static VBox button(KeyAction action) {
    Label cap = Nodes.label(action.cap(), "key-cap");
    Label caption = Nodes.wrapped("", "key-caption");
    caption.setTextAlignment(TextAlignment.CENTER);
    caption.textProperty().bind(action.caption());
    VBox button = Nodes.column("key-button", cap, caption);
    action.enabled().subscribe(enabled -> button.setDisable(!enabled));
    Nodes.taps(button, action.key());
    button.accessibleTextProperty().bind(action.caption().map(text -> action.cap() + " " + text));
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }
}
