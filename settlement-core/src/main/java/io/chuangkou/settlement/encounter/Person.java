package io.chuangkou.settlement.encounter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides a person's benefits. Carries no name and no number of the person.
 *
 * @param category the insured group as the region's policy names it, as {@code student_child}
 * @param born date of birth
 * @param hardship whether the person belongs to a hardship group (困难人员)
 * @param assisted whether the person is entitled to medical assistance (医疗救助对象)
 * @param completedYears whole consecutive contribution years before this one
 * @param enrolment this year's enrolment; without one the person counts as covered all year
 * @param registrations diseases and benefits registered for the person
 * @param filings out-of-area filings (备案)
 */
public record Person(
    String category,
    LocalDate born,
    boolean hardship,
    boolean assisted,
    int completedYears,
    @Nullable Enrolment enrolment,
    List<Registration> registrations,
    List<Filing> filings) {

  /** Copies the lists. */
  public Person {
    registrations = List.copyOf(registrations);
    filings = List.copyOf(filings);
  }

  /**
   * An enrolment in the scheme.
   *
   * @param kind how the person came to be enrolled
   * @param paidOn the day on which the premium was paid
   */
  public record Enrolment(EnrolmentKind kind, LocalDate paidOn) {}

  /** How a person came to be enrolled. */
  public enum EnrolmentKind {
    REGULAR,
    NEWBORN,
    MIDYEAR,
    LATE
  }

  /**
   * A disease or benefit registered for the person.
   *
   * @param disease what is registered, as {@code malignancy}
   * @param from first day
   * @param to last day, included; none: open
   * @param diagnosed day of diagnosis
   * @param operated day of operation
   * @param severity as {@code mild}
   * @param extended whether a period was extended
   * @param providers ids of the providers that the person chose; none: any
   */
  public record Registration(
      String disease,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate diagnosed,
      @Nullable LocalDate operated,
      @Nullable String severity,
      boolean extended,
      @Nullable Set<String> providers) {

    /** Copies the providers. */
    public Registration {
      providers = providers == null ? null : Set.copyOf(providers);
    }
  }

  /**
   * An out-of-area filing.
   *
   * @param kind what was filed
   * @param from first day
   * @param to last day, included; none: open
   * @param area division code that it serves alone, as {@code 310000} for all of Shanghai; none:
   *     anywhere
   */
  public record Filing(
      FilingKind kind, LocalDate from, @Nullable LocalDate to, @Nullable String area) {}

  /** What was filed for care out of area. */
  public enum FilingKind {
    OFFSITE_RESIDENT,
    TRANSFER
  }
}
