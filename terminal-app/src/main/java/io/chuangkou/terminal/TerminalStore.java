package io.chuangkou.terminal;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreKey;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.ledger.guard.DeviceBinding;
import io.chuangkou.terminal.ledger.guard.StoreLosses;
import io.chuangkou.terminal.ledger.guard.StoreUse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Consumer;

/** How the store of a terminal is opened, and where its key lies. */
public final class TerminalStore {

  private TerminalStore() {}

  /**
   * Opens the store of a terminal as it is configured, with its second copy where it has one; what
   * was put back from that stands in the audit trail.
   *
   * @throws io.chuangkou.terminal.notice.TerminalException {@code STORE-TRAINING}, {@code
   *     STORE-REAL}, {@code STORE-OTHER-DEVICE} if it is for another use or device
   */
  public static OfflineStore open(TerminalConfig config, InstantSource clock, SecureRandom random) {
    return checked(
        openOfAnyDevice(config, clock, random),
        store -> new DeviceBinding(new StoredFacts(store)).require(config.boundDevice()));
  }

  /** The same of whichever device. */
  public static OfflineStore openOfAnyDevice(
      TerminalConfig config, InstantSource clock, SecureRandom random) {
    StoreKey key = StoreKey.fromFile(key(config.store()), random);
    Path mirror = config.mirror();
    return checked(
        mirror == null
            ? OfflineStore.open(config.store(), key, clock)
            : OfflineStore.open(config.store(), mirror, key, clock),
        store -> {
          (config.training() ? StoreUse.TRAINING : StoreUse.REAL).require(store);
          StoreLosses.note(store, new RegionClock(clock, config.counter().zone()));
        });
  }

  /**
   * Opens the real store of a terminal; its key lies beside the folder.
   *
   * @throws io.chuangkou.terminal.notice.TerminalException {@code STORE-TRAINING}
   */
  public static OfflineStore open(Path folder, InstantSource clock, SecureRandom random) {
    return open(folder, StoreUse.REAL, clock, random);
  }

  /**
   * The same of a store for this use.
   *
   * @throws io.chuangkou.terminal.notice.TerminalException {@code STORE-TRAINING}, {@code
   *     STORE-REAL} if it is for the other
   */
  public static OfflineStore open(
      Path folder, StoreUse use, InstantSource clock, SecureRandom random) {
    return checked(
        OfflineStore.open(folder, StoreKey.fromFile(key(folder), random), clock), use::require);
  }

  private static OfflineStore checked(OfflineStore store, Consumer<OfflineStore> check) {
    try {
      check.accept(store);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Gives the store of a terminal that is not running a new key, and returns how many it has. */
  public static int rotateKey(Path folder, InstantSource clock, SecureRandom random) {
    return OfflineStore.rotateKey(folder, key(folder), clock, random).generation();
  }

  /** The file of a store's key, which lies beside its folder. */
  public static Path key(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".key");
  }
}
