package io.chuangkou.terminal.ledger.guard;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the clock may be believed: it is not before what it showed already, as the journal holds
 * it. Nothing is settled while it is, for dates decide benefits and ages decide what may be done
 * without the centre. It may also have been ahead and be right now: then the centre's time says so
 * at a sign-in, or a supervisor does.
 *
 * <p>Thread-safe.
 */
public final class ClockGuard {

  /** Clocks are set by a little all the time. */
  static final Duration TOLERANCE = Duration.ofMinutes(2);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final OfflineStore store;
  private final AuditTrail audit;
  private final RegionClock clock;
  private volatile @Nullable Duration ahead;

  public ClockGuard(OfflineStore store, AuditTrail audit, RegionClock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the clock is before what it showed already. */
  public boolean isBack() {
    return clock.instant().plus(TOLERANCE).isBefore(store.newest());
  }

  /**
   * Refuses what depends on the time.
   *
   * @throws TerminalException {@code CLOCK-BACK} if the clock is before what it showed already
   */
  public void require() {
    if (isBack()) {
      String times = "（" + local(clock.instant()) + " < " + local(store.newest()) + "）";
      throw new TerminalException(Advice.of(TerminalFault.CLOCK_BACK, times));
    }
  }

  private String local(Instant time) {
    return TIME.format(clock.local(time));
  }

  /** The centre's time was heard just now; none: it told none. */
  public void heard(@Nullable LocalDateTime centreTime) {
    if (centreTime == null) {
      return;
    }
    Duration difference =
        Duration.between(centreTime.atZone(clock.zone()).toInstant(), clock.instant());
    ahead = difference;
    if (isBack() && difference.abs().compareTo(TOLERANCE) <= 0) {
      store.trustClock();
    }
  }

  /** By how much the clock was before the centre's when that was heard last; empty: never. */
  public Optional<Duration> ahead() {
    return Optional.ofNullable(ahead);
  }

  /**
   * A supervisor has looked at the clock: it is right.
   *
   * @return whether it was in doubt
   */
  public boolean accept(String supervisor) {
    if (!isBack()) {
      return false;
    }
    String before = local(store.newest());
    store.trustClock();
    audit.add(supervisor, Act.ACCEPT_CLOCK, "", before);
    return true;
  }
}
