package io.chuangkou.terminal.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.billing.ItemOffer;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Login;
import io.chuangkou.terminal.workflow.CashierState.Offer;
import io.chuangkou.terminal.workflow.CashierState.Post;
import io.chuangkou.terminal.workflow.CashierState.Till;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * With the largest amounts and the longest codes all that the desk says can be read, on every
 * screen of a counter and however much it is enlarged.
 */
@Tag("screen")
class WholeScreenTest {

  /**
   * A screen.
   *
   * @param scale to which its output is set
   */
  private record Display(int width, int height, double scale) {}

  /** What may differ in kind: room enough, little room, narrow, wide. */
  private static final List<Display> KINDS =
      List.of(
          new Display(1366, 768, 1),
          new Display(1366, 768, 2),
          new Display(1024, 768, 1),
          new Display(1920, 1080, 1));

  private static final List<Display> OTHERS =
      List.of(
          new Display(1366, 768, 1.25),
          new Display(1366, 768, 1.5),
          new Display(1024, 768, 1.25),
          new Display(1280, 1024, 1),
          new Display(1280, 1024, 1.5),
          new Display(1920, 1080, 1.25),
          new Display(1920, 1080, 1.5),
          new Display(1920, 1080, 2));

  private final ManualClock clock = new ManualClock();
  private final ScriptedCashier cashier = new ScriptedCashier();
  private final FxRobot robot = new FxRobot();
  private final Stage stage = stage();
  private final List<String> faults = new ArrayList<>();

