package io.chuangkou.terminal.approval;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.shell.FaultWindow;
import io.chuangkou.terminal.shell.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What is shown in place of the desk where the terminal cannot start. */
@Tag("screen")
class FaultWindowApprovalTest {

  @RegisterExtension static final Approved APPROVED = Approved.in("fault-window");

  @TempDir private Path folder = Path.of(".");

  @Test
  void aTerminalThatCannotStartSaysWhy() throws IOException, TimeoutException {
    Path config = folder.resolve("terminal.yaml");
    TerminalException fault =
        assertThrows(TerminalException.class, () -> TerminalFile.read(config));
    Notice notice = fault.advice().notice(Level.DOWN, Locale.CHINESE);
    FxRobot robot = new FxRobot();
    Stage stage = FxToolkit.registerPrimaryStage();
    robot.interact(() -> FaultWindow.show(stage, Texts.of(Locale.CHINESE), notice));
    APPROVED.screen("no-configuration", stage.getScene());
    robot.interact(stage::hide);
  }
}
