package io.chuangkou.bench;

import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.DemoTown;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A cashier's waits, with the reference centre behind HTTP on loopback and a journal that is forced
 * to disk: from the card to the trial settlement, and from F12 to the settlement.
 */
final class CounterTime {

  private static final int WARM_UP = 40;
  private static final int ROUNDS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant DAY = Instant.parse("2026-03-02T01:30:00Z");

  private static final List<String> CARDS = List.of("zhang-san", "li-si", "wang-xiaoming");

  private final Path folder;
  private final DemoCounter counter;
  private final Cashier desk;
  private final HeadlessCashier driver;
  private final Sample trial = new Sample();
  private final Sample settlement = new Sample();

  private CounterTime(Path folder, DemoCounter counter) {
    this.folder = folder;
    this.counter = counter;
    this.desk = counter.desk();
    this.driver = new HeadlessCashier(desk, PATIENCE);
  }

  /** Argument: a folder for the centre, the store and the bills. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Clock clock =
        Clock.offset(
            Clock.system(ZoneId.of("Asia/Shanghai")), Duration.between(Instant.now(), DAY));
    try (DemoTown town = new DemoTown(folder, clock, new SecureRandom());
        DemoCounter counter = town.counter(DemoSite.COMMUNITY, Locale.CHINESE)) {
      new CounterTime(folder, counter).measure();
    }
  }

  private void measure() throws IOException {
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      Path bill = bill("B" + i);
      long inserted = System.nanoTime();
      counter.insert(CARDS.get(i % CARDS.size()));
      driver.await(state -> state.stage() == Stage.IDENTIFIED);
      driver.after(() -> desk.importBill(bill));
      CashierState tried = expect(driver.after(desk::trial), Stage.TRIAL);
      long shown = System.nanoTime();
      driver.after(() -> desk.tender(Objects.requireNonNull(tried.trial()).due().toYuan()));
      long pressed = System.nanoTime();
      CashierState done = expect(driver.after(desk::settle), Stage.SETTLED);
      long settled = System.nanoTime();
      if (i >= WARM_UP) {
        trial.addMillis(shown - inserted);
        settlement.addMillis(settled - pressed);
      }
      cancel(done);
    }
    Table table = new Table(System.out);
    table.line("counter.card-to-trial", trial, "ms");
    table.line("counter.settle-key-to-settled", settlement, "ms");
  }

  /** The centre replays a person's year: cancelled, so that no year grows beyond all years. */
  private void cancel(CashierState settled) {
    String number = Objects.requireNonNull(Objects.requireNonNull(settled.trial()).settlementId());
    expect(driver.after(() -> desk.cancelSettlement(number)), Stage.CANCELLED);
    counter.remove();
    desk.next();
    driver.await(state -> state.stage() == Stage.NO_CARD);
  }

  private Path bill(String number) throws IOException {
    return Files.writeString(
        folder.resolve("bill.json"),
        """
        {"number": "%s", "diagnoses": [{"code": "J06.900"}], "lines": [
          {"code": "001101000010000110100000", "quantity": "1", "unitPrice": "10.00"},
          {"code": "XJ01CAA040E001020100001", "quantity": "2", "unitPrice": "18.60"},
          {"code": "XN02BEB003A001010100010", "quantity": "1", "unitPrice": "24.80"},
          {"code": "XC10AAA064A001010100008", "quantity": "6", "unitPrice": "45.50"},
          {"code": "ZA01BAY0178010100021", "quantity": "3", "unitPrice": "16.00"},
          {"code": "T000700233", "quantity": "1", "unitPrice": "36.00"}]}
        """
            .formatted(number));
  }

  private static CashierState expect(CashierState state, Stage stage) {
    if (state.stage() != stage) {
      throw new IllegalStateException("the desk is in " + state.stage() + ": " + state.notice());
    }
    return state;
  }
}
