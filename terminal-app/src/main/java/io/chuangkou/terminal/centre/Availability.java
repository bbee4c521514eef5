package io.chuangkou.terminal.centre;

import io.chuangkou.settlement.gateway.CentreFault;
import io.chuangkou.settlement.gateway.CentreFaultCode;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.terminal.counter.OfflineReason;
import io.chuangkou.terminal.counter.OfflineReason.Cause;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.LocalLedger;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the centre can be reached: whether it answered last time, when it did, and why it is
 * away. An answer of any kind means that it is there. Thread-safe.
 */
public final class Availability {

  private static final Duration CONTACT_NOTED_EVERY = Duration.ofMinutes(1);

  private final LocalLedger journal;
  private final ProviderRules rules;
  private final RegionClock clock;
  private volatile Health health = Health.UNTRIED;
  private Instant contactNoted = Instant.EPOCH;

  /** Of a centre that was not tried yet. */
  public Availability(LocalLedger journal, ProviderRules rules, RegionClock clock) {
    this.journal = journal;
    this.rules = rules;
    this.clock = clock;
  }

  /** Whether the centre answered last time. */
  public enum Health {
    UNTRIED,
    ANSWERS,
    AWAY
  }

  /** Whether the centre answered last time. */
  public Health health() {
    return health;
  }

  /** Notes how a message ended. */
  <O> Outcome<O> noted(Outcome<O> outcome) {
    boolean answers =
        switch (outcome) {
          case Outcome.Decided<O> decided -> true;
          case Outcome.NotSent<O> notSent -> !notSent.fault().code().isAway();
          case Outcome.Unknown<O> unknown -> !unknown.fault().code().isAway();
        };
    health = answers ? Health.ANSWERS : Health.AWAY;
    if (answers) {
      noteContact();
    }
    return outcome;
  }

  /** The rules ask when the centre answered last, to the hour: a note a minute is enough. */
  private synchronized void noteContact() {
    Instant now = clock.instant();
    if (Duration.between(contactNoted, now).compareTo(CONTACT_NOTED_EVERY) >= 0) {
      journal.contact();
      contactNoted = now;
    }
  }

  /**
   * Why the centre is away: what it announced for now, else what was seen; none: it answered, and
   * is not.
   */
  @Nullable OfflineReason reason(CentreFault fault, boolean visitNumbered) {
    if (!fault.code().isAway()) {
      return null;
    }
    Cause seen = fault.code() == CentreFaultCode.CENTRE_SILENT ? Cause.SILENT : Cause.UNREACHABLE;
    return new OfflineReason(rules.announced(clock.now()).orElse(seen), visitNumbered);
  }
}
