package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState.PersonView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who is at the counter, to be compared with the card and the face. */
public final class PersonPane extends VBox {

  private final Texts texts;

  public PersonPane(Texts texts) {
    this.texts = texts;
    getStyleClass().addAll("card", "person");
  }

  public void show(@Nullable PersonView person) {
    getChildren().clear();
    if (person == null) {
      return;
    }
    getChildren()
        .setAll(
            Nodes.row(
                "person-head",
                Nodes.whole(person.maskedName(), "person-name"),
                Nodes.spring(),
                Nodes.whole(
                    texts.get("person.sexAge", person.sex(), person.age()), "person-sex-age")),
            Nodes.amount(person.maskedId(), "person-id"),
            Nodes.wrapped(person.insurance(), "person-insurance"),
            Nodes.row(
                "person-place",
                Nodes.wrapped(person.area(), "person-area"),
                Nodes.spring(),
                Nodes.whole(texts.get("person.shown", person.shown()), "hint")));
    if (person.coverage() != null) {
      getChildren().add(badge(person.coverage()));
    }
  }

  private static HBox badge(Light coverage) {
    HBox badge =
        Nodes.row(
            "badge", Nodes.icon(Icon.of(coverage.level()), 15), Nodes.wrapped(coverage.text()));
    Nodes.level(badge, coverage.level());
    return badge;
  }
}
