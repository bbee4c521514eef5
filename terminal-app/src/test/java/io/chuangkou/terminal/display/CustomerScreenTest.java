package io.chuangkou.terminal.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.approval.CounterWindow;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where there is one screen, which is the cashier's. */
@Tag("screen")
class CustomerScreenTest {

  @TempDir private Path folder = Path.of(".");

  @ParameterizedTest
  @ValueSource(strings = {"second", "1", "2"})
  void onTheCashiersOnlyScreenNothingIsEverOpened(String choice) {
    try (CounterFixture counter = CounterFixture.still(folder, DemoSite.COMMUNITY);
        CounterWindow window = new CounterWindow(counter.counter(), CounterFixture.MORNING)) {
      CustomersWindow.open(window, counter, choice);
      window.shortcut(KeyCode.O);
      counter.insert("zhang-san");
      window.await(state -> state.person() != null);
      assertEquals(Optional.empty(), CustomersWindow.place());
      assertTrue(window.scene().getWindow().isFocused());
    }
  }
}
