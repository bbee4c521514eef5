package io.chuangkou.terminal.metrics;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.centre.Availability;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.guard.SettlementGuard;
import java.nio.file.Path;

/**
 * What a terminal stands on.
 *
 * @param store its open store
 * @param folder where the store lies
 * @param guard whether journal and clock may be believed
 * @param availability whether the centre can be reached
 * @param clock the time
 */
public record Standing(
    OfflineStore store,
    Path folder,
    SettlementGuard guard,
    Availability availability,
    RegionClock clock) {}
