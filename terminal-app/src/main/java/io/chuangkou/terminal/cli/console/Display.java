package io.chuangkou.terminal.cli.console;

import io.chuangkou.terminal.notice.TerminalException;
import javafx.application.Platform;
import org.slf4j.LoggerFactory;

/** The display of this process. JavaFX starts once and lives as long as the process. */
public final class Display {

  private Display() {}

  /**
   * Starts JavaFX, unless it runs already; it stays when the last window is closed.
   *
   * @throws TerminalException {@code DISPLAY-MISSING} if no window can be shown
   */
  public static void open() {
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException e) {
      // It runs already.
    } catch (RuntimeException | LinkageError e) {
      LoggerFactory.getLogger(Display.class).warn("no display", e);
      throw CommandFault.DISPLAY_MISSING.exception();
    }
    Platform.setImplicitExit(false);
  }
}
