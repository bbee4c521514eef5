package io.chuangkou.terminal.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;

/**
 * What a scene says, in reading order: a row is one line, longer columns follow each other. Text as
 * it is drawn, cut where it is cut; what lies out of sight is left out.
 */
final class ScreenText {

  private static final double TOUCHING = 1;

  /** A figure and what it means, one above the other, are a part of a row. */
  private static final int OF_A_ROW = 2;

  private ScreenText() {}

  /** To be called on the JavaFX thread. */
  static String of(Scene scene) {
    return String.join("\n", lines(scene.getRoot())) + "\n";
  }

  private static List<String> lines(Node node) {
    if (!node.isVisible()) {
      return List.of();
    }
    if (node instanceof Text text) {
      return text.getText().isBlank() || !inSight(text) ? List.of() : List.of(text.getText());
    }
    return node instanceof Parent parent
        ? bands(parent).stream().flatMap(band -> lines(band).stream()).toList()
        : List.of();
  }

  /** A part of the scene that says something. */
  private record Part(Bounds bounds, List<String> lines) {}

  /** The parts of a parent from top to bottom, those beside each other together. */
  private static List<List<Part>> bands(Parent parent) {
    List<Part> parts =
        parent.getChildrenUnmodifiable().stream()
            .map(node -> new Part(bounds(node), lines(node)))
            .filter(part -> !part.lines.isEmpty())
            .sorted(Comparator.comparingDouble(part -> part.bounds.getMinY()))
            .toList();
    List<List<Part>> bands = new ArrayList<>();
    double bottom = Double.NEGATIVE_INFINITY;
    for (Part part : parts) {
      if (part.bounds.getMinY() > bottom - TOUCHING) {
        bands.add(new ArrayList<>());
      }
      bands.getLast().add(part);
      bottom = Math.max(bottom, part.bounds.getMaxY());
    }
    return bands;
  }

  private static List<String> lines(List<Part> band) {
    List<Part> parts =
        band.stream().sorted(Comparator.comparingDouble(part -> part.bounds.getMinX())).toList();
    if (parts.size() > 1 && parts.stream().allMatch(part -> part.lines.size() <= OF_A_ROW)) {
      return List.of(
          parts.stream()
              .map(part -> String.join(" ", part.lines))
              .collect(Collectors.joining("  ")));
    }
    List<String> lines = new ArrayList<>();
    for (Part part : parts) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(part.lines);
    }
    return lines;
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean inSight(Node node) {
    Bounds bounds = bounds(node);
    Point2D centre = new Point2D(bounds.getCenterX(), bounds.getCenterY());
    for (Node above = node; above != null; above = above.getParent()) {
      Node clip = above.getClip();
      if (clip != null && !above.localToScene(clip.getBoundsInParent()).contains(centre)) {
        return false;
      }
    }
    return true;
  }
}
