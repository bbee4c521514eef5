package io.chuangkou.terminal.cashier.split;

import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What must not be overlooked about a trial settlement, before its amounts. */
public final class Banner extends HBox {

  private Banner(Level level, String sentence) {
    getStyleClass().add("banner");
    Nodes.level(this, level);
    Label words = Nodes.wrapped(sentence);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(Nodes.icon(Icon.of(level), 18), words);
  }

  /** What makes a trial settlement other than usual. */
  static List<Banner> before(Trial trial, Texts texts) {
    List<Banner> banners = new ArrayList<>();
    if (trial.provisional()) {
      banners.add(new Banner(Level.WARNING, texts.get("banner.provisional")));
    } else if (trial.inFull()) {
      banners.add(new Banner(Level.WARNING, texts.get("banner.inFull")));
    }
    banners.addAll(after(trial, texts));
    return banners;
  }

  /** What of it still matters once it was settled. */
  public static List<Banner> after(Trial trial, Texts texts) {
    List<Banner> banners = new ArrayList<>();
    if (trial.byCentreAlone()) {
      banners.add(new Banner(Level.OK, texts.get("banner.centreAlone")));
    }
    if (trial.centreDiffers() != null) {
      banners.add(new Banner(Level.DOWN, texts.get("banner.differs", trial.centreDiffers())));
    }
    for (String reason : trial.settlement().reasons()) {
      String key = "reason." + reason;
      String words = texts.has(key) ? texts.get(key) : reason;
      banners.add(new Banner(Level.WARNING, texts.get("banner.guide", words)));
    }
    return banners;
  }
}
