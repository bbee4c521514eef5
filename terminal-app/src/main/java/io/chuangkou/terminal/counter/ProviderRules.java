package io.chuangkou.terminal.counter;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.counter.OfflineReason.Cause;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * By which rules a counter works.
 *
 * @param offline what may be done while the centre cannot be reached
 * @param stopped cards that are not taken
 * @param outages when the centre announced that it would be away
 * @param cancelLimit cancelling more than this needs a supervisor; medical fee
 * @param bills what a bill must tell
 * @param tender what money is taken by
 * @param cancelReasons why a settlement may be cancelled, as the cashier chooses it; empty: as
 *     usual
 * @param slipName how slips name the patient
 */
public record ProviderRules(
    OfflineRules offline,
    StopList stopped,
    List<Outage> outages,
    Fen cancelLimit,
    BillRules bills,
    TenderRules tender,
    List<String> cancelReasons,
    NameOnSlip slipName) {

  /** How a slip on paper names the patient; everywhere else the name is masked. */
  public enum NameOnSlip {
    MASKED,
    FULL
  }

  /** Copies the lists. */
  public ProviderRules {
    outages = List.copyOf(outages);
    cancelReasons = List.copyOf(cancelReasons);
  }

  /** With bills and money as a counter starts with. */
  public ProviderRules(
      OfflineRules offline, StopList stopped, List<Outage> outages, Fen cancelLimit) {
    this(
        offline,
        stopped,
        outages,
        cancelLimit,
        BillRules.defaults(),
        TenderRules.defaults(),
        List.of(),
        NameOnSlip.MASKED);
  }

  /** What a hospital starts with. */
  public static ProviderRules defaults() {
    return new ProviderRules(OfflineRules.defaults(), StopList.NONE, List.of(), Fen.of(1_000_00));
  }

  /** The same with other rules for bills. */
  public ProviderRules with(BillRules others) {
    return new ProviderRules(
        offline, stopped, outages, cancelLimit, others, tender, cancelReasons, slipName);
  }

  /** The same where slips name the patient otherwise. */
  public ProviderRules with(NameOnSlip other) {
    return new ProviderRules(
        offline, stopped, outages, cancelLimit, bills, tender, cancelReasons, other);
  }

  /** The outage that was announced for a time, if one was. */
  public Optional<Cause> announced(LocalDateTime at) {
    return outages.stream().filter(outage -> outage.covers(at)).map(Outage::cause).findFirst();
  }

  /**
   * Cards that are not taken.
   *
   * @param cards their identification codes
   * @param asOf day of the list
   */
  public record StopList(Set<String> cards, LocalDate asOf) {

    /** No card, and of no day. */
    public static final StopList NONE = new StopList(Set.of(), LocalDate.EPOCH);

    /** Copies the set. */
    public StopList {
      cards = Set.copyOf(cards);
    }

    /** How old the list is at a time; an empty list of no day has no age. */
    public Duration age(LocalDateTime at, ZoneId zone) {
      return equals(NONE)
          ? Duration.ZERO
          : Duration.between(asOf.atStartOfDay(zone), at.atZone(zone));
    }
  }

  /**
   * A time in which the centre is away by announcement.
   *
   * @param cause {@link Cause#MAINTENANCE} or {@link Cause#YEAR_CHANGE}
   * @param from first moment
   * @param until first moment after it
   */
  public record Outage(Cause cause, LocalDateTime from, LocalDateTime until) {

    private boolean covers(LocalDateTime at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }
}
