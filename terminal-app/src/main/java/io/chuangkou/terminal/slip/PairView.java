package io.chuangkou.terminal.slip;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A label and its value: beside each other, or the value below where both do not fit. */
final class PairView extends Region {

  private static final double GAP = 6;

  private final Label name;
  private final Label value;

  PairView(Label name, Label value) {
    this.name = name;
    this.value = value;
    getStyleClass().add("slip-pair");
    getChildren().addAll(name, value);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private boolean fits(double width) {
    return name.prefWidth(-1) + GAP + value.prefWidth(-1) <= width;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return name.prefWidth(-1) + GAP + value.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return fits(width)
        ? Math.max(name.prefHeight(-1), value.prefHeight(-1))
        : name.prefHeight(width) + value.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    boolean fits = fits(width);
    double nameWidth = fits ? name.prefWidth(-1) : width;
    double nameHeight = name.prefHeight(nameWidth);
    double valueWidth = fits ? width - nameWidth - GAP : width;
    name.resizeRelocate(0, 0, nameWidth, nameHeight);
    value.resizeRelocate(
        width - valueWidth, fits ? 0 : nameHeight, valueWidth, value.prefHeight(valueWidth));
  }
}
