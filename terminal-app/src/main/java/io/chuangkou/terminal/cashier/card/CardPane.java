package io.chuangkou.terminal.cashier.card;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState.CardView;
import javafx.scene.Group;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The card in the reader; nothing where the person showed something else. */
public final class CardPane extends VBox {

  private static final double SCALE = 0.84;

  private final Texts texts;
  private final StackPane picture;

  public CardPane(Texts texts) {
    this.texts = texts;
    this.picture = new StackPane(small(new CardPicture(texts.get("card.title"))));
    picture.getStyleClass().add("card-holder");
    getStyleClass().addAll("card", "ssc");
  }

  private static Group small(CardPicture picture) {
    picture.setScaleX(SCALE);
    picture.setScaleY(SCALE);
    return new Group(picture);
  }

  public void show(@Nullable CardView card) {
    Nodes.present(this, card != null);
    if (card == null) {
      return;
    }
    getChildren().setAll(picture);
    getChildren().add(fact("card.number", card.maskedNumber()));
    getChildren().add(fact("card.generation", card.generation()));
    getChildren().add(fact("card.city", card.city()));
    if (card.expires() != null) {
      getChildren().add(fact("card.expires", card.expires().toString()));
    }
    getChildren().add(Nodes.wrapped(card.reader(), "hint"));
  }

  private HBox fact(String key, String value) {
    return Nodes.row(
        "fact",
        Nodes.label(texts.get(key), "fact-label"),
        Nodes.spring(),
        Nodes.label(value, "fact-value"));
  }
}
