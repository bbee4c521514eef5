package io.chuangkou.terminal.ledger.guard;

import io.chuangkou.store.Loss;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.Advice;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
