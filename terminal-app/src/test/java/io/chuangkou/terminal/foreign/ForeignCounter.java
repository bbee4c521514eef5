package io.chuangkou.terminal.foreign;

import static java.util.Objects.requireNonNull;

import io.chuangkou.card.CardReaders;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.foreign.centre.ForeignCentre;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.task.DeskThreads;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierWorkflow;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A counter as it is configured and worked, with its centre elsewhere. The queue is sent on demand.
 */
final class ForeignCounter implements AutoCloseable {

  /** Half past nine in the morning in Nanjing, a Monday. */
  static final Instant MORNING = Instant.parse("2026-03-02T01:30:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Money that lies beside the drawer while nobody knows what it is for. */
  private static final String HELD = "待查结算的收款";

  private static final String CARD = "zhang-san";

  private final Path folder;
  private final InstantSource clock;
  private final TerminalConfig config;
  private EmulatedReaders readers;
  private Composition terminal;
  private DeskThreads threads;
  private CashierWorkflow desk;
  private HeadlessCashier driver;

  /**
   * How a counter is set up.
   *
   * @param region its division
   * @param profile lines of its regional profile beside the usual ones
   * @param provider lines of its provider
   * @param extra lines of its configuration beside the usual ones
   */
  record Setup(String region, String profile, String provider, String extra) {

    /** A community health centre in Nanjing. */
    static final Setup USUAL =
        new Setup("320100", "", "{id: C1, level: 1, setting: community, area: '320100'}", "");

    Setup region(String other) {
      return new Setup(other, profile, provider, extra);
    }

    Setup profile(String lines) {
      return new Setup(region, lines, provider, extra);
    }

    Setup provider(String line) {
      return new Setup(region, profile, line, extra);
    }

    Setup extra(String lines) {
      return new Setup(region, profile, provider, lines);
    }
  }

  ForeignCounter(Path folder, ForeignCentre centre, InstantSource clock, Setup setup) {
    this.folder = folder;
    this.clock = clock;
    try {
      DemoStaff.OPERATORS.write(folder.resolve(TerminalFile.OPERATORS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file(
        "profile.yaml",
        """
        region: "%s"
        zone: Asia/Shanghai
        msgidLayout: org_time_serial
        receiver: "1"
        version: V1.0
        extraFields: {}
        answers: {infcodeAsText: false, outputAsText: false}
        %s
        %s
        """
            .formatted(
                setup.region(),
                setup.profile().contains("mutualAid:") ? "" : "mutualAid: within",
                setup.profile()));
    config =
        TerminalFile.read(
            file(
                "terminal.yaml",
                """
                region: "%s"
                centre: %s
                profile: profile.yaml
                answerTimeoutSeconds: 20
                store: store
                hospital: 外地医院
                orgCode: H32010000001
                provider: %s
                window: "3"
                operator: "1001"
                operatorName: 收费员
                department: {code: A03, name: 全科医疗科}
                doctor: {code: D320100000001, name: 值班医师}
                %s
                """
                    .formatted(setup.region(), centre.url(), setup.provider(), setup.extra())));
    open();
  }

  ForeignCounter(Path folder, ForeignCentre centre, InstantSource clock) {
    this(folder, centre, clock, Setup.USUAL);
  }

  private void open() {
    terminal = Composition.of(config, clock, new SecureRandom());
    readers =
        new EmulatedReaders(
            () -> LocalDate.ofInstant(clock.instant(), config.profile().zone()),
            Duration.ofSeconds(10));
    threads = new DeskThreads(Duration.ofDays(1));
    desk = terminal.desk(readers, Locale.CHINESE, threads);
    terminal.duty().begin(DemoStaff.CASHIER);
    desk.open();
    driver = new HeadlessCashier(desk, PATIENCE);
  }

  /** Closes the terminal and opens it again on the same store. */
  void reopen() {
    close();
    open();
  }

  /** Opens it again after it was closed. */
  void reopenClosed() {
    open();
  }

  @Override
  public void close() {
    desk.close();
    readers.close();
    terminal.close();
  }

  /** Has the desk watch other readers instead of the emulated one. */
  void connect(CardReaders others) {
    desk.close();
    desk = terminal.desk(others, Locale.CHINESE, new DeskThreads(Duration.ofDays(1)));
    desk.open();
    driver = new HeadlessCashier(desk, PATIENCE);
  }

  Composition terminal() {
    return terminal;
  }

  Cashier desk() {
    return desk;
  }

  /** Gives a command and waits until the desk rests. */
  CashierState after(Runnable command) {
    return driver.after(command);
  }

  /** Waits for a state. */
  CashierState await(Predicate<CashierState> wanted) {
    return driver.await(wanted);
  }

  /** The state now, when all that was commanded is done. */
  CashierState now() {
    return after(() -> {});
  }

  /** Inserts the card and waits until the person is known or the desk says why not. */
  CashierState insert() {
    return insert(CARD);
  }

  /** The same with another card. */
  CashierState insert(String card) {
    readers.remove();
    readers.insert(new EmulatedCard(CardProfile.demonstration(card)));
    return await(
        state ->
            state.stage() == Stage.IDENTIFIED
                || (state.stage() == Stage.NO_CARD && !code(state).isEmpty()));
  }

  /** The trial of a bill with one line, for whoever is at the desk. */
  CashierState tryBill(String number, String... yuan) {
    after(() -> desk.importBill(bill(number, yuan)));
    return after(desk::trial);
  }

  /** A bill of as many lines. */
  Path bill(String number, String... yuan) {
    String lines =
        List.of(yuan).stream()
            .map(
                price ->
                    """
                    {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "%s"}"""
                        .formatted(price))
            .collect(Collectors.joining(", "));
    return file(number + ".json", "{\"number\": \"" + number + "\", \"lines\": [" + lines + "]}");
  }

  /** A file with this text, beside the configuration. */
  Path file(String name, String text) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      // A profile may hold the gateway's key.
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes what is due and settles. */
  CashierState settle() {
    CashierState tried = now();
    if (tried.stage() != Stage.TRIAL) {
      throw new AssertionError("nothing to settle: " + tried.stage() + " " + words(tried));
    }
    return settle(requireNonNull(tried.trial()).due().toYuan());
  }

  /** Takes this much and settles. */
  CashierState settle(String tendered) {
    after(() -> desk.tender(tendered));
    return after(desk::settle);
  }

  /** From the card to the settlement of a bill with one line. */
  CashierState settled(String number, String yuan) {
    insert();
    tryBill(number, yuan);
    return settle();
  }

  /** Cancels what was settled last. */
  CashierState cancelLast() {
    String number = now().history().getFirst().settlementId();
    return after(() -> desk.cancelSettlement(number));
  }

  /** Sends the queue once, and returns when that is done. */
  CashierState drain() {
    desk.drain();
    return quiet();
  }

  /** Waits until what was being sent behind the desk was sent. */
  CashierState quiet() {
    CountDownLatch sent = new CountDownLatch(1);
    threads.queue(sent::countDown);
    try {
      if (!sent.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the queue is being sent for ever");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return now();
  }

  /** A supervisor approves what is asked. */
  CashierState approve() {
    return after(
        () -> desk.logIn(DemoStaff.SUPERVISOR.number(), DemoStaff.password(DemoStaff.SUPERVISOR)));
  }

  /** What the drawer must hold by the shift's list; the ledger agrees, or this fails. */
  Fen drawer() {
    ShiftReport report =
        terminal.reports().preview(DemoStaff.CASHIER.number(), terminal.list().known());
    if (!report.drawer().list().equals(report.drawer().ledger())) {
      throw new AssertionError("list and ledger of the drawer differ: " + report.drawer());
    }
    return report.drawer().cash();
  }

  /** What the drawer is still to collect, less what it is still to give back. */
  Fen owed() {
    return now().open().stream()
        .filter(item -> !item.what().equals(HELD))
        .map(OpenItem::difference)
        .filter(difference -> difference != null)
        .map(difference -> requireNonNull(difference))
        .reduce(Fen.ZERO, Fen::plus);
  }

  /** The code of what the desk says; empty if it says nothing. */
  static String code(CashierState state) {
    Notice notice = state.notice();
    return notice == null ? "" : notice.code();
  }

  /** Everything that the desk says now. */
  static String words(CashierState state) {
    Notice notice = state.notice();
    return notice == null ? "" : notice.sentence() + notice.advice();
  }

  /** All that a slip says. */
  static String slip(CashierState state) {
    SlipLayout slip = requireNonNull(state.slip());
    return slip.lines().toString();
  }

  /** Yuan of the centre in whole fen. */
  static Fen fen(BigDecimal yuan) {
    return Fen.of(yuan.movePointRight(2).longValueExact());
  }

  static Fen yuan(String text) {
    return Fen.ofYuan(text);
  }
}
