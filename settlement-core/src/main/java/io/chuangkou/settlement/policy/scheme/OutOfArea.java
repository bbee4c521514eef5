package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Filing;
import io.chuangkou.settlement.encounter.Person.FilingKind;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What care out of area needs and costs. Filings are judged on the starting date.
 *
 * @param citation where it comes from
 * @param localAreas beginnings of the division codes that are local
 * @param lockedAtHome a filing with which the card is locked in the region; null: none
 * @param admissions the first that fits counts
 */
public record OutOfArea(
    Citation citation,
    List<String> localAreas,
    @Nullable FilingKind lockedAtHome,
    List<Admission> admissions) {

  /**
   * On what terms an encounter is paid.
   *
   * @param refusal reason why it is not; null: it is
   * @param freeOfReferral whether no referral is needed
   * @param lessPoints points that every basic rate loses, in 1/10000
   * @param share share of every payment, in 1/10000
   * @param words what to add to a rate's words
   * @param inRegion whether the provider is in the region
   */
  public record Terms(
      @Nullable String refusal,
      boolean freeOfReferral,
      int lessPoints,
      int share,
      BilingualText words,
      boolean inRegion) {

    /** The local terms. */
    public static final Terms LOCAL =
        new Terms(null, false, 0, Rates.WHOLE, BilingualText.NONE, true);

    /** What is paid of an amount in 1/10000 fen, rounded half up to the fen. */
    public long pay(long tenThousandths) {
      if (share == Rates.WHOLE) {
        return Rates.divide(tenThousandths, Rates.WHOLE);
      }
      long common = BigInteger.valueOf(share).gcd(BigInteger.valueOf(Rates.WHOLE)).longValue();
      return Rates.divide(
          Math.multiplyExact(tenThousandths, share / common),
          Math.multiplyExact(Rates.WHOLE, Rates.WHOLE / common));
    }

    /** The expense, rounded half up to the fen, on which a rate pays an amount. */
    public long expenseFor(long fen, int rate) {
      return Rates.divide(
          Math.multiplyExact(fen, (long) Rates.WHOLE * Rates.WHOLE), (long) rate * share);
    }

    static Terms refused(String reason, boolean inRegion) {
      return new Terms(reason, false, 0, Rates.WHOLE, BilingualText.NONE, inRegion);
    }
  }

  /**
   * One way of being admitted. What is not said does not matter.
   *
   * @param filings a filing of one of these kinds is in force
   * @param lastsMonths calendar months that such a filing lasts; 0: as filed
   * @param emergency it is an emergency
   * @param benefits it is one of these benefits
   * @param terms what follows
   */
  public record Admission(
      @Nullable Set<FilingKind> filings,
      int lastsMonths,
      boolean emergency,
      @Nullable Set<String> benefits,
      Terms terms) {

    boolean fits(Person person, Encounter encounter, @Nullable Benefit benefit) {
      return (filings == null || isFiled(person, encounter))
          && (!emergency || encounter.emergency())
          && (benefits == null || (benefit != null && benefits.contains(benefit.name())));
    }

    private boolean isFiled(Person person, Encounter encounter) {
      List<Filing> filed = person.filings();
      for (int i = 0; i < filed.size(); i++) {
        Filing filing = filed.get(i);
        if (filings != null
            && filings.contains(filing.kind())
            && inForce(filing, encounter.started(), lastsMonths)
            && serves(filing.area(), encounter.provider().area())) {
          return true;
        }
      }
      return false;
    }
  }

  private static final Terms LOCKED = Terms.refused("card_locked_locally", true);
  private static final Terms UNFILED = Terms.refused("offsite_unfiled", false);

  /** Ends the code of a whole province, a whole city. */
  private static final String WHOLE = "00";

  /** The terms on which an encounter is paid. */
  public Terms terms(Person person, Encounter encounter, @Nullable Benefit benefit) {
    if (isLocal(encounter.provider().area())) {
      return isLocked(person, encounter.started()) ? LOCKED : Terms.LOCAL;
    }
    for (int i = 0; i < admissions.size(); i++) {
      Admission admission = admissions.get(i);
      if (admission.fits(person, encounter, benefit)) {
        return admission.terms();
      }
    }
    return UNFILED;
  }

  /** Whether the provider of an encounter is in the region. */
  boolean isInRegion(Encounter encounter) {
    return isLocal(encounter.provider().area());
  }

  private boolean isLocal(@Nullable String area) {
    if (area == null) {
      return true;
    }
    for (int i = 0; i < localAreas.size(); i++) {
      if (area.startsWith(localAreas.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isLocked(Person person, LocalDate day) {
    if (lockedAtHome == null) {
      return false;
    }
    List<Filing> filed = person.filings();
    for (int i = 0; i < filed.size(); i++) {
      Filing filing = filed.get(i);
      if (filing.kind() == lockedAtHome && inForce(filing, day, 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a filing for an area, as {@code 320500}, serves one within it, as {@code 320506}. */
  private static boolean serves(@Nullable String filed, @Nullable String area) {
    if (filed == null) {
      return true;
    }
    int end = filed.length();
    while (filed.startsWith(WHOLE, end - WHOLE.length())) {
      end -= WHOLE.length();
    }
    return area != null && area.regionMatches(0, filed, 0, end);
  }

  private static boolean inForce(Filing filing, LocalDate day, int lastsMonths) {
    LocalDate to = filing.to();
    return !day.isBefore(filing.from())
        && (to == null || !day.isAfter(to))
        && (lastsMonths == 0 || day.isBefore(filing.from().plusMonths(lastsMonths)));
  }
}
