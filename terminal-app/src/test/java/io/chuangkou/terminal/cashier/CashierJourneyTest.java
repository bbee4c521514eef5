package io.chuangkou.terminal.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.billing.ItemOffer;
import io.chuangkou.terminal.notice.KeyCaps;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.print.PrinterOnNetwork;
import io.chuangkou.terminal.print.PrinterSettings;
import io.chuangkou.terminal.print.emulator.ReceiptPrinter;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Login;
import io.chuangkou.terminal.workflow.CashierState.Offer;
import io.chuangkou.terminal.workflow.CashierState.Option;
import io.chuangkou.terminal.workflow.CashierState.Post;
import io.chuangkou.terminal.workflow.CashierState.Sought;
import io.chuangkou.terminal.workflow.CashierState.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What each key does at the desk, with the keyboard alone and a cashier that notes its commands.
 */
@Tag("screen")
class CashierJourneyTest {

  private final ManualClock clock = new ManualClock();
  private final ScriptedCashier cashier = new ScriptedCashier();
  private final FxRobot robot = new FxRobot();
  // A robot waits around each key, which would be most of the time of these tests: here, around
  // each act.
  private final KeyboardRobot keyboard = robot.robotContext().getKeyboardRobot();
  @TempDir private Path slips = Path.of(".");
  private Stage stage = stage();

