package io.chuangkou.terminal.demo;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.print.emulator.ReceiptPrinter;
import io.chuangkou.terminal.print.format.JobFormat;
import io.chuangkou.terminal.print.format.PrinterProfile;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import io.chuangkou.terminal.slip.PdfSlipRenderer;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.supervisor.Chart;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.PersonView;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/**
 * The whole job from start to end, each step told and checked: card, person, trial, settlement,
 * cancellation; then the centre goes away, a provisional settlement, the centre comes back, and the
 * queue is sent; then a chronic visit, a stay, a person who shows an e-voucher, and a purchase at a
 * pharmacy, each box scanned; and a bill that is refused, whose answer is lost, whose amounts the
 * centre decides otherwise, and one that is paid in full, while a supervisor looks at the charts. A
 * step that does not end as it must stops the story.
 */
public final class DemoStory {

  private static final Fen NOTE = Fen.ofYuan("100.00");
  private static final String DIAGNOSED = "20260115";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Nobody waits for it: time passes at once. */
  private static final Duration UNTIL_THE_NEXT = Duration.ofMinutes(75);

  /** Two boxes of one drug and, two-dimensional, one of another. */
  private static final List<String> BOXES =
      List.of(
          "81000210012345678901",
          "81000210012345678902",
          "0106901234567892" + "10B7\u001D" + "21S0001");

  private final DemoTown town;
  private final DemoCounter counter;
  private final Path output;
  private final Studio studio;
  private final Camera camera;
  private final Consumer<Duration> time;
  private final PrintWriter told;
  private final Cashier desk;
  private final HeadlessCashier driver;
  private int step;

  /** Where the desks of the story can be seen. */
  @FunctionalInterface
  public interface Studio {

    /** Opens a window on a counter's desk and gives the camera that looks at it. */
    Camera camera(DemoCounter counter);
  }

  /** Takes a picture of the cashier's screen. */
  @FunctionalInterface
  public interface Camera {

    /** Writes what the screen shows now as PNG. */
    void shoot(Path file);

    /** The same, as a display of this size would show it. */
    default void shoot(Path file, int width, int height) {
      shoot(file);
    }

    /** Writes what the customer's screen shows now as PNG. */
    default void shootCustomers(Path file) {}

    /** Types where the cursor stands. */
    default void type(String text) {}
  }

  /** A display of a counter. */
  private record Display(int width, int height) {}

  private static final List<Display> DISPLAYS =
      List.of(
          new Display(1024, 768),
          new Display(1280, 1024),
          new Display(1366, 768),
          new Display(1920, 1080));

  /**
   * A story that was not told yet.
   *
   * @param town where it plays
   * @param counter at whose counter
   * @param output folder for bills, slips and pictures
   * @param studio shows the desks
   * @param time lets time pass at once on the clock of the town
   * @param told hears each step
   */
  public DemoStory(
      DemoTown town,
      DemoCounter counter,
      Path output,
      Studio studio,
      Consumer<Duration> time,
      PrintWriter told) {
    this.town = town;
    this.counter = counter;
    this.output = output;
    this.studio = studio;
    this.camera = studio.camera(counter);
    this.time = time;
    this.told = told;
    this.desk = counter.desk();
    this.driver = new HeadlessCashier(desk, PATIENCE);
  }

  /** Tells it. */
  public void tell() {
    CashierState identified = identify("zhang-san");
    say("读卡 card", card(identified));
    say("参保人 person", person(identified));
    CashierState tried = tryBill("bill-clinic.json");
    explain(trial(tried).settlement());
    camera.type("400");
    driver.after(() -> desk.tender("400.00"));
    camera.shoot(output.resolve("cashier.png"));
    camera.shootCustomers(output.resolve("customer.png"));
    for (Display display : DISPLAYS) {
      String name = "screen-" + display.width + "x" + display.height + ".png";
      camera.shoot(output.resolve(name), display.width, display.height);
    }
    Fen due = settle("400.00");
    CashierState settled = expect(driver.after(() -> {}), Stage.SETTLED);
    say("已结算 settled", trial(settled).settlementId() + "，实付 " + due + "，找零 " + settled.change());
    save("slip.pdf", settled);
    print("printed.png", settled);
    camera.shoot(output.resolve("settled.png"));
    camera.shootCustomers(output.resolve("customer-change.png"));
    cancel(settled);
    time.accept(UNTIL_THE_NEXT);
    outage();
    recovery();
    time.accept(UNTIL_THE_NEXT);
    chronicVisit();
    stay();
    time.accept(UNTIL_THE_NEXT);
    eVoucher();
    account();
    time.accept(UNTIL_THE_NEXT);
    trouble();
    time.accept(UNTIL_THE_NEXT);
    paidInFull();
    waiting();
    pharmacy();
    told.println("完成 / done: " + output.toAbsolutePath().normalize());
    told.flush();
  }

