package io.chuangkou.terminal.technician.check;

import javafx.geometry.Rectangle2D;

/**
 * A screen of the machine.
 *
 * @param bounds its place, in the units in which windows are laid out
 * @param scale how many pixels such a unit has
 * @param isPrimary whether windows open on it
 */
public record ShownScreen(Rectangle2D bounds, double scale, boolean isPrimary) {

  /** Pixels from left to right. */
  long pixelsWide() {
    return Math.round(bounds.getWidth() * scale);
  }

  /** Pixels from top to bottom. */
  long pixelsHigh() {
    return Math.round(bounds.getHeight() * scale);
  }

  /** Its size and scale, as {@code 1366 × 768, 100 %}. */
  String words() {
    return "%d × %d, %.0f %%".formatted(pixelsWide(), pixelsHigh(), scale * 100);
  }
}
