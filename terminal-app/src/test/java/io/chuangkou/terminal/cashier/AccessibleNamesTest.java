package io.chuangkou.terminal.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.terminal.shell.Amount;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Login;
import io.chuangkou.terminal.workflow.CashierState.Post;
import io.chuangkou.terminal.workflow.CashierState.Till;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever hears the screen instead of seeing it is told what each control is. */
@Tag("screen")
class AccessibleNamesTest {

  private final ManualClock clock = new ManualClock();
  private final ScriptedCashier cashier = new ScriptedCashier();
  private final FxRobot robot = new FxRobot();
  private final Stage stage = stage();
  private final Set<String> nameless = new TreeSet<>();

  private static Stage stage() {
    try {
      return FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void open() {
    robot.interact(
        () ->
            CashierWindow.open(
                stage,
                cashier,
                new WindowSettings(
                    Sample.HOSPITAL,
                    "3",
                    Locale.CHINESE,
                    clock,
                    ZoneId.of("Asia/Shanghai"),
                    Path.of("target"),
                    null)));
  }

  @AfterEach
  void close() {
    robot.interact(stage::hide);
  }

  @Test
  void everyFieldAndEveryButtonOfEveryStageHasAName() {
    look("nobody", Sample.noCard());
    look("bill", LargestAmounts.identified(3));
    look("trial", LargestAmounts.tried(LargestAmounts.fromAccounts(), "400.00"));
    for (CashierState.Stage ended : CashierState.Stage.values()) {
      if (ended.compareTo(CashierState.Stage.TRIAL) > 0) {
        look(ended.name(), LargestAmounts.ended(ended));
      }
    }
    assertEquals("", String.join("\n", nameless));
  }

  @Test
  void everyFieldAndEveryButtonOfEveryPanelHasAName() {
    CashierState settled = LargestAmounts.ended(CashierState.Stage.SETTLED);
    panel(settled, KeyCode.F1, KeyCode.F8, KeyCode.F9, KeyCode.F11);
    CashierState typing = LargestAmounts.identified(3);
    panel(typing, KeyCode.F3, KeyCode.F4, KeyCode.F9);
    Post day = new Post("0172", null, null, LargestAmounts.day(), null);
    panel(Sample.withPost(typing, day), KeyCode.F10);
    for (Login login : List.of(new Login(""), new Login("撤销"), Login.locked("0172"))) {
      look(login.toString(), Sample.withPost(typing, new Post("0172", login, null, null, null)));
    }
    Post figures = new Post("0172", null, null, null, null, Till.EMPTY, LargestAmounts.figures());
    look("figures", Sample.withPost(typing, figures));
    assertEquals("", String.join("\n", nameless));
  }

  private void panel(CashierState state, KeyCode... keys) {
    for (KeyCode key : keys) {
      show(state);
      press(key);
      look(key.getName(), state);
      press(KeyCode.ESCAPE);
    }
  }

  private void look(String station, CashierState state) {
    show(state);
    robot.interact(
        () -> {
          Parent root = stage.getScene().getRoot();
          root.applyCss();
          root.layout();
          look(station, (Node) root);
        });
  }

  private void look(String station, Node node) {
    if (!node.isVisible()) {
      return;
    }
    boolean isButton = node.getOnMouseClicked() != null;
    if ((isButton || node instanceof TextInputControl) && name(node).isBlank()) {
      nameless.add(station + ": " + node.getStyleClass() + " " + node.getId());
    }
    if (node instanceof Amount && isIn("cash", node) && node.getAccessibleText() == null) {
      nameless.add(station + ": " + node.getStyleClass());
    }
    if (isButton && node.getAccessibleRole() != AccessibleRole.BUTTON) {
      nameless.add(station + ": no button: " + node.getStyleClass());
    }
    if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
      parent.getChildrenUnmodifiable().forEach(child -> look(station, child));
    }
  }

  private static boolean isIn(String styleClass, Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent)
        .anyMatch(above -> above.getStyleClass().contains(styleClass));
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return node instanceof Labeled labeled ? labeled.getText() : "";
  }

  private void show(CashierState state) {
    cashier.show(desk -> state);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void press(KeyCode key) {
    clock.pass(Duration.ofSeconds(1));
    robot.interact(
        () -> {
          Event.fireEvent(stage.getScene(), stroke(KeyEvent.KEY_PRESSED, key));
          Event.fireEvent(stage.getScene(), stroke(KeyEvent.KEY_RELEASED, key));
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static KeyEvent stroke(EventType<KeyEvent> type, KeyCode key) {
    return new KeyEvent(type, "", "", key, false, false, false, false);
  }
}
