package io.chuangkou.terminal.display;

import io.chuangkou.terminal.display.CustomerView.Payer;
import io.chuangkou.terminal.display.CustomerView.Share;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** One bar, as long as the fee: each payer's part as long as its amount. */
final class ShareBar extends Pane {

  private static final double HEIGHT = 46;
  private static final double NARROWEST = 10;
  private static final double GAP = 3;

  private final List<Share> shares;

  ShareBar(List<Share> shares) {
    this.shares = shares;
    getStyleClass().add("customer-bar");
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    shares.forEach(share -> getChildren().add(part(share.payer())));
  }

  /** A region in a payer's colour. */
  static Region part(Payer payer) {
    Region part = new Region();
    part.getStyleClass().addAll("customer-part", "share-" + payer.name().toLowerCase(Locale.ROOT));
    return part;
  }

  @Override
  protected void layoutChildren() {
    double total = shares.stream().mapToLong(share -> share.amount().fen()).sum();
    double spare = getWidth() - NARROWEST * shares.size();
    double start = 0;
    for (int i = 0; i < shares.size(); i++) {
      double length = NARROWEST + spare * shares.get(i).amount().fen() / total;
      boolean isLast = i == shares.size() - 1;
      getChildren().get(i).resizeRelocate(start, 0, length - (isLast ? 0 : GAP), HEIGHT);
      start += length;
    }
  }
}
