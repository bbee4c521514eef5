package io.chuangkou.terminal.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenChoiceTest {

  private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1366, 768);
  private static final Rectangle2D RIGHT = new Rectangle2D(1366, 0, 1024, 768);
  private static final Rectangle2D ABOVE = new Rectangle2D(0, -600, 1024, 600);
  private static final Rectangle2D MIRROR = new Rectangle2D(0, 0, 1024, 768);

  @ParameterizedTest
  @ValueSource(strings = {"second", "1", "2", "9"})
  void theCashiersOnlyScreenIsNeverTheCustomers(String written) {
    assertEquals(Optional.empty(), room(written, LEFT, List.of(LEFT)));
  }

  @Test
  void theSecondIsWhicheverTheCashierDoesNotLookAt() {
    assertEquals(Optional.of(RIGHT), room("second", LEFT, List.of(LEFT, RIGHT)));
    assertEquals(Optional.of(LEFT), room("second", RIGHT, List.of(LEFT, RIGHT)));
  }

  @Test
  void aScreenThatShowsTheSameAsTheCashiersIsNone() {
    assertEquals(Optional.empty(), room("second", LEFT, List.of(LEFT, MIRROR)));
    assertEquals(Optional.empty(), room("2", LEFT, List.of(LEFT, MIRROR)));
  }

  @Test
  void aNumberIsThatScreenAndNoOther() {
    assertEquals(Optional.of(ABOVE), room("3", LEFT, List.of(LEFT, RIGHT, ABOVE)));
    assertEquals(Optional.empty(), room("3", LEFT, List.of(LEFT, RIGHT)));
    assertEquals(Optional.empty(), room("2", RIGHT, List.of(LEFT, RIGHT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "first", "10", "-1"})
  void whatIsNoChoiceIsRefused(String written) {
    assertThrows(IllegalArgumentException.class, () -> ScreenChoice.of(written));
  }

  private static Optional<Rectangle2D> room(
      String written, Rectangle2D cashiers, List<Rectangle2D> screens) {
    return ScreenChoice.of(written).room(screens, cashiers);
  }
}
