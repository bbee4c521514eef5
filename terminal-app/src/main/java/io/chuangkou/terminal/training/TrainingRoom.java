package io.chuangkou.terminal.training;

import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoTown;
import io.chuangkou.terminal.demo.DemoUnpaid;
import io.chuangkou.terminal.ledger.guard.StoreUse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Where somebody is trained: a counter with emulated cards, and the centre that it settles with, in
 * this process and in one folder. What was practised is there again at the next training.
 *
 * @param town the centre
 * @param counter the counter, at which nobody is logged in yet
 */
public record TrainingRoom(DemoTown town, DemoCounter counter) implements AutoCloseable {

  /**
   * Opens one.
   *
   * @param folder all of its own, which is made when missing
   * @throws io.chuangkou.terminal.notice.TerminalException {@code STORE-REAL} if something real
   *     lies there
   * @throws io.chuangkou.store.StoreException {@code STORE-LOCKED} if somebody is trained there
   */
  public static TrainingRoom open(
      Path folder, TrainingSettings settings, Clock clock, SecureRandom random) {
    // Before a centre is made beside it: what is not for training stays untouched.
    Path store = DemoTown.storeOf(folder, settings.site());
    TerminalStore.open(store, StoreUse.TRAINING, clock, random).close();
    DemoTown town = new DemoTown(folder, clock, random);
    try {
      DemoCounter counter = town.counter(settings.site(), settings::over);
      DemoUnpaid.addTo(counter.composition().unpaid());
      return new TrainingRoom(town, counter);
    } catch (RuntimeException e) {
      town.close();
      throw e;
    }
  }

  @Override
  public void close() {
    counter.close();
    town.close();
  }
}
