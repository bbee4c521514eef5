package io.chuangkou.bench;

import com.sun.management.ThreadMXBean;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.cashier.CashierWindow;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.DemoTown;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * The cashier's window after the trial settlement of a stay with so many lines: digits are typed
 * into the money handed over, one after the other, each until it is shown. Prints the microseconds
 * of CPU that each took, of all Java threads.
 */
final class TypedDigits {

  private static final int WARM_UP = 48;
  private static final int DIGITS = 72;

  /** Sums of six digits, no two after one another with the same first digit. */
  private static final String TYPED = "123456789012246801357913";

  private static final int SUM = 6;

  /** In the first it is laid out; the second comes when that is drawn. */
  private static final int PULSES = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant DAY = Instant.parse("2026-03-02T01:30:00Z");

  private static final List<String> CODES =
      List.of(
          "001101000010000110100000",
          "XJ01CAA040E001020100001",
          "XN02BEB003A001010100010",
          "XC10AAA064A001010100008",
          "ZA01BAY0178010100021",
          "T000700233");

  private final HeadlessCashier driver;
  private final TextField field;
  private final Semaphore pulses = new Semaphore(0);

  /** On the JavaFX thread, when the field is in the scene. */
  private TypedDigits(HeadlessCashier driver, Scene scene) {
    this.driver = driver;
    this.field = (TextField) Objects.requireNonNull(scene.lookup("#tender"));
    scene.addPostLayoutPulseListener(pulses::release);
  }

  /** Arguments: a folder for the centre, the store and the bill; how many lines it has. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int lines = Integer.parseInt(arguments[1]);
    Clock clock =
        Clock.offset(
            Clock.system(ZoneId.of("Asia/Shanghai")), Duration.between(Instant.now(), DAY));
    Platform.startup(() -> Platform.setImplicitExit(false));
    try (DemoTown town = new DemoTown(folder, clock, new SecureRandom());
        DemoCounter counter = town.counter(DemoSite.COMMUNITY, Locale.CHINESE)) {
      Scene scene = onScreen(() -> window(counter, clock));
      // Watches after the window: what it has heard was handed to the window before.
      HeadlessCashier driver = new HeadlessCashier(counter.desk(), PATIENCE);
      tried(counter, driver, bill(folder, lines), lines);
      TypedDigits digits = onScreen(() -> new TypedDigits(driver, scene));
      System.out.println(digits.measure());
    } finally {
      Platform.exit();
    }
  }

  /** Does something on the JavaFX thread, behind what was handed to it before. */
  private static <T> T onScreen(Supplier<T> act) {
    return CompletableFuture.supplyAsync(act, Platform::runLater).join();
  }

  private static Scene window(DemoCounter counter, Clock clock) {
    TerminalConfig config = counter.config();
    Stage stage = new Stage();
    CashierWindow.open(
        stage,
        counter.desk(),
        new WindowSettings(
            config.counter().hospital(),
            config.counter().window(),
            config.locale(),
            clock,
            config.counter().zone(),
            config.slips(),
            null));
    return stage.getScene();
  }

  private static void tried(DemoCounter counter, HeadlessCashier driver, Path bill, int lines) {
    counter.insert("zhang-san");
    driver.await(state -> state.stage() == CashierState.Stage.IDENTIFIED);
    driver.after(() -> counter.desk().importBill(bill));
    driver.after(counter.desk()::admit);
    CashierState tried = driver.after(counter.desk()::trial);
    if (tried.stage() != CashierState.Stage.TRIAL || tried.bill().lines().size() != lines) {
      throw new IllegalStateException("the desk is in " + tried.stage() + ": " + tried.notice());
    }
  }

  /** That of a stay: of all bills it alone may have more than a hundred lines. */
  private static Path bill(Path folder, int lines) throws IOException {
    String rows =
        IntStream.range(0, lines)
            .mapToObj(i -> CODES.get(i % CODES.size()))
            .map("{\"code\": \"%s\", \"quantity\": \"1\", \"unitPrice\": \"12.50\"}"::formatted)
            .collect(Collectors.joining(","));
    return Files.writeString(
        folder.resolve("bill.json"),
        "{\"number\": \"ZY1\", \"visit\": \"inpatient\", \"diagnoses\": [{\"code\": \"J18.900\"}],"
            + " \"lines\": ["
            + rows
            + "]}");
  }

  private String measure() {
    drawn();
    double[] micros = new double[DIGITS];
    for (int i = -WARM_UP; i < DIGITS; i++) {
      int place = (i + WARM_UP) % TYPED.length();
      int begun = place - place % SUM;
      long before = cpuNanos();
      type(TYPED.substring(begun, place + 1));
      long after = cpuNanos();
      if (i >= 0) {
        micros[i] = (after - before) / 1e3;
      }
    }
    return Arrays.stream(micros).mapToObj(Double::toString).collect(Collectors.joining(" "));
  }

  /** Types the last digit of an amount until it is drawn; the first replaces what is there. */
  private void type(String amount) {
    Platform.runLater(
        () -> {
          if (amount.length() == 1) {
            field.selectAll();
          }
          strike(amount.substring(amount.length() - 1));
        });
    Fen tendered = Fen.ofYuan(amount);
    driver.await(state -> state.tendered().equals(tendered));
    drawn();
  }

  private void strike(String digit) {
    KeyCode key = KeyCode.getKeyCode(digit);
    fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, key);
    fire(KeyEvent.KEY_TYPED, digit, KeyCode.UNDEFINED);
    fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, key);
  }

  private void fire(EventType<KeyEvent> type, String character, KeyCode key) {
    Event.fireEvent(field, new KeyEvent(type, character, "", key, false, false, false, false));
  }

  /** Waits until what was handed to the window by now is drawn. */
  private void drawn() {
    for (int i = 0; i < PULSES; i++) {
      onScreen(
          () -> {
            Platform.requestNextPulse();
            return pulses.drainPermits();
          });
      pulses.acquireUninterruptibly();
    }
  }

  private static long cpuNanos() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadCpuTime(threads.getAllThreadIds()))
        .filter(nanos -> nanos > 0)
        .sum();
  }
}
