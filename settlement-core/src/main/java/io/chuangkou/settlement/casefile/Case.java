package io.chuangkou.settlement.casefile;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One line of a case file: a story to settle or a question to answer. */
public sealed interface Case {

  /** The name of the case, which its answer repeats. */
  String story();

  /**
   * A person's encounters in the order in which they are settled.
   *
   * @param story name
   * @param region division code of the scheme, as {@code 320100}
   * @param person who
   * @param encounters what happened, in order
   */
  record Story(String story, String region, Person person, List<Encounter> encounters)
      implements Case {

    /** Copies the encounters. */
    public Story {
      encounters = List.copyOf(encounters);
    }
  }

  /**
   * What a person pays for a year.
   *
   * @param story name
   * @param region division code of the scheme
   * @param year benefit year
   * @param category insured group
   * @param exempt whether the person is exempt from paying
   * @param residenceYears years since the household moved in; none: longer than any policy asks
   * @param nonlocalPupil a pupil from outside whose parents are not insured here
   */
  record PremiumQuery(
      String story,
      String region,
      int year,
      String category,
      boolean exempt,
      @Nullable Integer residenceYears,
      boolean nonlocalPupil)
      implements Case {}

  /**
   * From when a person is covered.
   *
   * @param story name
   * @param region division code of the scheme
   * @param person who
   * @param enrolment how and when the person was enrolled
   */
  record CoverageQuery(String story, String region, Person person, Person.Enrolment enrolment)
      implements Case {}

  /**
   * Whether a card is accepted.
   *
   * @param story name
   * @param date day of use
   * @param credential the card shown
   * @param reportedLost whether it was reported lost
   * @param holder what holds for the holder
   */
  record CardQuery(
      String story,
      LocalDate date,
      Credential credential,
      boolean reportedLost,
      Set<HolderFact> holder)
      implements Case {}

  /** Cards that serve as a credential. */
  enum Credential {
    MEDICAL_INSURANCE_CARD,
    SOCIAL_SECURITY_CARD
  }

  /** What can hold for a card's holder. */
  enum HolderFact {
    SOCIAL_SECURITY_CARD_ACTIVATED("socialSecurityCardActivated"),
    HAS_MEDICAL_INSURANCE_CARD("hasMedicalInsuranceCard"),
    FORMER_RURAL_SCHEME("formerRuralScheme"),
    RESIDENT_INSURED_STUDENT("residentInsuredStudent"),
    APPLIED_FOR_SOCIAL_SECURITY_CARD("appliedForSocialSecurityCard");

    private final String key;

    HolderFact(String key) {
      this.key = key;
    }

    /** How case files spell it. */
    public String key() {
      return key;
    }
  }
}
