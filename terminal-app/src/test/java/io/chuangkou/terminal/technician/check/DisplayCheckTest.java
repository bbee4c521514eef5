package io.chuangkou.terminal.technician.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.terminal.display.ScreenChoice;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A screen on which the window or the customer's picture has no room is told. */
class DisplayCheckTest {

  private static final ShownScreen WINDOW = screen(0, 1366, 768, 1, true);
  private static final ScreenChoice SECOND = ScreenChoice.of("second");

  private static ShownScreen screen(int x, int wide, int high, double scale, boolean primary) {
    return new ShownScreen(new Rectangle2D(x, 0, wide, high), scale, primary);
  }

  private static List<Finding> look(@Nullable ScreenChoice customers, ShownScreen... screens) {
    return new DisplayCheck(() -> List.of(screens), customers).run();
  }

  private static Finding first(ShownScreen... screens) {
    return look(null, screens).getFirst();
  }

  @Test
  void screensWithRoomAndAWholeFontAreGood() {
    assertEquals(Grade.GOOD, Grade.gravest(look(SECOND, WINDOW, screen(1366, 800, 480, 1, false))));
    assertEquals(Grade.GOOD, first(screen(0, 683, 384, 2, true)).grade(), "1366 × 768 at 200 %");
  }

  @Test
  void aScreenThatIsTooSmallIsTold() {
    assertEquals(Grade.WARNING, first(screen(0, 800, 600, 1, true)).grade());
    assertEquals("DISPLAY-SMALL", first(screen(0, 640, 360, 2, true)).words().code());
    assertEquals(Grade.WRONG, first(screen(0, 640, 360, 2, true)).grade());
  }

  @Test
  void aCustomersScreenThatIsAwayOrAMirrorIsTold() {
    assertEquals("DISPLAY-CUSTOMER", look(SECOND, WINDOW).get(1).words().code());
    assertEquals(
        "DISPLAY-CUSTOMER",
        look(SECOND, WINDOW, screen(0, 1366, 768, 1, false)).get(2).words().code());
  }

  @Test
  void withoutAScreenNoWindowOpens() {
    Finding none = look(SECOND).getFirst();
    assertEquals("DISPLAY-NONE", none.words().code());
    assertEquals(Grade.WRONG, none.grade());
  }
}
