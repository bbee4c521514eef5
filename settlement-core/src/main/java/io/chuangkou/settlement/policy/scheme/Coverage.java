package io.chuangkou.settlement.policy.scheme;

import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Enrolment;
import io.chuangkou.settlement.encounter.Person.EnrolmentKind;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an enrolment covers a person.
 *
 * @param citation where it comes from
 * @param rules by kind of enrolment; a kind without a rule is never covered
 */
public record Coverage(Citation citation, Map<EnrolmentKind, Rule> rules) {

  /** What coverage begins with. */
  public enum Start {
    /** 1 January after payment. */
    NEXT_NEW_YEAR,
    /** The first of the month after payment. */
    NEXT_MONTH,
    /** The birth date when paid in time, else the first of the month after payment. */
    BIRTH
  }

  /**
   * One kind of enrolment.
   *
   * @param start what it begins with
   * @param paidWithinDays days from birth within which the payment is in time, the last included
   * @param paidWithinMonths calendar months from birth, the day itself included
   * @param waitingMonths whole months to wait from the start
   * @param noWaitingFor who does not wait; null: everybody waits
   */
  public record Rule(
      Start start,
      int paidWithinDays,
      int paidWithinMonths,
      int waitingMonths,
      @Nullable Group noWaitingFor) {

    LocalDate start(Person person, LocalDate paidOn) {
      return switch (start) {
        case NEXT_NEW_YEAR -> LocalDate.of(paidOn.getYear() + 1, Month.JANUARY, 1);
        case BIRTH ->
            paidOn.isAfter(inTime(person.born())) ? monthsAfter(paidOn, 1) : person.born();
        case NEXT_MONTH -> monthsAfter(paidOn, waits(person, paidOn) ? 1 + waitingMonths : 1);
      };
    }

    private static LocalDate monthsAfter(LocalDate day, int months) {
      return day.withDayOfMonth(1).plusMonths(months);
    }

    private LocalDate inTime(LocalDate born) {
      return born.plusMonths(paidWithinMonths).plusDays(paidWithinDays);
    }

    private boolean waits(Person person, LocalDate paidOn) {
      return noWaitingFor == null || !noWaitingFor.holds(person, paidOn);
    }
  }

  /** The first day covered; null where the kind of enrolment is unknown here. */
  public @Nullable LocalDate start(Person person, Enrolment enrolment) {
    Rule rule = rules.get(enrolment.kind());
    return rule == null ? null : rule.start(person, enrolment.paidOn());
  }

  /**
   * Whether a person is covered on a day: from the start to 31 December of the year paid for. A
   * person without enrolment data counts as covered.
   */
  public boolean covers(Person person, LocalDate day) {
    Enrolment enrolment = person.enrolment();
    if (enrolment == null) {
      return true;
    }
    LocalDate start = start(person, enrolment);
    return start != null
        && !day.isBefore(start)
        && day.getYear() <= Math.max(start.getYear(), enrolment.paidOn().getYear());
  }
}
