package io.chuangkou.terminal.approval;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F12;
import static javafx.scene.input.KeyCode.F4;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Keys, scanners and pasted text on the window of a real counter. */
@Tag("screen")
class TypingJourneyTest {

  private static final String CAPSULES = "XJ01CAA040E001020100001";
  private static final String TABLETS = "XJ01DCT073B001010100002";
  private static final String TWENTY_DIGITS = "81000019999999999999";

  @TempDir private Path folder;
  private CounterFixture counter;
  private LineToCentre line;
  private CounterWindow window;
  private CountDownLatch held = new CountDownLatch(0);

  @BeforeEach
  void open() {
    counter = CounterFixture.still(folder, DemoSite.COMMUNITY);
    line = counter.line();
    window = new CounterWindow(counter.counter(), CounterFixture.MORNING);
  }

  @AfterEach
  void close() {
    held.countDown();
    window.close();
    counter.close();
    line.close();
  }

  private void hold(String infno) {
    CountDownLatch latch = new CountDownLatch(1);
    held = latch;
    line.question(
        infno,
        input -> {
          try {
            assertTrue(latch.await(8, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void identified() {
    counter.insert("zhang-san");
    window.await(state -> state.stage() == Stage.IDENTIFIED);
    counter.driver().after(() -> counter.desk().addDiagnosis("J06.900"));
    window.await(state -> !state.bill().particulars().diagnoses().isEmpty());
  }

  private void line(String code, String quantity, String price) {
    window.enter(code);
    window.enter(quantity);
    window.enter(price);
  }

  private CashierState now() {
    CashierState state = counter.driver().after(() -> {});
    WaitForAsyncUtils.waitForFxEvents();
    return state;
  }

  private String focus() {
    Node owner = window.scene().getFocusOwner();
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }

  private String typed(String field) {
    return window.scene().lookup("#" + field) instanceof TextInputControl control
        ? control.getText()
        : "";
  }

  private boolean shows(String words) {
    return window.scene().getRoot().lookupAll(".label").stream()
        .anyMatch(
            node ->
                node instanceof Labeled label
                    && node.isVisible()
                    && label.getText() != null
                    && label.getText().contains(words));
  }

  private static List<String> lines(CashierState state) {
    return state.bill().lines().stream().map(Bill.Line::code).toList();
  }

  @Test
  void a_line_whose_last_enter_was_forgotten_is_not_left_out_of_the_trial() {
    identified();
    line(CAPSULES, "2", "12.50");
    window.enter(TABLETS);
    window.enter("3");
    window.type("10");
    window.press(F12);
    assertEquals(Stage.IDENTIFIED, now().stage());
    assertEquals(Fen.ofYuan("55.00"), now().bill().total());
    assertTrue(shows("录入中的一行刚加入账单"));
    window.press(F12);
    window.await(state -> state.stage() == Stage.TRIAL);
    assertEquals(Fen.ofYuan("55.00"), now().bill().total());
  }

  @Test
  void a_sign_makes_no_line() {
    identified();
    window.enter(CAPSULES);
    window.enter("-1");
    window.enter("-5");
    assertEquals(List.of(), lines(now()));
    assertEquals("quantity", focus());
    assertTrue(shows("不带正负号"));
  }

  @Test
  void a_wrong_code_is_told_at_its_enter_and_goes_when_it_is_changed() {
    identified();
    window.enter("XJ01");
    assertEquals("code", focus());
    assertEquals("XJ01", typed("code"));
    assertTrue(shows("目录里没有这个项目编码"));
    window.scan(CAPSULES);
    assertEquals("quantity", focus());
    assertEquals(CAPSULES, typed("code"));
    assertTrue(!shows("目录里没有这个项目编码"));
  }

  @Test
  void what_is_typed_while_a_line_of_a_stay_is_uploaded_stays_in_order() {
    identified();
    window.press(F4, KeyCode.DIGIT6);
    window.await(state -> state.bill().awaitsAdmission());
    window.press(F12, ENTER);
    window.await(state -> state.bill().isOpenStay());
    hold("2301");
    window.enter(CAPSULES);
    window.enter("1");
    window.type("10");
    window.fastly("\n" + TABLETS + "\n2\n20\n" + CAPSULES + "\n3");
    assertTrue(shows("等待录入 1 行"));
    held.countDown();
    window.await(state -> state.bill().lines().size() == 2 && !state.stage().isBusy());
    assertEquals(List.of(CAPSULES, TABLETS), lines(now()));
    assertEquals(CAPSULES, typed("code"));
    assertEquals("3", typed("quantity"));
    assertEquals("quantity", focus());
    window.type("4");
    assertEquals("34", typed("quantity"));
  }

  @Test
  void scans_while_a_bill_is_tried_reach_no_money_and_settle_nothing() {
    identified();
    line(CAPSULES, "1", "500");
    hold("2206");
    window.fastly("\u0000");
    window.await(state -> state.stage() == Stage.TRYING);
    window.fastly(TWENTY_DIGITS + "\n");
    held.countDown();
    window.await(state -> state.stage() == Stage.TRIAL);
    window.faster("12345\n");
    assertEquals(Stage.TRIAL, now().stage());
    assertEquals("", typed("tender"));
    assertTrue(shows(TWENTY_DIGITS));
    window.press(ESCAPE);
    assertEquals(Stage.TRIAL, now().stage());
    assertTrue(!shows(TWENTY_DIGITS));
  }

  @Test
  void a_scan_over_a_question_answers_nothing() {
    identified();
    line(CAPSULES, "1", "500");
    window.press(KeyCode.F2);
    assertTrue(shows("清空账单"));
    window.scan(TWENTY_DIGITS);
    assertTrue(shows("清空账单"));
    assertEquals(1, now().bill().lines().size());
  }

  @Test
  void a_scanner_is_heard_at_once_where_a_field_has_just_come() {
    identified();
    window.fastly(CAPSULES + "\n2\n3.50\n" + TABLETS + "\n1\n4.00\n");
    assertEquals(List.of(CAPSULES, TABLETS), lines(now()));
    assertEquals(Fen.ofYuan("11.00"), now().bill().total());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"10\\t20|10 20", "10\\r\\n20|10 20", "１２\\n|12 ", "-1|-1", "1,000|1,000"})
  void pasted_cells_are_never_joined_to_another_number(String pasted, String stands) {
    identified();
    window.enter(CAPSULES);
    paste(pasted.replace("\\t", "\t").replace("\\r", "\r").replace("\\n", "\n"));
    assertEquals(stands.strip(), typed("quantity").strip());
  }

  private void paste(String text) {
    new FxRobot()
        .interact(
            () -> {
              Clipboard.getSystemClipboard()
                  .setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, text));
              ((TextInputControl) window.scene().getFocusOwner()).paste();
            });
  }

  @Test
  void a_half_typed_code_goes_on_behind_help() {
    identified();
    window.type("XJ01");
    window.press(F1, ESCAPE);
    window.type("CAA");
    assertEquals("XJ01CAA", typed("code"));
  }
}
