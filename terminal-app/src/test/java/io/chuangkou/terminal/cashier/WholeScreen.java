package io.chuangkou.terminal.cashier;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/**
 * What of a scene cannot be read: text that is cut, lies outside of the window or of what holds it,
 * runs into other text, or is too small. To be used on the JavaFX thread.
 */
public final class WholeScreen {

  /** Of a letter's box, which is higher and wider than the letter. */
  private static final double SLACK = 2.5;

  /** What must stand in the window with all that it is. */
  private static final List<String> KEPT_WHOLE =
      List.of("card", "main-button", "key-button", "dialog", "drawer", "field", "notice");

  private static final double SMALLEST = 11.5;

  private final List<String> faults = new ArrayList<>();
  private final double smallest;

  private WholeScreen(double smallest) {
    this.smallest = smallest;
  }

  /**
   * The faults of a scene, laid out anew as if its window had this size.
   *
   * @param scale of the output: what a point of the layout takes of the screen
   */
  public static List<String> faults(Scene scene, double width, double height, double scale) {
    Region root = (Region) scene.getRoot();
    root.resize(width, height);
    for (int pass = 0; pass < 3; pass++) {
      root.applyCss();
      root.layout();
    }
    WholeScreen screen = new WholeScreen(SMALLEST / scale);
    Parent top = (Parent) root.getChildrenUnmodifiable().getFirst();
    for (Node layer : top.getChildrenUnmodifiable()) {
      List<Text> seen = new ArrayList<>();
      screen.look(layer, new BoundingBox(0, 0, width, height), seen);
      screen.apart(seen);
    }
    root.resize(scene.getWidth(), scene.getHeight());
    return screen.faults;
  }

  /**
   * Looks at a node.
   *
   * @param room within which it must stay
   */
  private void look(Node node, Bounds room, List<Text> seen) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text) {
      check(text, room, seen);
    } else if (node instanceof Parent parent) {
      if (KEPT_WHOLE.stream().anyMatch(parent.getStyleClass()::contains)
          && !within(bounds(parent), room)) {
        faults.add(
            "outside: " + parent.getStyleClass() + words(bounds(parent)) + " of " + words(room));
      }
      if (parent instanceof TextInputControl) {
        return;
      }
      Bounds inner = room(parent, room);
      parent.getChildrenUnmodifiable().forEach(child -> look(child, inner, seen));
    }
  }

  /** What scrolls may lie above and below. */
  private static Bounds room(Parent parent, Bounds room) {
    if (!(parent instanceof Region region) || region.getWidth() == 0) {
      return room;
    }
    Bounds own = region.localToScene(region.getLayoutBounds());
    double left = Math.max(room.getMinX(), own.getMinX());
    double right = Math.min(room.getMaxX(), own.getMaxX());
    if (isClipped(parent) || isClipped(parent.getParent())) {
      return new BoundingBox(left, -1e6, right - left, 2e6);
    }
    double top = Math.max(room.getMinY(), own.getMinY());
    double bottom = Math.min(room.getMaxY(), own.getMaxY());
    return new BoundingBox(left, top, right - left, bottom - top);
  }

  private static boolean isClipped(@Nullable Node node) {
    return node != null && node.getClip() != null;
  }

  private void check(Text text, Bounds room, List<Text> seen) {
    String shown = text.getText();
    if (shown.isBlank()) {
      return;
    }
    if (text.getParent() instanceof Labeled label && !shown.equals(label.getText())) {
      faults.add("cut: " + shown + " of " + label.getText());
    }
    Bounds bounds = bounds(text);
    if (!within(bounds, room)) {
      faults.add("outside: " + shown + " " + words(bounds) + " of " + words(room));
    }
    double size = text.getFont().getSize() * enlarged(text.getLocalToSceneTransform());
    if (size < smallest) {
      faults.add("small: " + shown + " " + Math.round(size * 10) / 10.0);
    }
    seen.add(text);
  }

  /** What of it is in sight. */
  private static Bounds visible(Node node) {
    Bounds bounds = bounds(node);
    for (Node above = node; above != null; above = above.getParent()) {
      Node clip = above.getClip();
      if (clip != null) {
        bounds = both(bounds, above.localToScene(clip.getBoundsInParent()));
      }
    }
    return bounds;
  }

  private static Bounds both(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double right = Math.min(one.getMaxX(), other.getMaxX());
    double bottom = Math.min(one.getMaxY(), other.getMaxY());
    return new BoundingBox(left, top, right - left, bottom - top);
  }

  private static double enlarged(Transform transform) {
    return Math.hypot(transform.getMxy(), transform.getMyy());
  }

  private static boolean within(Bounds bounds, Bounds room) {
    return bounds.getMinX() >= room.getMinX() - SLACK
        && bounds.getMaxX() <= room.getMaxX() + SLACK
        && bounds.getMinY() >= room.getMinY() - SLACK
        && bounds.getMaxY() <= room.getMaxY() + SLACK;
  }

  private void apart(List<Text> seen) {
    for (int i = 0; i < seen.size(); i++) {
      Bounds one = visible(seen.get(i));
      for (Text other : seen.subList(i + 1, seen.size())) {
        Bounds two = visible(other);
        double across =
            Math.min(one.getMaxX(), two.getMaxX()) - Math.max(one.getMinX(), two.getMinX());
        double down =
            Math.min(one.getMaxY(), two.getMaxY()) - Math.max(one.getMinY(), two.getMinY());
        if (across > SLACK && down > Math.min(one.getHeight(), two.getHeight()) / 3) {
          faults.add("over: " + seen.get(i).getText() + " and " + other.getText());
        }
      }
    }
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static String words(Bounds bounds) {
    return "[%.0f %.0f %.0f %.0f]"
        .formatted(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
  }
}
