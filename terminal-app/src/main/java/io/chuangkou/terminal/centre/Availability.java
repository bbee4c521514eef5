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

  /** How the centre was met last time. */
  public enum Health {
    /** Nobody has asked it yet. */
    UNTRIED,
    ANSWERS,
    /** It answers and does not let this counter in: signature, sign-in or journal. */
    REFUSES,
    /** Something before it answers in its place. */
    DISTURBED,
    AWAY
  }

  /** How the centre was met last time. */
  public Health health() {
    return health;
  }

  /** Notes how a message ended. */
  <O> Outcome<O> noted(Outcome<O> outcome) {
    health =
        switch (outcome) {
          case Outcome.Accepted<O> accepted -> Health.ANSWERS;
          case Outcome.Refused<O> refused -> met(refused.fault(), Health.ANSWERS);
          case Outcome.NotSent<O> notSent -> met(notSent.fault(), Health.REFUSES);
          case Outcome.Unknown<O> unknown -> met(unknown.fault(), Health.ANSWERS);
        };
    if (health != Health.AWAY) {
      noteContact();
    }
    return outcome;
  }

  /**
   * How the centre is met by a fault.
   *
   * @param refused what a refusal of its own says of it
   */
  private static Health met(CentreFault fault, Health refused) {
    return switch (fault.code()) {
      case CENTRE_UNREACHABLE, CENTRE_CERTIFICATE, CENTRE_SILENT -> Health.AWAY;
      case CENTRE_GARBAGE, CENTRE_GATEWAY, CENTRE_TOO_LARGE -> Health.DISTURBED;
      case SIGN_CLOCK, STORE_ROLLED_BACK, STORE_COPIED -> Health.REFUSES;
      case CENTRE_REFUSED,
          CENTRE_UNDECIDED,
          CENTRE_OTHER_BILL,
          CENTRE_SUM,
          PERSON_UNKNOWN,
          PERSON_NOT_COVERED,
          PERSON_NUMBER_MISSING,
          LATER_SETTLEMENT,
          MESSAGE_REVERSED ->
          refused;
    };
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
