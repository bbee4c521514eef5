package io.chuangkou.terminal.display;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Which screen is the customer's: never the cashier's, nor one that shows the same.
 *
 * @param number the how manieth of the system's screens, from 1; 0: the first that is not the
 *     cashier's
 */
public record ScreenChoice(int number) {

  /** How a choice is written. */
  public static final String WRITTEN = "second | 1 … 9";

  private static final String SECOND = "second";

  /**
   * As it is written.
   *
   * @throws IllegalArgumentException if it is no choice
   */
  public static ScreenChoice of(String written) {
    if (written.equals(SECOND)) {
      return new ScreenChoice(0);
    } else if (written.matches("[1-9]")) {
      return new ScreenChoice(Integer.parseInt(written));
    }
    throw new IllegalArgumentException("display: " + WRITTEN);
  }

  /**
   * The room of the customer's screen; none: there is no such screen now.
   *
   * @param screens the bounds of all screens, in the system's order
   * @param cashiers the bounds of the one that the cashier looks at
   */
  public Optional<Rectangle2D> room(List<Rectangle2D> screens, Rectangle2D cashiers) {
    if (number > screens.size()) {
      return Optional.empty();
    }
    List<Rectangle2D> chosen = number == 0 ? screens : List.of(screens.get(number - 1));
    return chosen.stream().filter(screen -> !screen.intersects(cashiers)).findFirst();
  }
}
