package io.chuangkou.terminal.approval;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F12;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.supervisor.Dashboard;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What a supervisor does at the window, walked through with the keyboard alone. */
@Tag("screen")
class SupervisorApprovalTest {

  private static final String BILLS = "src/main/resources/io/chuangkou/terminal/demo/";

  @RegisterExtension static final Approved APPROVED = Approved.in("supervisor");

  @TempDir private Path folder;
  private CounterFixture counter;
  private CounterWindow window;

  @BeforeEach
  void open() {
    counter = CounterFixture.still(folder, DemoSite.COMMUNITY);
    window = new CounterWindow(counter.counter(), CounterFixture.MORNING);
  }

  @AfterEach
  void close() {
    window.close();
    counter.close();
  }

  @Test
  void aSupervisorLooksAtTheShiftInChartsAndAtADayBefore() throws IOException {
    settle("li-si", "bill-chronic.json");
    settle("zhang-san", "bill-clinic.json");
    counter.town().centre().down();
    settle("li-si", "bill-trouble.json");
    window.press(F2, F10);
    window.press(DOWN, DOWN, DOWN, DOWN, ENTER, ENTER);
    window.enter(DemoStaff.SUPERVISOR.number());
    window.enter(String.valueOf(DemoStaff.password(DemoStaff.SUPERVISOR)));
    Dashboard shift = figures(window.await(state -> state.post().figures() != null));
    approve("shift");
    window.shortcut(KeyCode.C);
    assertEquals(
        shift.text(),
        WaitForAsyncUtils.waitForAsyncFx(1000, () -> Clipboard.getSystemClipboard().getString()));
    window.press(PAGE_UP);
    window.await(state -> figures(state).day() != null);
    approve("today");
    window.press(PAGE_UP);
    window.await(state -> figures(state).charts().getFirst().isEmpty());
    approve("nothing");
    window.press(ESCAPE);
    window.await(state -> state.post().figures() == null);
  }

  private static Dashboard figures(CashierState state) {
    return Objects.requireNonNull(state.post().figures());
  }

  private void settle(String card, String bill) {
    window.press(F2);
    counter.insert(card);
    window.await(state -> state.stage() == Stage.IDENTIFIED);
    window.press(F3);
    window.enter(BILLS + bill);
    window.press(F12);
    window.type("500");
    window.press(F12);
  }

  private void approve(String name) throws IOException {
    APPROVED.text(
        name, WaitForAsyncUtils.waitForAsyncFx(60_000, () -> ScreenText.of(window.scene())));
  }
}
