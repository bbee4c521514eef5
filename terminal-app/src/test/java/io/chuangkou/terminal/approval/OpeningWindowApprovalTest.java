package io.chuangkou.terminal.approval;

import io.chuangkou.terminal.shell.OpeningWindow;
import io.chuangkou.terminal.shell.Texts;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What is shown while the terminal is being opened. */
@Tag("screen")
class OpeningWindowApprovalTest {

  @RegisterExtension static final Approved APPROVED = Approved.in("opening-window");

  @Test
  void aTerminalThatIsBeingOpenedSaysSo() throws IOException, TimeoutException {
    FxToolkit.registerPrimaryStage();
    FxRobot robot = new FxRobot();
    Stage stage = FxToolkit.setupFixture(() -> new Stage());
    robot.interact(() -> OpeningWindow.show(stage, Texts.of(Locale.CHINESE)));
    APPROVED.screen("opening", stage.getScene());
    robot.interact(stage::hide);
  }
}
