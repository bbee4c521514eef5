package io.chuangkou.terminal.approval;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F11;
import static javafx.scene.input.KeyCode.F12;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.PAGE_DOWN;

import io.chuangkou.terminal.demo.AlwaysTheSame;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.display.CustomerPane;
import io.chuangkou.terminal.display.CustomerView;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import io.chuangkou.terminal.print.format.SlipPicture;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.training.TrainingRoom;
import io.chuangkou.terminal.training.TrainingSettings;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What a trainee sees, prints and shows: nothing of it can be taken for real. */
@Tag("screen")
class TrainingApprovalTest {

  private static final String BILLS = "src/main/resources/io/chuangkou/terminal/demo/";
  private static final Clock CLOCK =
      Clock.fixed(CounterFixture.MORNING, ZoneId.of("Asia/Shanghai"));

  @RegisterExtension static final Approved APPROVED = Approved.in("training");

  @TempDir private Path folder;
  private TrainingRoom room;
  private CounterWindow window;

  @BeforeEach
  void open() {
    room = TrainingRoom.open(folder, TrainingSettings.STANDARD, CLOCK, new AlwaysTheSame());
    window = new CounterWindow(room.counter(), CounterFixture.MORNING);
  }

  @AfterEach
  void close() {
    window.close();
    room.close();
  }

  @Test
  void deskSlipReportAndTheCustomersScreenAreMarked() throws IOException {
    APPROVED.screen("log-in", window.scene());
    window.enter(DemoStaff.CASHIER.number());
    window.enter(String.valueOf(DemoStaff.password(DemoStaff.CASHIER)));
    room.counter().insert("zhang-san");
    window.await(state -> state.stage() == Stage.IDENTIFIED);
    window.press(F3);
    window.enter(BILLS + "bill-clinic.json");
    window.press(F12);
    window.type("400");
    APPROVED.screen("desk", window.scene());
    APPROVED.screen("desk", window.scene(), 1024, 768);
    APPROVED.screen("desk", window.scene(), 1920, 1080);
    window.press(F12);
    CashierState settled = window.await(state -> state.stage() == Stage.SETTLED);
    APPROVED.screen("settled", window.scene());
    customers(settled);
    window.press(F11);
    APPROVED.screen("slip", window.scene());
    APPROVED.picture(
        "printed", SlipPicture.of(Objects.requireNonNull(settled.slip()).inTraining(), Paper.MM80));
    window.press(ESCAPE, F2, F10, PAGE_DOWN, PAGE_DOWN, ENTER, ENTER);
    window.await(state -> state.post().report() != null);
    APPROVED.screen("report", window.scene());
  }

  private void customers(CashierState state) throws IOException {
    WindowSettings settings =
        new WindowSettings(
            room.counter().config().counter().hospital(),
            "3",
            room.counter().config().locale(),
            CLOCK,
            CLOCK.getZone(),
            folder,
            null,
            Duration.ZERO,
            room.counter().config().keys(),
            true);
    CustomerPane pane = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new CustomerPane(settings));
    Scene scene = WaitForAsyncUtils.waitForAsyncFx(60_000, pane::scene);
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          pane.resize(1024, 600);
          pane.show(CustomerView.of(state));
        });
    APPROVED.screen("customer", scene);
    APPROVED.screen("customer", scene, 800, 480);
  }
}