  private void cancel(CashierState settled) {
    String number = Objects.requireNonNull(trial(settled).settlementId());
    CashierState cancelled =
        expect(driver.after(() -> desk.cancelSettlement(number)), Stage.CANCELLED);
    say("已撤销 cancelled", Objects.requireNonNull(cancelled.notice()).sentence());
    save("cancellation.pdf", cancelled);
    camera.shoot(output.resolve("cancelled.png"));
  }

  private void outage() {
    driver.after(desk::next);
    say("参保人 person", person(identify("li-si")));
    settleElsewhere("li-si", "bill-referral.json");
    town.centre().down();
    say("医保中心断开", "the centre goes away");
    CashierState tried = tryBill("bill-chronic.json");
    require(trial(tried).provisional(), "the trial is provisional");
    explain(trial(tried).settlement());
    camera.shoot(output.resolve("estimate.png"));
    Fen due = settle("400.00");
    CashierState provisional = expect(driver.after(() -> {}), Stage.PROVISIONAL);
    say("已暂结 provisional", trial(provisional).settlementId() + "，实付 " + due);
    save("provisional.pdf", provisional);
    camera.shoot(output.resolve("provisional.png"));
    say("队列 queue", provisional.queue().text());
  }

  private void recovery() {
    back();
    allSent();
    camera.shoot(output.resolve("drained.png"));
    closeDifferences();
  }

  /** What is still open then waits for a person. */
  private CashierState allSent() {
    return driver.await(state -> state.open().stream().allMatch(item -> item.difference() != null));
  }

  /**
   * What was collected and what the centre decided differ until a person says what became of it.
   */
  private void closeDifferences() {
    for (OpenItem item : allSent().open()) {
      say("差额 difference", item.what() + " " + item.maskedName() + " " + item.difference());
      closeDifference(item);
    }
    CashierState clear = driver.await(state -> state.open().isEmpty());
    say("队列 queue", clear.queue().text());
  }

  private void back() {
    town.centre().up();
    say("医保中心恢复", "the centre comes back");
    desk.drain();
  }

  private void chronicVisit() {
    driver.after(desk::next);
    say("参保人 person", person(identify("zhang-san")));
    CashierState registered = driver.after(() -> desk.register("malignancy", DIAGNOSED, "", ""));
    say("登记病种 registered", registered.choices().filings().getFirst().words());
    CashierState tried = tryBill("bill-chemo.json");
    explain(trial(tried).settlement());
    camera.shoot(output.resolve("chronic.png"));
    settleByCashAndCard("chronic.pdf");
  }

  private void stay() {
    driver.after(desk::next);
    say("参保人 person", person(identify("wang-xiaoming")));
    driver.after(() -> desk.chooseVisit(VisitKind.INPATIENT));
    driver.after(() -> desk.addDiagnosis("J18.900"));
    CashierState admitted = driver.after(desk::admit);
    Stay stay = Objects.requireNonNull(admitted.bill().stay());
    say("入院 admitted", stay.visit());
    CashierState tried = tryBill("bill-stay.json");
    explain(trial(tried).settlement());
    camera.shoot(output.resolve("stay.png"));
    settleExactly("stay.pdf");
  }

