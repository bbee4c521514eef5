package io.chuangkou.terminal.display;

import io.chuangkou.terminal.display.CustomerView.Payer;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A frame at the very edge, letters of every size, the colours, and how large the screen is. */
final class TestPicture extends VBox {

  TestPicture(WindowSettings settings, double width, double height) {
    Texts chinese = Texts.of(Locale.CHINESE);
    Texts english = Texts.of(Locale.ENGLISH);
    getStyleClass().add("customer-test");
    VBox.setVgrow(this, Priority.ALWAYS);
    HBox colours = Nodes.row("customer-test-colours");
    for (Payer payer : Payer.values()) {
      Region part = ShareBar.part(payer);
      HBox.setHgrow(part, Priority.ALWAYS);
      colours.getChildren().add(part);
    }
    getChildren()
        .addAll(
            Nodes.label(chinese.get("customer.test"), "customer-title"),
            Nodes.label(english.get("customer.test"), "customer-english"),
            Nodes.label("%.0f × %.0f".formatted(width, height), "customer-total"),
            Nodes.label("¥1,234.50", "customer-figure"),
            Nodes.label(
                chinese.get("customer.window", settings.counter()) + " " + settings.hospital(),
                "customer-sentence"),
            colours);
  }
}