  private static Stage stage() {
    try {
      return FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private void open(Locale locale) {
    robot.interact(
        () ->
            CashierWindow.open(
                stage,
                cashier,
                new WindowSettings(
                    Sample.HOSPITAL,
                    "3",
                    locale,
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
  void theDeskIsWhole() {
    open(Locale.CHINESE);
    theWayOfABill();
    assertWhole();
  }

  @Test
  void theDeskIsWholeInEnglish() {
    open(Locale.ENGLISH);
    theWayOfABill();
    assertWhole();
  }

  private void theWayOfABill() {
    look("nobody", Sample.noCard());
    look("reading", Sample.at(Sample.noCard(), CashierState.Stage.READING));
    look("a refused medium", refused("MEDIUM-UNKNOWN"));
    look("a fault", refused("CARD-MUTE"));
    look("identified", LargestAmounts.identified(0));
    look("bill", LargestAmounts.identified(3));
    look("long bill", LargestAmounts.identified(100));
    look("trying", Sample.at(LargestAmounts.identified(3), CashierState.Stage.TRYING));
    look("trial", LargestAmounts.tried(LargestAmounts.ALIKE, "99999999.99"));
    look("trial, too little", LargestAmounts.tried(LargestAmounts.ALIKE, "0"));
    look("trial of one part", LargestAmounts.tried(LargestAmounts.ALL_OF_ONE, "99999999.99"));
    look("trial, accounts", LargestAmounts.tried(LargestAmounts.fromAccounts(), "99999999.99"));
    for (CashierState.Stage stage : CashierState.Stage.values()) {
      if (stage.compareTo(CashierState.Stage.TRIAL) > 0) {
        look(stage.name(), LargestAmounts.ended(stage));
      }
    }
  }

  @Test
  void theDeskIsWholeOnEveryDisplay() {
    open(Locale.CHINESE);
    look("nobody", Sample.noCard(), OTHERS);
    look("bill", LargestAmounts.identified(3), OTHERS);
    look("trial", LargestAmounts.tried(LargestAmounts.fromAccounts(), "99999999.99"), OTHERS);
    look("settled", LargestAmounts.ended(CashierState.Stage.SETTLED), OTHERS);
    assertWhole();
  }

  @Test
  void whatIsFoundForALineIsWhole() {
    ItemOffer longest =
        new ItemOffer(
            "C020302107020120486000100000000000000000",
            "C0203021070201204860001",
            "X一次性使用可吸收带线锚钉及配套手术器械（含推送器、导引丝及延长管）",
            "3.0mm×18mm，进口，带涂层，独立包装",
            "套",
            Fen.ofYuan("9999999.99"),
            true,
            "B",
            Fen.ofYuan("9999999.98"));
    cashier.sell(longest, longest, longest, longest, longest, longest, longest);
    open(Locale.CHINESE);
    show(LargestAmounts.identified(3));
    typeCode("X");
    List<Display> all = Stream.concat(KINDS.stream(), OTHERS.stream()).toList();
    look("items", LargestAmounts.identified(3), all);
    press(KeyCode.ENTER);
    look("picked", LargestAmounts.identified(3), all);
    typeCode("Y");
    look("nothing found", LargestAmounts.identified(3), all);
    assertWhole();
  }

  private void typeCode(String typed) {
    robot.interact(() -> ((TextInputControl) robot.lookup("#code").query()).setText(typed));
  }

  @Test
  void theMarkedLineOfALongBillIsInSight() {
    open(Locale.CHINESE);
    show(LargestAmounts.identified(100));
    for (KeyCode key : List.of(KeyCode.UP, KeyCode.UP, KeyCode.PAGE_UP, KeyCode.DOWN)) {
      press(key);
      Node row = robot.lookup(".table-row-cell:selected").query();
      Bounds shown = bounds(row);
      Bounds table = bounds(robot.lookup(".bill-table").query());
      assertTrue(
          shown.getMinY() >= table.getMinY() && shown.getMaxY() <= table.getMaxY() + 1,
          key + ": " + shown + " in " + table);
    }
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void whatLiesOverTheDeskIsWhole() {
    open(Locale.CHINESE);
    panels();
    assertWhole();
  }

  @Test
  void whatLiesOverTheDeskIsWholeInEnglish() {
    open(Locale.ENGLISH);
    panels();
    assertWhole();
  }

  private void panels() {
    CashierState settled = LargestAmounts.ended(CashierState.Stage.SETTLED);
    show(settled);
    for (KeyCode key : List.of(KeyCode.F1, KeyCode.F8, KeyCode.F11)) {
      press(key);
      look(key.getName(), settled);
      press(KeyCode.ESCAPE);
    }
    press(KeyCode.F9);
    look("cancel", settled);
    press(KeyCode.ESCAPE);
    CashierState typing = LargestAmounts.identified(3);
    show(typing);
    for (KeyCode key : List.of(KeyCode.F3, KeyCode.F4, KeyCode.F9)) {
      press(key);
      look(key.getName() + " at the bill", typing);
      press(KeyCode.ESCAPE);
    }
    CashierState day =
        Sample.withPost(typing, new Post("0172", null, null, LargestAmounts.day(), null));
    show(day);
    press(KeyCode.F10);
    look("day", day);
    press(KeyCode.ESCAPE);
    look("login", Sample.withPost(typing, new Post("", new Login(""), null, null, null)));
    look(
        "approval",
        Sample.withPost(typing, new Post("0172", new Login("撤销超过限额的结算"), null, null, null)));
    look(
        "offer",
        Sample.withPost(
            typing,
            new Post(
                "0172",
                null,
                new Offer(LargestAmounts.ALIKE.bearers().fee(), "基金支付超过单笔暂结限额。"),
                null,
                null)));
    Post supervised =
        new Post("0172", null, null, null, null, Till.EMPTY, LargestAmounts.figures());
    look("figures", Sample.withPost(typing, supervised));
    look("after the figures", typing);
    look(
        "report",
        Sample.withPost(
            Sample.noCard(), new Post("", null, null, null, DaySample.report("99999999.99"))));
  }

  private static CashierState refused(String code) {
    return Sample.withNotice(
        Sample.noCard(),
        new Notice(Level.WARNING, code, "读卡器没有读到卡片，也没有读到别的凭证。", "擦净芯片，芯片朝上重新插到底，再按 F5。"));
  }

  private void show(CashierState state) {
    cashier.show(desk -> state);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void look(String station, CashierState state) {
    look(station, state, KINDS);
  }

  private void look(String station, CashierState state, List<Display> displays) {
    show(state);
    for (Display display : displays) {
      robot.interact(
          () ->
              WholeScreen.faults(
                      stage.getScene(),
                      display.width / display.scale,
                      display.height / display.scale,
                      display.scale)
                  .forEach(
                      fault ->
                          faults.add(
                              station
                                  + " at "
                                  + display.width
                                  + "×"
                                  + display.height
                                  + (display.scale == 1 ? "" : " · " + display.scale)
                                  + ": "
                                  + fault)));
    }
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

  private static KeyEvent stroke(javafx.event.EventType<KeyEvent> type, KeyCode key) {
    return new KeyEvent(type, "", "", key, false, false, false, false);
  }

  private void assertWhole() {
    assertEquals("", String.join("\n", faults));
  }
}
