package io.chuangkou.terminal.cashier;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.slip.Split;
import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Every share with its colour, its name and its amount. */
final class SplitLegend extends FlowPane {

  private final Texts texts;

  SplitLegend(Texts texts) {
    this.texts = texts;
    getStyleClass().add("legend");
  }

  void show(List<Split.Share> shares) {
    getChildren().setAll(shares.stream().map(this::item).toList());
  }

  private HBox item(Split.Share share) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", Segment.styleClass(share.bucket()));
    return Nodes.row(
        "legend-item",
        swatch,
        Nodes.label(texts.get(Segment.nameKey(share.bucket())), "legend-name"),
        Nodes.spring(),
        Nodes.label(Yuan.of(share.amount()), "legend-amount"));
  }
}
