package io.chuangkou.terminal.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A terminal and a centre, each in a process that is killed again and again, and the line between
 * them.
 */
final class KilledTown implements AutoCloseable {

  private static final int MOST_MILLIS = 600;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path counter;
  private final Random chance;
  private final Accounting accounting;
  private final CentreProcess centre;
  private final FaultProxy line;

  KilledTown(Path folder, Random chance, Accounting accounting) throws IOException {
    this.counter = Files.createDirectories(folder.resolve("counter"));
    this.chance = chance;
    this.accounting = accounting;
    this.centre = CentreProcess.start(Files.createDirectories(folder.resolve("centre")));
    this.line = new FaultProxy(new Random(chance.nextLong()));
    line.leadTo(centre.url());
  }

  /** Lives through so many kills, comes to rest and is held to account. */
  void run(int kills) throws IOException, InterruptedException {
    for (int round = 0, killed = 0; killed < kills; round++) {
      // A reversal that came to nothing three times is parked and locks its person until then.
      release();
      killed += round % 2 == 0 ? killTerminal(round) : killBoth(round);
    }
    line.calmDown();
    release();
    long standing = drain();
    centre.kill();
    accounting.close(CounterFixture.effective(centre.database()), standing, line.counts());
  }

  private int killTerminal(int round) throws IOException, InterruptedException {
    Terminal terminal = new Terminal("K" + round);
    terminal.killSoon();
    accounting.killed(1, 0);
    return 1;
  }

  /** The centre goes while the terminal works; it comes back before or after the terminal goes. */
  private int killBoth(int round) throws IOException, InterruptedException {
    Terminal terminal = new Terminal("K" + round);
    centre.kill();
    if (chance.nextBoolean()) {
      line.hangUp();
    }
    boolean comesBackFirst = chance.nextBoolean();
    if (comesBackFirst) {
      bringBack();
    }
    terminal.killSoon();
    if (!comesBackFirst) {
      bringBack();
    }
    accounting.killed(1, 1);
    return 2;
  }

  private void bringBack() throws IOException {
    centre.restart();
    line.leadTo(centre.url());
  }

  /** A terminal's process that has told its first bill. */
  private final class Terminal {

    private final Process process;
    private final BufferedReader out;

    Terminal(String prefix) throws IOException {
      process =
          ChildJvm.start(
              counter,
              KilledCounter.class,
              counter.toString(),
              line.url(centre.url()).toString(),
              prefix + "-" + accounting.kills());
      out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
      String first = out.readLine();
      if (first == null) {
        throw endedByItself();
      }
      accounting.tell(first);
    }

    private IllegalStateException endedByItself() throws IOException {
      return new IllegalStateException(
          "the terminal ended by itself: " + Files.readString(counter.resolve("errors")));
    }

    /** Killed by its handle: {@code Process.destroyForcibly} would close what it has told. */
    void killSoon() throws IOException, InterruptedException {
      if (process.waitFor(chance.nextInt(MOST_MILLIS), TimeUnit.MILLISECONDS)) {
        throw endedByItself();
      }
      process.toHandle().destroyForcibly();
      process.waitFor();
      try (out) {
        for (String told = out.readLine(); told != null; told = out.readLine()) {
          accounting.tell(told);
        }
      }
    }
  }

  /** Does what a person does with parked items: has them sent again. */
  private void release() {
    try (OfflineStore store =
        TerminalStore.open(counter.resolve("store"), InstantSource.system(), new SecureRandom())) {
      accounting.holes(store.health().lost().size());
      LocalLedger journal = new LocalLedger(store);
      store.open().stream()
          .filter(item -> item.state() == State.PARKED && !item.id().startsWith("D-"))
          .map(Item::id)
          .forEach(journal::release);
    }
  }

  /** Sends what is open; answers with how many settlements the shift's list says stand. */
  private long drain() {
    try (DemoCounter last = KilledCounter.counter(counter, line.url(centre.url()))) {
      HeadlessCashier driver = new HeadlessCashier(last.desk(), PATIENCE);
      driver.after(last.desk()::drain);
      CashierState drained = driver.await(KilledTown::nothingToSend);
      return drained.history().stream().filter(settled -> !settled.cancelled()).count();
    }
  }

  private static boolean nothingToSend(CashierState state) {
    return state.open().stream().allMatch(item -> item.difference() != null);
  }

  @Override
  public void close() throws IOException {
    line.close();
    centre.kill();
  }
}
