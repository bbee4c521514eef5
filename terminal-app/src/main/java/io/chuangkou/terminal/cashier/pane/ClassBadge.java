package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import java.util.Locale;
import javafx.scene.control.Label;

/** The catalogue class of a line as a badge: 甲, 乙 or 丙. */
public final class ClassBadge {

  private ClassBadge() {}

  public static Label of(String itemClass, Texts texts) {
    Label badge =
        Nodes.label(
            texts.get("class." + itemClass),
            "class-badge",
            "class-" + itemClass.toLowerCase(Locale.ROOT));
    badge.setAccessibleText(texts.get("class.long." + itemClass));
    return badge;
  }
}