  /** Without a card: the code of the e-voucher is scanned, and a diagnosis comes with the bill. */
  private void eVoucher() {
    driver.after(desk::next);
    counter.remove();
    String voucher = Demonstration.ZHANG_SAN.eVoucher().number();
    CashierState identified = expect(driver.after(() -> desk.identify(voucher)), Stage.IDENTIFIED);
    PersonView person = Objects.requireNonNull(identified.person());
    say("参保人 person", person(identified) + "，凭" + person.shown());
    CashierState tried = tryBill("bill-voucher.json");
    say("诊断 diagnosis", Objects.requireNonNull(tried.bill().particulars().main()).name());
    explain(trial(tried).settlement());
    camera.shoot(output.resolve("voucher.png"));
    settleExactly("voucher.pdf");
  }

  /** An employee pays a part from the account and the rest in cash, by the centre's amounts. */
  private void account() {
    driver.after(desk::next);
    say("参保人 person", person(identify("sun-jianping")));
    importBill("bill-account.json");
    driver.after(() -> desk.useAccount(true));
    Trial tried = trial(tryImported());
    explain(tried.settlement());
    say("个人账户 account", tried.bearers().account() + "，现金 " + tried.bearers().cash());
    camera.shoot(output.resolve("account.png"));
    settleExactly("account.pdf");
  }

  /** A note in cash, and the rest by a bank card. */
  private void settleByCashAndCard(String slip) {
    Tender cash = Tender.cash(NOTE);
    Fen rest = cash.missing(trial(driver.await(in(Stage.TRIAL))).due());
    Tender tender = cash.plus(new TenderLine(TenderKind.BANK_CARD, rest, "003712"));
    driver.after(() -> desk.tender(tender));
    CashierState settled = expect(driver.after(desk::settle), Stage.SETTLED);
    say("现金与银行卡 cash and card", trial(settled).settlementId() + "，现金 " + NOTE + "，银行卡 " + rest);
    save(slip, settled);
    camera.shoot(output.resolve("tender.png"));
  }

  /** One bill: refused, then sent and no answer, then settled with more due than was tried. */
  private void trouble() {
    driver.after(desk::next);
    identify("zhang-san");
    explain(trial(tryBill("bill-trouble.json")).settlement());
    strike(Faults.Kind.REFUSE, "2207", "医保中心演示拒绝");
    camera.type(trial(driver.after(() -> {})).due().toYuan());
    settleAsTried();
    CashierState refused = driver.after(() -> {});
    say("被拒绝 refused", Objects.requireNonNull(refused.notice()).sentence());
    camera.shoot(output.resolve("refused.png"));
    strike(Faults.Kind.LOSE_ANSWER, "2207", "");
    strike(Faults.Kind.LOSE_REQUEST, "2601", "");
    settleAsTried();
    CashierState unknown = expect(driver.after(() -> {}), Stage.UNKNOWN_OUTCOME);
    say("结果待查 unknown", Objects.requireNonNull(trial(unknown).msgid()));
    save("unknown.pdf", unknown);
    camera.shoot(output.resolve("unknown.png"));
    desk.drain();
    closeDifferences();
    driver.after(desk::next);
    identify("zhang-san");
    tryBill("bill-trouble.json");
    settleElsewhere("zhang-san", "bill-elsewhere.json");
    settleAsTried();
    CashierState difference = expect(driver.after(() -> {}), Stage.DIFFERENCE);
    say("中心另算 difference", difference.missing().toYuan());
    camera.shoot(output.resolve("difference.png"));
    expect(driver.after(desk::confirmDifference), Stage.SETTLED);
  }

  private void strike(Faults.Kind kind, String transaction, String words) {
    town.centre().faults().arm(new Faults.Plan(kind, transaction, 1, 0, words));
  }

  private void settleAsTried() {
    settle(trial(driver.after(() -> {})).due().toYuan());
  }

  /** A person whom this counter has never seen, while the centre is away. */
  private void paidInFull() {
    driver.after(desk::next);
    town.centre().down();
    say("医保中心断开", "the centre goes away");
    identify("zhao-min");
    importBill("bill-full.json");
    CashierState offered = driver.after(desk::trial);
    require(offered.post().offer() != null, "full cash is offered");
    expect(driver.after(desk::payInFull), Stage.TRIAL);
    settleAsTried();
    CashierState paid = expect(driver.after(() -> {}), Stage.PAID_IN_FULL);
    say("已收全额 paid in full", trial(paid).due().toYuan());
    save("full-cash.pdf", paid);
    camera.shoot(output.resolve("paid-in-full.png"));
    time.accept(UNTIL_THE_NEXT);
    charts();
    back();
    driver.await(state -> state.open().isEmpty());
  }

