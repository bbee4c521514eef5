package io.chuangkou.terminal.shell;

import io.chuangkou.terminal.notice.Level;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shorthands for building views in code. */
public final class Nodes {

  private Nodes() {}

  /** A label with style classes that is never cut in height. */
  public static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** An amount of money or a number that must be read in whole. */
  public static Amount amount(String text, String... styleClasses) {
    Amount amount = new Amount(text);
    amount.setMinHeight(Region.USE_PREF_SIZE);
    amount.getStyleClass().addAll(styleClasses);
    return amount;
  }

  /** A label that keeps all of its width. */
  public static Label whole(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /** A label that wraps. */
  public static Label wrapped(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setWrapText(true);
    return label;
  }

  /** A row with a style class. */
  public static HBox row(String styleClass, Node... children) {
    HBox row = new HBox(children);
    row.getStyleClass().add(styleClass);
    return row;
  }

  /** What follows one another as words do: where a row is full, in the next. */
  public static FlowPane flow(String styleClass, Node... children) {
    FlowPane flow = new FlowPane(children);
    flow.getStyleClass().add(styleClass);
    return flow;
  }

  /** A column with a style class. */
  public static VBox column(String styleClass, Node... children) {
    VBox column = new VBox(children);
    column.getStyleClass().add(styleClass);
    return column;
  }

  /** A title at the left, the rest at the right. */
  public static HBox heading(Label title, Node... rest) {
    HBox heading = row("heading", title, spring());
    heading.getChildren().addAll(rest);
    return heading;
  }

  /** What is typed into, under its name. */
  public static VBox labelled(String name, Node field) {
    field.setAccessibleText(name);
    return column("labelled", wrapped(name, "field-label"), field);
  }

  /** Says what an amount is to whoever hears it alone. */
  public static void named(Label amount, ObservableValue<String> name) {
    amount
        .accessibleTextProperty()
        .bind(name.flatMap(what -> amount.textProperty().map(text -> what + " " + text)));
  }

  /** What takes the room that is left. */
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    VBox.setVgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /** A pictogram that takes as much room as it shows. */
  public static Node icon(Icon icon, double size) {
    return new Group(icon.shape(size));
  }

  /** Gives a node the style class of a level in place of another's. */
  public static void level(Node node, Level level) {
    for (Level other : Level.values()) {
      node.getStyleClass().remove(styleClass(other));
    }
    node.getStyleClass().add(styleClass(level));
  }

  private static String styleClass(Level level) {
    return "level-" + level.name().toLowerCase(Locale.ROOT);
  }

  /** Makes a click or a touch the same as pressing this key, with all its safeguards. */
  public static void taps(Node node, KeyCode key) {
    node.setAccessibleRole(AccessibleRole.BUTTON);
    node.setOnMouseClicked(
        click -> {
          Event.fireEvent(node, stroke(KeyEvent.KEY_PRESSED, key));
          Event.fireEvent(node, stroke(KeyEvent.KEY_RELEASED, key));
        });
  }

  private static KeyEvent stroke(EventType<KeyEvent> type, KeyCode key) {
    return new KeyEvent(type, "", "", key, false, false, false, false);
  }

  /** Shows a node, or takes it away together with its room. */
  public static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }
}
