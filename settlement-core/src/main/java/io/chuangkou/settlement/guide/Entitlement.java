package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.SettlementException;
import io.chuangkou.settlement.casefile.Case.CoverageQuery;
import io.chuangkou.settlement.casefile.Case.PremiumQuery;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Enrolment;
import io.chuangkou.settlement.encounter.Person.EnrolmentKind;
import io.chuangkou.settlement.guide.Page.Section;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one person pays for a year, and from when they are covered, as the policies of their region
 * say. Immutable and thread-safe.
 */
public final class Entitlement {

  private static final BilingualText TITLE =
      BilingualText.of("本人缴费与待遇期", "premium and coverage of the person");

  /** How far back a standard is looked for where this year has none. */
  private static final int MOST_YEARS = 12;

  private static final Map<EnrolmentKind, String> KINDS =
      Map.of(
          EnrolmentKind.REGULAR, "集中缴费期缴费",
          EnrolmentKind.NEWBORN, "新生儿",
          EnrolmentKind.MIDYEAR, "年度内中途参保",
          EnrolmentKind.LATE, "未及时缴费补缴");

  private final Policies policies;

  /** By these policies. */
  public Entitlement(Policies policies) {
    this.policies = policies;
  }

  /**
   * The page of a person.
   *
   * @param who whose it is, masked, with the group in words
   * @param region where insured
   * @param person what decides the benefits
   * @param day today: its year is the year paid for, and what is paid is paid on it
   */
  public Page of(BilingualText who, String region, Person person, LocalDate day) {
    return new Page(
        TITLE, who, List.of(premium(region, person, day), coverage(region, person, day)));
  }

  /** The page of a person of whom the centre does not tell what decides the benefits. */
  public static Page unknown(BilingualText who) {
    return new Page(
        TITLE,
        who,
        List.of(
            new Section(
                BilingualText.of("缴费与待遇期", "premium and coverage"),
                List.of("中心没有告知参保类别：请向参保地经办机构查询"))));
  }

  /** The standard of the year, else the latest one before it, told with its year. */
  private Section premium(String region, Person person, LocalDate day) {
    for (int year = day.getYear(); year > day.getYear() - MOST_YEARS; year--) {
      Optional<Map<String, Long>> amounts =
          policies.premium(
              new PremiumQuery(
                  "", region, year, person.category(), person.hardship(), null, false));
      if (amounts.isPresent()) {
        return new Section(
            BilingualText.of(year + "年度缴费", "premium " + year),
            List.of(Pages.amounts(amounts.get())));
      }
    }
    return new Section(BilingualText.of("缴费", "premium"), List.of("政策里没有这类人的缴费标准：请向参保地经办机构查询"));
  }

  private Section coverage(String region, Person person, LocalDate day) {
    List<String> lines = new ArrayList<>();
    Enrolment known = person.enrolment();
    if (known == null) {
      lines.add("中心没有告知缴费日：按全年享受待遇");
    } else {
      lines.add(line(region, person, known, "已于" + known.paidOn() + "缴费"));
    }
    for (EnrolmentKind kind : EnrolmentKind.values()) {
      boolean isBaby = person.born().plusYears(1).isAfter(day);
      if (kind != EnrolmentKind.NEWBORN || isBaby) {
        lines.add(line(region, person, new Enrolment(kind, day), "今日缴费"));
      }
    }
    lines.removeIf(String::isEmpty);
    return new Section(BilingualText.of("待遇期", "coverage"), lines);
  }

  /** Empty where the region has no such enrolment. */
  private String line(String region, Person person, Enrolment enrolment, String when) {
    try {
      LocalDate start = policies.coverageStart(new CoverageQuery("", region, person, enrolment));
      return start == null
          ? ""
          : KINDS.get(enrolment.kind()) + "，" + when + "：" + start + "起享受，至当年12月31日";
    } catch (SettlementException unknownRegion) {
      return "";
    }
  }
}