  /** A bill is held; who is called next pays a bill of the hospital's system; then it goes on. */
  private void waiting() {
    DemoUnpaid.addTo(counter.composition().unpaid());
    driver.after(desk::next);
    identify("zhang-san");
    importBill("bill-held.json");
    CashierState held = driver.after(() -> desk.hold("回家取钱"));
    say("挂单 held", Objects.requireNonNull(held.notice()).sentence());
    CashierState called = driver.after(() -> desk.call("HIS-DEMO-0002"));
    say("叫号 called", called.waiting().called());
    identify("li-si");
    driver.after(() -> desk.take("HIS-DEMO-0002"));
    expect(driver.after(desk::trial), Stage.TRIAL);
    settleAsTried();
    CashierState paid = expect(driver.after(() -> {}), Stage.SETTLED);
    say("待缴单已结算 paid", trial(paid).settlementId() + "，" + paid.bill().number());
    driver.after(desk::next);
    identify("zhang-san");
    CashierState recalled = driver.after(() -> desk.take("MZ-DEMO-HELD"));
    say("取单 recalled", recalled.bill().number() + "，" + recalled.bill().total());
    camera.shoot(output.resolve("recalled.png"));
    expect(driver.after(desk::trial), Stage.TRIAL);
    settleAsTried();
    expect(driver.after(() -> {}), Stage.SETTLED);
  }

  /** While one bill waits for the centre, a supervisor looks at the shift in charts. */
  private void charts() {
    driver.after(desk::next);
    driver.after(desk::lookAtDay);
    driver.after(() -> desk.choose("SUPERVISOR", "FIGURES"));
    approve();
    CashierState shown = driver.await(state -> state.post().figures() != null);
    for (Chart chart : Objects.requireNonNull(shown.post().figures()).charts()) {
      say("图表 chart", chart.title() + "，" + chart.amount());
    }
    camera.shoot(output.resolve("supervisor.png"));
    driver.after(() -> desk.choose("SUPERVISOR", "CLOSE_FIGURES"));
  }

  private void settleExactly(String slip) {
    settle(trial(driver.after(() -> {})).due().toYuan());
    CashierState settled = expect(driver.after(() -> {}), Stage.SETTLED);
    say("已结算 settled", trial(settled).settlementId() + "，实付 " + trial(settled).due());
    save(slip, settled);
  }

  /** A purchase at another provider, whose counter is a pharmacy's. */
  private void pharmacy() {
    try (DemoCounter shop = town.counter(DemoSite.PHARMACY, Locale.CHINESE)) {
      DemoStory there = new DemoStory(town, shop, output, studio, time, told);
      there.step = step;
      there.purchase();
    }
  }

  private void purchase() {
    say("药店 pharmacy", person(identify("li-si")));
    importBill("bill-pharmacy.json");
    for (String box : BOXES) {
      CashierState scanned = driver.after(() -> desk.scanBox(-1, box, false));
      require(scanned.notice() == null, "the box is taken");
      say("追溯码 trace code", box);
    }
    CashierState tried = tryImported();
    require(tried.bill().lines().stream().allMatch(Bill.Line::isTraced), "all boxes are scanned");
    explain(trial(tried).settlement());
    camera.shoot(output.resolve("pharmacy.png"));
    settleExactly("pharmacy.pdf");
  }

  /** The cashier says how it was settled; a supervisor looks at it with them. */
  private void closeDifference(OpenItem item) {
    driver.after(() -> desk.choose(item.id(), item.options().getFirst().id()));
    camera.shoot(output.resolve("approval.png"));
    approve();
  }

  private void approve() {
    Operator supervisor = DemoStaff.SUPERVISOR;
    driver.after(() -> desk.logIn(supervisor.number(), DemoStaff.password(supervisor)));
    say("主管复核 approved", supervisor.number());
  }

