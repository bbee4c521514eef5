package io.chuangkou.terminal.approval;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.N;

import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The guide at the window, walked through with the keyboard alone. */
@Tag("screen")
class GuideApprovalTest {

  @RegisterExtension static final Approved APPROVED = Approved.in("guide");

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
  void aPageIsFoundByInitialsAndReadAndThePersonIsToldWhatTheyPay() throws IOException {
    counter.insert("zhang-san");
    window.await(state -> state.stage() == Stage.IDENTIFIED);
    window.shortcut(N);
    APPROVED.screen("all", window.scene());
    APPROVED.screen("all", window.scene(), 1024, 768);
    window.type("lxbx");
    window.press(DOWN);
    APPROVED.screen("found", window.scene());
    window.press(ENTER);
    APPROVED.screen("page", window.scene());
    window.press(ESCAPE);
    window.type(" nj");
    APPROVED.screen("narrowed", window.scene());
    window.shortcut(N);
    APPROVED.screen("person", window.scene());
    window.press(ESCAPE, ESCAPE, ESCAPE);
    APPROVED.screen("desk-again", window.scene());
  }
}