  private static Stage stage() {
    try {
      return FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void opensTheDesk() {
    open(Locale.CHINESE);
  }

  @AfterEach
  void closesTheDesk() {
    robot.interact(stage::hide);
  }

  private void open(Locale locale) {
    open(locale, null, KeyCaps.STANDARD);
  }

  private void open(Locale locale, PrinterSettings printer) {
    open(locale, printer, KeyCaps.STANDARD);
  }

  private void open(Locale locale, KeyCaps keys) {
    open(locale, null, keys);
  }

  private void open(Locale locale, @Nullable PrinterSettings printer, KeyCaps keys) {
    robot.interact(
        () -> {
          WindowSettings settings =
              new WindowSettings(
                  Sample.HOSPITAL,
                  "3",
                  locale,
                  clock,
                  ZoneId.of("Asia/Shanghai"),
                  slips,
                  printer,
                  Duration.ZERO,
                  keys,
                  false);
          stage.setX(0);
          stage.setY(0);
          CashierWindow.open(stage, cashier, settings);
        });
    await(() -> stage.isFocused());
  }

  @Test
  void keysThatChangedPlacesDoWhatTheirNewPlaceSays() {
    robot.interact(stage::hide);
    open(Locale.CHINESE, KeyCaps.of(Map.of("settle", "F9", "cancel", "F12")));
    identifiedWithBill();
    assertShows("核对人卡一致，录入费用后按 F9 试算。");
    press(KeyCode.F9);
    assertEquals("trial", cashier.commands.getLast());
    press(KeyCode.F1);
    Node help = robot.lookup(".help").query();
    assertTrue(help.lookupAll(".key-cap").size() > 12);
    press(KeyCode.ESCAPE);
    type("400");
    pass();
    robot.interact(() -> robot.lookup(".main-button").query().fireEvent(click()));
    assertEquals("settle", cashier.commands.getLast());
  }

  @Test
  void aLetterWithCtrlThatWasChangedDoesWhatTheOldOneDid() {
    robot.interact(stage::hide);
    open(Locale.CHINESE, KeyCaps.of(Map.of("hold", "Ctrl+J")));
    identifiedWithBill();
    control(KeyCode.H);
    pass();
    control(KeyCode.J);
    assertShows("备注（可不填）");
    press(KeyCode.ESCAPE);
    press(KeyCode.F1);
    assertShows("Ctrl+J L");
  }

  private void control(KeyCode key) {
    robot.press(KeyCode.CONTROL).press(key).release(key).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static MouseEvent click() {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  @Test
  void withoutACardItShowsHowToInsertOne() {
    assertShows("请插入社会保障卡");
    cashier.show(desk -> Sample.at(desk, CashierState.Stage.READING));
    assertShows("正在读卡");
  }

  @Test
  void enterReadsTheCardAndPutsTheCursorOnTheCode() {
    press(KeyCode.ENTER);
    assertFocus("code");
    assertShows("张*");
  }

  @Test
  void aLineIsTypedFieldByField() {
    press(KeyCode.ENTER);
    type("210300001");
    press(KeyCode.ENTER);
    assertFocus("quantity");
    type("1");
    press(KeyCode.ENTER);
    assertFocus("price");
    type("180");
    press(KeyCode.ENTER);
    assertFocus("code");
    assertEquals("addLine 210300001 1 180", cashier.commands.getLast());
    assertShows("CT 平扫");
  }

  @Test
  void anItemIsFoundByNameAndPickedWithItsPrice() {
    cashier.sell(
        offer("210300001", "CT 平扫", "180.00", true), offer("250101015", "CT 增强", "360.00", false));
    press(KeyCode.ENTER);
    assertFocus("code");
    type("磁");
    assertShows("没有相符的项目：编码、名称、拼音首字母、条码、追溯码都可以找。");
    press(KeyCode.BACK_SPACE);
    type("CT");
    assertShows("CT 增强");
    assertShows("¥360.00/部位");
    assertShows("共 2 项　↑↓ 选择　回车 取用");
    press(KeyCode.DOWN);
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    assertFocus("quantity");
    assertTyped("code", "210300001");
    assertShows("¥180.00/部位");
    press(KeyCode.ENTER);
    assertFocus("code");
    assertEquals("addLine 210300001 1 180.00", cashier.commands.getLast());
    type("增强");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    assertFocus("price");
    assertTyped("price", "360.00");
  }

  private static ItemOffer offer(String code, String name, String price, boolean isFixed) {
    return new ItemOffer(
        code, "002103000010000210300001", name, "", "部位", Fen.ofYuan(price), isFixed, "B", null);
  }

  @ParameterizedTest
  @EnumSource(
      value = CashierState.Stage.class,
      names = {"SETTLED", "DIFFERENCE", "PROVISIONAL", "PAID_IN_FULL"})
  void theKeyThatCancelsWhatWasJustSettledSaysSo(CashierState.Stage stage) {
    cashier.show(desk -> Sample.ended(Sample.identified(desk), stage));
    assertShows("撤销结算");
    assertTrue(labels().noneMatch(label -> said(label).equals("本班 / 撤销")));
  }

  @Test
  void theCodeFieldSaysByWhatElseAnItemIsFound() {
    press(KeyCode.ENTER);
    assertShows("编码、名称、拼音或条码");
    assertEquals(
        "编码、名称、拼音或条码", robot.lookup("#code").<TextInputControl>query().getAccessibleText());
  }

  @Test
  void aSettlementOfBeforeIsPrintedAgain() {
    press(KeyCode.F9);
    press(KeyCode.DOWN);
    robot.press(KeyCode.CONTROL).press(KeyCode.P).release(KeyCode.P).release(KeyCode.CONTROL);
    await(() -> cashier.commands.getLast().startsWith("remakeSlip "));
    assertEquals("remakeSlip 3201002603120116", cashier.commands.getLast());
    await(() -> labels().anyMatch(label -> said(label).startsWith("已保存：")));
  }

  @Test
  void theBillIsMadeUp() {
    identifiedWithBill();
    press(KeyCode.F4);
    assertShows("就诊类别");
    press(KeyCode.DIGIT2);
    assertEquals("chooseVisit EMERGENCY", cashier.commands.getLast());
    assertFocus("code");
    press(KeyCode.UP);
    press(KeyCode.F7);
    assertEquals("removeLine 4", cashier.commands.getLast());
    robot.press(KeyCode.CONTROL).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.CONTROL);
    assertEquals("undoRemove", cashier.commands.getLast());
    type("XR05");
  }

  @Test
  void aChronicVisitAsksForDiseaseAndPurpose() {
    press(KeyCode.ENTER);
    press(KeyCode.F4);
    press(KeyCode.DIGIT3);
    assertShows("选择病种");
    press(KeyCode.DIGIT1);
    assertShows("恶性肿瘤");
    assertFocus("code");
    type("210300001");
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    type("180");
    press(KeyCode.ENTER);
    press(KeyCode.DIGIT3);
    press(KeyCode.ENTER);
    assertEquals("addLine 210300001 1 180 auxiliary", cashier.commands.getLast());
    assertShows("辅助治疗");
  }

  @Test
  void aDigitThatPicksIsNotTypedIntoTheFieldBehind() {
    identifiedWithBill();
    press(KeyCode.F4);
    press(KeyCode.DIGIT2);
    assertEquals("chooseVisit EMERGENCY", cashier.commands.getLast());
    assertFocus("code");
    assertTyped("code", "");
  }

  @Test
  void aStayIsAdmittedAndThenDischarged() {
    identifiedWithBill();
    press(KeyCode.F4);
    press(KeyCode.DIGIT6);
    assertShows("办理入院");
    press(KeyCode.F12);
    assertShows("为 张* 办理入院（住院），入院时间：现在；已录入的费用随即上传。");
    press(KeyCode.ENTER);
    assertEquals("admit", cashier.commands.getLast());
    assertShows("在院 2026-03-09 起");
    assertShows("出院试算");
    press(KeyCode.F4);
    assertShows("撤销入院");
    press(KeyCode.ESCAPE);
    cashier.show(desk -> Sample.at(desk, CashierState.Stage.RECORDING));
    assertShows("正在与医保中心办理…");
  }

  @Test
  void aFilingIsTypedIn() {
    press(KeyCode.ENTER);
    press(KeyCode.F4);
    press(KeyCode.DIGIT9);
    assertShows("登记备案");
    press(KeyCode.DIGIT1);
    assertFocus("established");
    type("20260115");
    press(KeyCode.ENTER);
    assertFocus("from");
    type("20260302");
    press(KeyCode.ENTER);
    assertFocus("to");
    press(KeyCode.ENTER);
    assertEquals("register maternity 20260115 20260302", cashier.commands.getLast());
    press(KeyCode.F4);
    press(KeyCode.DIGIT8);
    assertFocus("provider");
  }

  @Test
  void theTrialSaysWhereEachYuanGoes() {
    identifiedWithBill();
    press(KeyCode.F12);
    assertFocus("tender");
    assertShows("¥201.37");
    type("200");
    assertShows("还差");
    type("0");
    press(KeyCode.BACK_SPACE);
    press(KeyCode.BACK_SPACE);
    type("5");
    press(KeyCode.DOWN);
    assertShows("¥3.63");
  }

  @Test
  void aDigitOfTheMoneyDrawsNoPartOfTheScreenAnew() {
    identifiedWithBill();
    press(KeyCode.F12);
    type("2");
    Set<Node> before = nodes();
    type("01.37");
    assertShows("找零");
    Set<Node> anew = nodes();
    anew.removeAll(before);
    assertEquals(Set.of(), anew);
  }

  @Test
  void aDifferenceToTheCentreIsShown() {
    identifiedWithBill();
    cashier.show(Sample::differing);
    assertShows("与医保中心不一致：统筹基金 中心 94.95 元，本机 93.95 元，相差 1.00 元");
  }

  @Test
  void settlingEndsWithChangeAndSlip() throws IOException {
    settle(CashierState.Stage.SETTLED);
    assertShows("结算成功");
    assertShows("¥98.63");
    press(KeyCode.F11);
    press(KeyCode.ENTER);
    await(() -> labels().anyMatch(label -> said(label).startsWith("已保存：")));
    assertEquals(1, savedSlips());
    press(KeyCode.ESCAPE);
    press(KeyCode.ENTER);
    assertEquals("next", cashier.commands.getLast());
    assertShows("请插入社会保障卡");
  }

  @Test
  void thePanelOfASlipPrintsWhatItShows() throws Exception {
    ReceiptPrinter printer = new ReceiptPrinter(Paper.MM80.dots());
    try (PrinterOnNetwork network = new PrinterOnNetwork(printer)) {
      robot.interact(stage::hide);
      String at = "tcp://127.0.0.1:" + network.port();
      open(Locale.CHINESE, PrinterSettings.of(at, "80", null, null, null, false, null, null));
      settle(CashierState.Stage.SETTLED);
      press(KeyCode.F11);
      print();
      assertShows("已交给打印机；打印过的标明副本。");
      assertEquals("printed", network.ended());
      print();
      assertEquals("printed", network.ended());
    }
    int slip = printer.papers().get(0).getHeight();
    assertTrue(printer.papers().get(1).getHeight() > slip, "marked as a copy");
  }

  @Test
  void whereThereIsNoPrinterThePanelOfASlipSaysSo() {
    settle(CashierState.Stage.SETTLED);
    press(KeyCode.F11);
    print();
    assertShows("这个窗口没有配置打印机（printer）：按回车存成 PDF。");
  }

  private void print() {
    pass();
    robot.press(KeyCode.CONTROL).press(KeyCode.P).release(KeyCode.P).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void anUnknownOutcomeLocksTheBillAndNamesTheMessage() {
    settle(CashierState.Stage.UNKNOWN_OUTCOME);
    assertShows("结果待查：账单已锁定");
    assertShows("H32010200145202603120941050019");
    int commands = cashier.commands.size();
    press(KeyCode.F12);
    press(KeyCode.ADD);
    assertEquals(commands, cashier.commands.size());
  }

  @Test
  void whileSettlingNothingStepsBack() {
    identifiedWithBill();
    press(KeyCode.F12);
    type("300");
    cashier.show(desk -> Sample.at(desk, CashierState.Stage.SETTLING));
    assertShows("正在结算…　此步不可返回");
    int commands = cashier.commands.size();
    press(KeyCode.ESCAPE);
    press(KeyCode.F12);
    press(KeyCode.F2);
    assertEquals(commands, cashier.commands.size());
  }

  @Test
  void cancellingAsksInTheNameOfTheAct() {
    settle(CashierState.Stage.SETTLED);
    press(KeyCode.F9);
    assertShows("为什么撤销");
    press(KeyCode.DIGIT2);
    assertShows("撤销结算 ¥328.20");
    press(KeyCode.ENTER);
    assertEquals("cancelSettlement 3201002603120118 刷错卡", cashier.commands.getLast());
    assertShows("已撤销结算");
  }

  @Test
  void aSettlementOfAnyDayIsTypedIntoTheHistory() {
    press(KeyCode.F9);
    assertFocus("settlement");
    type("120115");
    press(KeyCode.ENTER);
    assertEquals("searchSettlements 120115", cashier.commands.getLast());
    cashier.show(desk -> Sample.seeking(desk, new Sought("120115", List.of(), true, false)));
    assertShows("正在查台账…");
    cashier.show(desk -> Sample.seeking(desk, new Sought("120115", List.of(), false, false)));
    assertShows("没有这笔结算。核对编号或日期；别的窗口结算的，到原窗口撤销。");
    cashier.show(
        desk ->
            Sample.seeking(desk, new Sought("120115", desk.history().subList(2, 3), false, true)));
    assertShows("查到 1 笔");
    assertShows("只列最近 20 笔，请输得更完整。");
    assertFocus("settlement");
    press(KeyCode.ENTER);
    press(KeyCode.DIGIT1);
    press(KeyCode.ENTER);
    assertEquals("cancelSettlement 3201002603120115 收费错误", cashier.commands.getLast());
  }

  @Test
  void theHistoryOfTheShiftIsOneKeyAway() {
    press(KeyCode.F9);
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    press(KeyCode.DIGIT3);
    assertFocus("reason");
    type("票据打错");
    press(KeyCode.ENTER);
    assertShows("撤销结算 ¥1,250.00");
  }

  @Test
  void theQueueSaysWhatIsOpenAndWhatToRefund() {
    press(KeyCode.F8);
    assertShows("没有待办。所有结算都已得到医保中心确认。");
    press(KeyCode.F8);
    cashier.show(desk -> Sample.withOpen(desk, Sample.OPEN));
    press(KeyCode.F8);
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    assertShows("应退 ¥3.20");
    press(KeyCode.F10);
    assertEquals("drain", cashier.commands.getLast());
    press(KeyCode.ENTER);
    assertShows("已转账结清");
    press(KeyCode.ENTER);
    assertEquals("choose H32010200145202603120831090003 CASH", cashier.commands.getLast());
  }

  @Test
  void anOperatorLogsInWithTheKeyboard() {
    cashier.show(desk -> Sample.withPost(desk, new Post("", new Login(""), null, null, null)));
    assertShows("收费员登录");
    assertFocus("operator");
    type("0172");
    press(KeyCode.ENTER);
    assertFocus("password");
    type("secret-word");
    press(KeyCode.ENTER);
    assertEquals("logIn 0172 11", cashier.commands.getLast());
    assertShows("3 号窗口 · 收费员 0172 收费员");
  }

  @Test
  void aLockedWindowShowsNothingAndGivesBackWhatWasTypedWhereItStood() {
    identifiedWithBill();
    type("XJ01");
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    assertEquals("lock", cashier.commands.getLast());
    Post locked = new Post("0172 收费员", Login.locked("0172"), null, null, null);
    cashier.show(desk -> Sample.withPost(desk, locked));
    assertShows("窗口已锁定");
    assertFocus("password");
    Node cover = robot.lookup(".lock-cover").query();
    robot.interact(() -> stage().getScene().getRoot().layout());
    assertEquals(
        stage().getScene().getRoot().getLayoutBounds().getHeight(),
        cover.localToScene(cover.getLayoutBounds()).getHeight(),
        1,
        "it covers all");
    int commands = cashier.commands.size();
    press(KeyCode.F12);
    press(KeyCode.F2);
    assertEquals(commands, cashier.commands.size());
    type("secret-word");
    press(KeyCode.ENTER);
    assertEquals("logIn 0172 11", cashier.commands.getLast());
    assertFocus("code");
    assertEquals("XJ01", ((TextInputControl) robot.lookup("#code").query()).getText());
  }

  @Test
  void anOperatorIsAddedFieldByFieldAndTheRulesAreSaidBefore() {
    chooseForm("ADD_OPERATOR");
    assertShows("工号 1–20 位字母、数字，不分大小写；密码至少 8 位。已有的工号按新填的改。之后由另一位主管复核。");
    assertFocus("staff_number");
    type("A017");
    press(KeyCode.ENTER);
    type("ZHANG");
    press(KeyCode.ENTER);
    type("4");
    press(KeyCode.ENTER);
    assertFocus("new_password");
    type("secret-word");
    press(KeyCode.ENTER);
    type("secret-ward");
    press(KeyCode.ENTER);
    assertShows("两次输入的新密码不一样。把新密码再输两遍。（OPERATOR-REPEATED）");
    type("secret-word");
    press(KeyCode.ENTER);
    assertEquals(
        "changeStaff Add[operator=Operator[A017, SUPERVISOR]]", cashier.commands.getLast());
    assertFocus("medium");
  }

  @Test
  void theOwnPasswordIsChangedByTheOldOne() {
    chooseForm("OWN_PASSWORD");
    assertFocus("old_password");
    type("old-secret");
    press(KeyCode.ENTER);
    type("new-secret");
    press(KeyCode.ENTER);
    type("new-secret");
    press(KeyCode.ENTER);
    assertEquals("changeOwnPassword 10 10", cashier.commands.getLast());
  }

  private void chooseForm(String option) {
    Task task = new Task("SUPERVISOR", "主管", "", "", Level.OK, List.of(new Option(option, "办理")));
    Day day = new Day("本班进行中", Level.BUSY, List.of(task));
    cashier.show(desk -> Sample.withPost(desk, new Post("0172", null, null, day, null)));
    press(KeyCode.F10);
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
  }

  @Test
  void atALockedWindowSomebodyElseLogsIn() {
    Post locked = new Post("0172 收费员", Login.locked("0172"), null, null, null);
    cashier.show(desk -> Sample.withPost(desk, locked));
    press(KeyCode.ESCAPE);
    assertFocus("operator");
    type("0173");
    press(KeyCode.ENTER);
    type("other-word");
    press(KeyCode.ENTER);
    assertEquals("logIn 0173 10", cashier.commands.getLast());
  }

  @Test
  void aSupervisorLooksOnForOneAct() {
    cashier.show(
        desk ->
            Sample.withNotice(
                Sample.withPost(
                    desk, new Post("0172 收费员", new Login("撤销超过限额的结算"), null, null, null)),
                new Notice(Level.WARNING, "OPERATOR-WRONG", "工号或密码不对。", "核对后重新输入。")));
    assertShows("撤销超过限额的结算");
    assertShows("复核");
    press(KeyCode.ESCAPE);
    assertEquals("back", cashier.commands.getLast());
  }

  @Test
  void payingInFullIsOfferedAndSaysWhy() {
    identifiedWithBill();
    Offer offer = new Offer(Fen.ofYuan("500.00"), "基金支付超过单笔暂结限额。");
    cashier.show(desk -> Sample.withPost(desk, new Post("0172 收费员", null, offer, null, null)));
    assertShows("全额现金收费 ¥500.00");
    cashier.willEndAs(CashierState.Stage.PAID_IN_FULL);
    press(KeyCode.ENTER);
    assertEquals("payInFull", cashier.commands.getLast());
    cashier.show(desk -> Sample.ended(desk, CashierState.Stage.PAID_IN_FULL));
    assertShows("已收全额：待中心补结算");
  }

  @Test
  void theDayIsWorkedFromOnePanelRowByRow() {
    cashier.show(
        desk -> Sample.withPost(desk, new Post("0172 收费员", null, null, DaySample.DAY, null)));
    press(KeyCode.F10);
    assertEquals("lookAtDay", cashier.commands.getLast());
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    assertShows("中心有、本机没有");
    assertShows("张*　冲正已受理，待对账证实");
    press(KeyCode.UP);
    press(KeyCode.ENTER);
    assertShows("入账：病人已交钱");
    press(KeyCode.DOWN);
    press(KeyCode.ENTER);
    assertEquals("choose 3201002603120118 ADOPT", cashier.commands.getLast());
    for (int i = 0; i < DaySample.DAY.tasks().size(); i++) {
      press(KeyCode.DOWN);
    }
    press(KeyCode.ENTER);
    press(KeyCode.ENTER);
    assertEquals("choose LOG_OUT LOG_OUT", cashier.commands.getLast());
  }

  @Test
  void aRowOfAnotherWindowCanOnlyBeLookedAt() {
    cashier.show(
        desk -> Sample.withPost(desk, new Post("0172 收费员", null, null, DaySample.DAY, null)));
    press(KeyCode.F10);
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    int commands = cashier.commands.size();
    press(KeyCode.ENTER);
    assertEquals(commands, cashier.commands.size());
    assertShows(DaySample.DAY.tasks().get(2).detail());
  }

  @Test
  void theReportOfAShiftComesBeforeTheNextLogIn() {
    cashier.show(
        desk ->
            Sample.withPost(
                desk, new Post("", new Login(""), null, null, DaySample.report("6400.00"))));
    assertShows("交班单");
    assertShows("应有现金（元）");
    press(KeyCode.ENTER);
    await(() -> labels().anyMatch(label -> said(label).startsWith("已保存：")));
    press(KeyCode.ESCAPE);
    assertShows("收费员登录");
    assertFocus("operator");
  }

  @Test
  void aDrawerOfWhichListAndLedgerDisagreeIsLoud() {
    cashier.show(
        desk ->
            Sample.withNotice(
                Sample.withPost(
                    desk, new Post("0172 收费员", null, null, null, DaySample.report("6390.00"))),
                new Notice(Level.DOWN, "DRAWER-DIFFERS", "应有现金：本班清单与台账不一致。", "先清点现金，把交班单交给主管。")));
    assertShows("应有现金不一致");
  }

  @Test
  void aFaultSaysWhatToDoAndNamesItsCode() {
    cashier.show(
        desk ->
            Sample.withNotice(
                desk, new Notice(Level.DOWN, "CARD-MUTE", "读卡器没有读到卡片。", "擦净芯片，芯片朝上重新插到底，再按 F5。")));
    assertShows("CARD-MUTE");
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C)
        .release(KeyCode.C, KeyCode.SHIFT, KeyCode.CONTROL);
    assertShows("已复制");
  }

  @Test
  void helpNamesEveryKeyAndMarksTheStage() {
    identifiedWithBill();
    press(KeyCode.F1);
    assertShows("按键与步骤");
    press(KeyCode.ESCAPE);
    assertFocus("code");
  }

  @Test
  void aBillFileIsImportedByItsPath() {
    press(KeyCode.F3);
    assertFocus("path");
    type("bills/0118.json");
    press(KeyCode.ENTER);
    assertEquals("importBill bills/0118.json", cashier.commands.getLast());
    assertShows("账单已就绪：6 项，合计 ¥328.20");
  }

  @Test
  void theScreenSpeaksEnglish() {
    robot.interact(stage::hide);
    open(Locale.ENGLISH);
    assertShows("Please insert the social-security card");
    identifiedWithBill();
    press(KeyCode.F12);
    type("300");
    assertShows("Where each yuan goes");
    press(KeyCode.ADD);
    assertShows("Settled");
    press(KeyCode.F1);
  }

  @Test
  void provisionalAndUnknownSpeakEnglishToo() {
    robot.interact(stage::hide);
    open(Locale.ENGLISH);
    settle(CashierState.Stage.PROVISIONAL);
    assertShows("Provisional: to be confirmed");
    cashier.show(desk -> Sample.ended(desk, CashierState.Stage.UNKNOWN_OUTCOME));
    assertShows("Outcome unknown: bill locked");
  }

  @Test
  void aHeldKeySettlesOnlyOnce() {
    identifiedWithBill();
    press(KeyCode.F12);
    type("300");
    pass();
    robot.press(KeyCode.F12).press(KeyCode.F12);
    pass();
    robot.press(KeyCode.F12).release(KeyCode.F12);
    assertEquals(1, cashier.commands.stream().filter("settle"::equals).count());
  }

  @Test
  void aPressAimedAtTheScreenBeforeIsIgnored() {
    identifiedWithBill();
    press(KeyCode.F12);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertFalse(cashier.commands.contains("settle"));
    press(KeyCode.ENTER);
    assertTrue(cashier.commands.contains("settle"));
  }

  @Test
  void everyCharacterIsOfTheBundledTypeface() {
    identifiedWithBill();
    List<String> families = labels().map(Labeled::getFont).map(Font::getFamily).distinct().toList();
    assertEquals(List.of("Noto Sans SC"), families);
  }

  private void identifiedWithBill() {
    press(KeyCode.ENTER);
    cashier.show(desk -> Sample.withLines(desk, Sample.LINES));
    WaitForAsyncUtils.waitForFxEvents();
    assertFocus("code");
  }

  private void settle(CashierState.Stage outcome) {
    cashier.willEndAs(outcome);
    identifiedWithBill();
    press(KeyCode.F12);
    assertFocus("tender");
    type("300");
    press(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void press(KeyCode key) {
    pass();
    keyboard.pressNoWait(key);
    keyboard.releaseNoWait(key);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void type(String text) {
    WaitForAsyncUtils.waitForFxEvents();
    BaseRobot typist = robot.robotContext().getBaseRobot();
    text.chars()
        .mapToObj(Character::toString)
        .forEach(character -> typist.typeKeyboard(stage.getScene(), KeyCode.UNDEFINED, character));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void pass() {
    WaitForAsyncUtils.waitForFxEvents();
    clock.pass(Duration.ofSeconds(1));
  }

  private void assertFocus(String id) {
    await(
        () -> {
          Node owner = stage.getScene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  private void assertTyped(String id, String text) {
    TextInputControl field = robot.lookup("#" + id).query();
    assertEquals(text, field.getText());
  }

  private void assertShows(String text) {
    await(() -> labels().anyMatch(label -> said(label).equals(text)));
  }

  private Set<Node> nodes() {
    return new HashSet<>(robot.lookup(node -> true).queryAll());
  }

  private static String said(Labeled label) {
    return label.getText() == null ? "" : label.getText();
  }

  private Stream<Labeled> labels() {
    return robot
        .lookup(node -> node instanceof Labeled && node.isVisible())
        .<Labeled>queryAll()
        .stream();
  }

  private static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain", e);
    }
  }

  private long savedSlips() throws IOException {
    try (Stream<Path> files = Files.list(slips)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).count();
    }
  }
}