  /** The same person is settled at a hospital elsewhere, so that our facts are behind. */
  private void settleElsewhere(String card, String bill) {
    try (DemoCounter elsewhere = town.counter(DemoSite.HOSPITAL, Locale.CHINESE)) {
      Cashier other = elsewhere.desk();
      HeadlessCashier there = new HeadlessCashier(other, PATIENCE);
      elsewhere.insert(card);
      there.await(in(Stage.IDENTIFIED));
      there.after(() -> other.importBill(bill(bill)));
      Trial tried = trial(expect(there.after(other::trial), Stage.TRIAL));
      there.after(() -> other.tender(tried.due().toYuan()));
      Trial settled = trial(expect(there.after(other::settle), Stage.SETTLED));
      say("同一人在别处结算 elsewhere", settled.settlementId() + "，基金 " + settled.settlement().fundTotal());
    }
  }

  private CashierState identify(String card) {
    counter.insert(card);
    return driver.await(in(Stage.IDENTIFIED));
  }

  private CashierState tryBill(String name) {
    importBill(name);
    return tryImported();
  }

  private void importBill(String name) {
    CashierState imported = driver.after(() -> desk.importBill(bill(name)));
    require(imported.stage() == Stage.IDENTIFIED, "the bill is taken");
    say("账单 bill", imported.bill().number() + "，" + imported.bill().total());
  }

  private CashierState tryImported() {
    CashierState tried = expect(driver.after(desk::trial), Stage.TRIAL);
    require(trial(tried).centreDiffers() == null, "centre and terminal agree");
    return tried;
  }

  private Fen settle(String cash) {
    Fen due = trial(driver.await(in(Stage.TRIAL))).due();
    driver.after(() -> desk.tender(cash));
    driver.after(desk::settle);
    return due;
  }

  private void explain(Settlement settlement) {
    say(
        "试算 trial",
        "总额 "
            + settlement.total()
            + "，基金 "
            + settlement.fundTotal()
            + "，个人 "
            + settlement.person());
    for (Step part : settlement.steps()) {
      told.printf(Locale.ROOT, "     %10s  %s（%s）%n", part.amount(), part.rule(), part.clause());
    }
  }

  private Path bill(String name) {
    Path file = output.resolve(name);
    try (InputStream resource = DemoStory.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(resource), file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save(String name, CashierState state) {
    SlipLayout slip = Objects.requireNonNull(state.slip());
    try (OutputStream out = Files.newOutputStream(output.resolve(name))) {
      new PdfSlipRenderer().render(slip, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a receipt printer makes of the commands that it is sent. */
  private void print(String name, CashierState state) {
    ReceiptPrinter printer = new ReceiptPrinter(Paper.MM80.dots());
    JobFormat format = new PrinterProfile(Paper.MM80, true, true);
    try {
      printer.take(format.job(Objects.requireNonNull(state.slip()), true));
      ImageIO.write(printer.papers().getFirst(), "png", output.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    require(printer.pulses() == 1, "the drawer opens");
  }

  private void say(String what, String particulars) {
    step++;
    told.printf(Locale.ROOT, "%2d  %s  %s%n", step, what, particulars);
    told.flush();
  }

  private static String card(CashierState state) {
    CashierState.CardView card = Objects.requireNonNull(state.card());
    return card.reader() + "，" + card.generation() + "，" + card.maskedNumber();
  }

  private static String person(CashierState state) {
    CashierState.PersonView person = Objects.requireNonNull(state.person());
    return person.maskedName() + " " + person.maskedId() + " " + person.insurance();
  }

  private static Trial trial(CashierState state) {
    return Objects.requireNonNull(state.trial());
  }

  private static Predicate<CashierState> in(Stage stage) {
    return state -> state.stage() == stage;
  }

  private static CashierState expect(CashierState state, Stage stage) {
    Notice notice = state.notice();
    require(
        state.stage() == stage,
        "the desk is in " + state.stage() + (notice == null ? "" : ": " + notice.sentence()));
    return state;
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException("the demonstration failed: " + what);
    }
  }
}
