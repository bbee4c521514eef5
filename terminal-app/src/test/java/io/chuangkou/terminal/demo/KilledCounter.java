package io.chuangkou.terminal.demo;

import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * A counter that settles one bill after the other until it is killed. Tells each bill on standard
 * output once the cashier was told, as {@code SETTLED K1-7}.
 */
public final class KilledCounter {

  /** A card may cost several messages, each of them lost on the line and waited for in vain. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** A person may be locked for as long as a reversal takes; not for as many bills. */
  private static final int MOST_IN_VAIN = 1000;

  private final DemoCounter counter;
  private final HeadlessCashier driver;
  private final Path folder;

  private KilledCounter(DemoCounter counter, Path folder) {
    this.counter = counter;
    this.driver = new HeadlessCashier(counter.desk(), PATIENCE);
    this.folder = folder;
  }

  /** Folder of the store, URL of the centre, prefix of the bills' numbers. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    KilledCounter killed = new KilledCounter(counter(folder, URI.create(args[1])), folder);
    int inVain = 0;
    for (int i = 0; inVain < MOST_IN_VAIN; i++) {
      inVain = killed.settle(args[2] + "-" + i) ? 0 : inVain + 1;
    }
    System.exit(1);
  }

  static DemoCounter counter(Path folder, URI centre) {
    return new DemoCounter(
        new DemoCounter.Around(
            centre,
            RegionalProfiles.demonstration("320100"),
            Clock.system(CounterFixture.ZONE),
            System::nanoTime,
            new SecureRandom(),
            DemoTown.QUEUE_EVERY),
        DemoSite.COMMUNITY,
        ProviderRules.defaults(),
        folder,
        Locale.CHINESE);
  }

  private boolean settle(String number) throws Exception {
    driver.after(counter.desk()::next);
    counter.insert("zhang-san");
    driver.await(
        state ->
            state.stage() == Stage.IDENTIFIED
                || (state.stage() == Stage.NO_CARD && state.notice() != null));
    Path bill =
        Files.writeString(
            folder.resolve("bill.json"),
            """
            {"number": "%s", "diagnoses": [{"code": "J06.900"}], "lines": [
              {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "20.00"}]}
            """
                .formatted(number));
    driver.after(() -> counter.desk().importBill(bill));
    CashierState tried = driver.after(counter.desk()::trial);
    boolean isTried = tried.stage() == Stage.TRIAL;
    if (isTried) {
      String due = Objects.requireNonNull(tried.trial()).due().toYuan();
      driver.after(() -> counter.desk().tender(due));
      System.out.println(driver.after(counter.desk()::settle).stage() + " " + number);
    }
    return isTried;
  }
}
