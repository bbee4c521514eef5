package io.chuangkou.terminal.approval;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.PAGE_DOWN;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.CardReset;
import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.Condition;
import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.ContactRun.CommandTiming;
import io.chuangkou.card.diagnosis.ContactRun.Failure;
import io.chuangkou.card.diagnosis.ContactRun.Timing;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReaderFacts.Admission;
import io.chuangkou.card.diagnosis.ReaderFacts.State;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.card.diagnosis.ServiceFacts;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.card.examination.ModuleDiagnosis;
import io.chuangkou.card.security.HolderAccess;
import io.chuangkou.settlement.gateway.CentreFault;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.terminal.cli.bench.DeskBench;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.TechnicianFault;
import io.chuangkou.terminal.technician.WhomToCall;
import io.chuangkou.terminal.technician.bench.Bench;
import io.chuangkou.terminal.technician.bench.BenchModel;
import io.chuangkou.terminal.technician.bench.CardBench;
import io.chuangkou.terminal.technician.bench.Page;
import io.chuangkou.terminal.technician.check.Scan;
import io.chuangkou.terminal.technician.pane.BenchWindow;
import io.chuangkou.terminal.technician.statistics.ReaderDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** What a technician sees at the bench, worked with the keyboard alone. */
@Tag("screen")
class BenchApprovalTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T01:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String READER = "ACS ACR39U ICC Reader 00 00";
  private static final String NO_CURSOR = "data:text/css,.text-input%7B-fx-display-caret:false%7D";

  @RegisterExtension static final Approved APPROVED = Approved.in("bench");

  private final FxRobot robot = new FxRobot();
  private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
  private final List<Runnable> waiting = new ArrayList<>();
  private Stage stage;

  @BeforeEach
  void stage() throws TimeoutException {
    stage = FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    robot.interact(stage::hide);
  }

  private void open(Bench bench, Executor worker, Locale locale) {
    WindowSettings settings =
        new WindowSettings(
            "窗口社区卫生服务中心",
            "3",
            locale,
            now::get,
            ZoneId.of("Asia/Shanghai"),
            Path.of("target"),
            null);
    robot.interact(
        () -> {
          stage.setX(0);
          stage.setY(0);
          BenchWindow.open(stage, new BenchModel(bench, worker, Runnable::run), settings);
          stage.getScene().getStylesheets().add(NO_CURSOR);
        });
  }

  private void press(KeyCode... keys) {
    for (KeyCode key : keys) {
      now.updateAndGet(time -> time.plusMillis(300));
      robot.interact(
          () -> {
            fire(KeyEvent.KEY_PRESSED, "", key);
            fire(KeyEvent.KEY_RELEASED, "", key);
          });
    }
  }

  private void fire(EventType<KeyEvent> type, String character, KeyCode key) {
    Event.fireEvent(
        stage.getScene().getFocusOwner(),
        new KeyEvent(type, character, "", key, false, false, false, false));
  }

  private void approve(String name) throws IOException {
    APPROVED.screen(name, stage.getScene());
  }

  /** Down the list to a page. */
  private void open(Page page) {
    press(ESCAPE);
    for (int i = List.of(Page.values()).indexOf(page); i > 0; i--) {
      press(DOWN);
    }
  }

  private static Examination found(Finding... findings) {
    return new Examination() {
      @Override
      public Check check() {
        return findings[0].check();
      }

      @Override
      public List<Finding> run() {
        return List.of(findings);
      }
    };
  }

  private Bench bench(CardBench cards, Examination... examinations) {
    return new Bench(
        List.of(examinations),
        cards,
        found(Finding.good(Check.PRINTER, "tcp://192.0.2.7:9100", "已发出测试页，请看纸上。", "Sent.")),
        new Bench.Counts() {
          @Override
          public List<ReaderDay> days() {
            return BenchApprovalTest.days();
          }

          @Override
          public void cleaned() {}
        },
        (findings, traces) -> Path.of("/home/ck/chuangkou-support-20260302-0930.zip"),
        now::get);
  }

  private static List<ReaderDay> days() {
    List<ReaderDay> days = new ArrayList<>();
    for (int ago = 20; ago >= 0; ago--) {
      int failed = Math.max(0, 12 - 2 * ago) + ago % 3;
      days.add(
          new ReaderDay(
              TODAY.minusDays(ago),
              READER,
              90 + failed,
              Map.of("1.00", 2, "2.00", 60 + ago, "3.00", 20),
              failed == 0 ? Map.of() : Map.of("CARD-MUTE", failed, "CARD-EXPIRED", 1),
              failed / 2,
              40_000));
    }
    days.add(new ReaderDay(TODAY, "德卡 T10-DC 00 01", 3, Map.of("2.00", 3), Map.of(), 0, 2_100));
    return days;
  }

  private static Examination[] troubled() {
    return new Examination[] {
      found(
          Finding.wrong(
              Check.CENTRE,
              "签到 9001 / sign-in 9001",
              Advice.ofAnswer(new CentreFault(CentreFaultCode.CENTRE_UNREACHABLE, "")),
              WhomToCall.NETWORK,
              "centre")),
      found(
          Finding.good(Check.PRINTER, "tcp://192.0.2.7:9100", "有应答，可以打印。", "It can print."),
          Finding.wrong(
              Check.PRINTER,
              "queue:office",
              TerminalFault.PRINTER_AWAY.advice(),
              WhomToCall.TECHNICIAN,
              "printer")),
      found(
          Finding.good(Check.CLOCK, "与医保中心比较 / against the centre", "与中心一致。", "It agrees."),
          Finding.warning(
              Check.CLOCK,
              "时区 / time zone",
              TechnicianFault.CLOCK_ZONE.with("Etc/UTC。", "Etc/UTC."),
              WhomToCall.ADMINISTRATOR)),
      found(
          Finding.good(Check.STORE, "记录 / records", "3,120 条记录逐条核对无误，链条完整。", "Whole."),
          Finding.good(Check.STORE, "落盘时间 / forcing to disk", "通常 0.2 ms。", "0.2 ms.")),
      found(Finding.good(Check.DISPLAY, "屏幕 1（主） / screen 1", "1366 × 768, 100 %。", "1366.")),
      found(Finding.good(Check.CONFIG, "配置文件 / file", "terminal.yaml 读得出。", "It can be read.")),
      found(
          Finding.warning(
              Check.STATISTICS,
              READER,
              TechnicianFault.READER_CLEANING.with("最近接触失败 12%，此前 2%。", "12 % of late."),
              WhomToCall.TECHNICIAN))
    };
  }

  @Test
  void allIsCheckedAndEachPageSaysWhatWasFound() throws IOException {
    open(bench(new StillCards("zhang-san"), troubled()), Runnable::run, Locale.CHINESE);
    approve("empty");
    press(F2);
    approve("overview");
    APPROVED.screen("overview", stage.getScene(), 1024, 768);
    APPROVED.screen("overview", stage.getScene(), 1920, 1080);
    open(Page.READERS);
    approve("readers");
    open(Page.CARD);
    approve("card");
    press(PAGE_DOWN);
    approve("card-items");
    press(PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, PAGE_DOWN);
    approve("card-trace");
    open(Page.PRINTER);
    approve("printer");
    open(Page.STATISTICS);
    approve("statistics");
    press(F8);
    approve("bundle");
    press(F1);
    approve("help");
  }

  @Test
  void contactsAreTriedWhileOneLooksOn() throws IOException {
    open(bench(new StillCards("zhang-san"), troubled()), waiting::add, Locale.CHINESE);
    open(Page.CONTACT);
    approve("contact-empty");
    press(ENTER);
    approve("contact-running");
    waiting.forEach(robot::interact);
    approve("contact");
  }

  @Test
  void aScannerIsJudgedByWhatItTypes() throws IOException {
    BenchModel model =
        new BenchModel(
            bench(new StillCards("zhang-san"), troubled()), Runnable::run, Runnable::run);
    WindowSettings settings =
        new WindowSettings(
            "窗口社区卫生服务中心",
            "3",
            Locale.CHINESE,
            now::get,
            ZoneId.of("Asia/Shanghai"),
            Path.of("target"),
            null);
    robot.interact(
        () -> {
          BenchWindow.open(stage, model, settings);
          stage.getScene().getStylesheets().add(NO_CURSOR);
        });
    open(Page.SCANNER);
    approve("scanner-empty");
    robot.interact(() -> model.scanned(new Scan("６９０１２", Scan.End.NOTHING, 800_000, false)));
    approve("scanner");
  }

  @Test
  void aMachineWithoutServiceAndNetworkSaysSo() throws IOException {
    CardFault none = CardFault.NO_SERVICE;
    CardBench cards =
        new StillCards("zhang-san") {
          @Override
          public ReadersDiagnosis readers() {
            return new ReadersDiagnosis(
                Conclusion.of(none),
                "SCARD_E_NO_SERVICE",
                new ServiceFacts(false, "", "libpcsclite.so.1", "UTF-8", "ck", true),
                List.of());
          }
        };
    open(bench(cards, troubled()), Runnable::run, Locale.ENGLISH);
    press(F2);
    approve("english");
    press(DOWN, F5);
    approve("no-service");
  }

  /** An emulated card that takes the same time each time it is looked at. */
  private static class StillCards implements CardBench {

    private static final long MICROS = 12_000;

    private final String card;

    StillCards(String card) {
      this.card = card;
    }

    @Override
    public ReadersDiagnosis readers() {
      return new ReadersDiagnosis(
          Condition.READERS_GOOD.conclusion(),
          "",
          new ServiceFacts(true, "pcscd 1.9.9", "libpcsclite.so.1", "UTF-8", "ck", true),
          List.of(
              new ReaderFacts(
                  READER, State.CARD, Admission.ADMITTED, "ACS", "1.1.8", "RR554-0001", 41, ""),
              new ReaderFacts(
                  "德卡 T10-DC 00 01",
                  State.EXCLUSIVE,
                  Admission.OTHER_NAME,
                  "",
                  "",
                  "",
                  ReaderFacts.NOT_COUNTED,
                  "")));
    }

    @Override
    public Looked card() {
      Looked looked =
          new DeskBench(
                  () -> {
                    EmulatedReaders readers =
                        new EmulatedReaders(() -> TODAY, Duration.ofSeconds(20));
                    readers.insert(new EmulatedCard(CardProfile.demonstration(card)));
                    return readers;
                  },
                  HolderAccess.NONE,
                  null,
                  () -> TODAY)
              .card();
      CardDiagnosis seen = looked.diagnosis();
      CardDiagnosis still =
          new CardDiagnosis(
              seen.conclusion(),
              seen.statusWord(),
              seen.detail(),
              seen.reader(),
              seen.resets().stream()
                  .map(reset -> new CardReset(reset.kind(), reset.answer(), reset.fault(), MICROS))
                  .toList(),
              seen.answer(),
              seen.application(),
              seen.files(),
              seen.pin(),
              seen.warnings(),
              List.of(),
              seen.disclosure());
      return new Looked(
          still,
          looked.trace().stream().map(line -> line.replaceAll("[0-9.,]+ ms", "12.0 ms")).toList());
    }

    @Override
    public ModuleDiagnosis module() {
      return new ModuleDiagnosis(Condition.MODULE_NONE.conclusion(), "", null, List.of());
    }

    @Override
    public ContactRun contact(int times, IntConsumer progress) {
      progress.accept(times);
      return new ContactRun(
          Condition.CONTACT_CLEANING.conclusion(),
          READER,
          times,
          times - 4,
          List.of(new Failure("CARD-MUTE", 3), new Failure("CARD-PULLED", 1)),
          new Timing(46, 412_000, 640_000, 702_000),
          List.of(
              command("SELECT sx1.sh.社会保障", 31_000, 44_000),
              command("SELECT EF05", 22_000, 25_000),
              command("READ RECORD EF05", 64_000, 121_000),
              command("SELECT EF06", 22_000, 26_000),
              command("READ RECORD EF06", 71_000, 190_000)));
    }

    private static CommandTiming command(String name, long usual, long longer) {
      return new CommandTiming(name, new Timing(46, usual, longer, longer * 5 / 4));
    }
  }
}
