package io.chuangkou.terminal.ledger.guard;

import io.chuangkou.store.Loss;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreException;
import io.chuangkou.store.mirror.MirrorHealth;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a store tells that it has lost, in words. */
public final class StoreLosses {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private StoreLosses() {}

  /**
   * What is lost: records that cannot be read, by number and time, and what the centre said of an
   * older copy. Empty: nothing.
   *
   * @param zone in which times are told
   */
  public static List<Advice> of(OfflineStore store, ZoneId zone) {
    List<Advice> told = new ArrayList<>();
    List<Loss> losses = store.health().losses();
    if (!losses.isEmpty()) {
      told.add(of(losses, zone));
    }
    RollbackGuard.fault(new StoredFacts(store)).map(Advice::of).ifPresent(told::add);
    return List.copyOf(told);
  }

  /**
   * What is no loss and is to be known all the same: records that were put back from the second
   * copy, a copy that is behind.
   */
  public static List<Advice> repairs(OfflineStore store) {
    List<Advice> told = new ArrayList<>();
    store
        .health()
        .mirror()
        .flatMap(StoreLosses::numbers)
        .map(StoreLosses::repaired)
        .ifPresent(told::add);
    store
        .health()
        .mirror()
        .filter(mirror -> mirror.state() != MirrorHealth.State.CURRENT)
        .ifPresent(mirror -> told.add(Advice.of(StoreException.Code.MIRROR)));
    return List.copyOf(told);
  }

  private static Advice repaired(String numbers) {
    return TerminalFault.STORE_REPAIRED.advice().with(numbers + "。", numbers + ".");
  }

  /** Notes in the audit trail what was put back at the opening. */
  public static void note(OfflineStore store, RegionClock clock) {
    store
        .health()
        .mirror()
        .flatMap(StoreLosses::numbers)
        .ifPresent(
            numbers ->
                new AuditTrail(new StoredFacts(store), clock)
                    .add(AuditRecord.TERMINAL, Act.STORE_REPAIRED, "", numbers));
  }

  /** Of the records that were put back: how many, the first and the last. */
  private static Optional<String> numbers(MirrorHealth mirror) {
    List<Long> restored = mirror.restored();
    return restored.isEmpty()
        ? Optional.empty()
        : Optional.of(
            restored.size()
                + " ("
                + Collections.min(restored)
                + "–"
                + Collections.max(restored)
                + ")");
  }

  /** How many records, which, and when they were written. */
  public static Advice of(List<Loss> losses, ZoneId zone) {
    long count = losses.stream().mapToLong(loss -> loss.records().count()).sum();
    String which =
        losses.stream()
            .map(loss -> loss.records().first() + "–" + loss.records().last() + written(loss, zone))
            .collect(Collectors.joining("; "));
    return Advice.of(StoreException.Code.DAMAGED)
        .with("丢失 " + count + " 条：" + which + "。", count + " lost: " + which + ".");
  }

  private static String written(Loss loss, ZoneId zone) {
    return " [" + local(loss.after(), zone) + " … " + local(loss.before(), zone) + "]";
  }

  private static String local(Optional<Instant> time, ZoneId zone) {
    return time.map(at -> TIME.format(LocalDateTime.ofInstant(at, zone))).orElse("");
  }
}
