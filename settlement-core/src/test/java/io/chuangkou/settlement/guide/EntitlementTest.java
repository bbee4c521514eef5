package io.chuangkou.settlement.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Enrolment;
import io.chuangkou.settlement.encounter.Person.EnrolmentKind;
import io.chuangkou.settlement.guide.Page.Section;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a person at the window is told about premium and coverage. */
class EntitlementTest {

  private static final BilingualText WHO = BilingualText.of("王*", "王*");
  private static final LocalDate ADULT = LocalDate.of(1950, 5, 1);

  private final Entitlement entitlement = new Entitlement(Policies.load());

  @Test
  void the_premium_of_the_year_is_that_of_the_persons_group() {
    Page page = of("320100", person("elderly", ADULT, false, null), "2022-01-15");
    assertEquals("2022年度缴费", page.sections().getFirst().heading().chinese());
    assertEquals(List.of("个人缴费460.00元，财政补助1270.00元"), page.sections().getFirst().lines());
  }

  @Test
  void a_person_in_hardship_pays_nothing() {
    Page page = of("320100", person("other", ADULT, true, null), "2022-01-15");
    assertEquals(List.of("个人不缴费，财政补助1750.00元"), page.sections().getFirst().lines());
  }

  @Test
  void a_year_without_a_standard_is_told_the_latest_one_with_its_year() {
    Page page = of("320412", person("non_employed", ADULT, false, null), "2022-01-15");
    Section premium = page.sections().getFirst();
    assertEquals("2020年度缴费", premium.heading().chinese());
    assertEquals(List.of("个人缴费800.00元，另缴长期护理保险30.00元"), premium.lines());
  }

  @Test
  void who_pays_late_is_told_from_when_and_a_newborns_way_is_told_of_babies_alone() {
    List<String> adult =
        of("320100", person("other", ADULT, false, null), "2022-01-15").sections().get(1).lines();
    assertTrue(adult.contains("未及时缴费补缴，今日缴费：2022-05-01起享受，至当年12月31日"), adult.toString());
    assertTrue(adult.stream().noneMatch(line -> line.contains("新生儿")), adult.toString());
    LocalDate born = LocalDate.of(2022, 1, 3);
    List<String> baby =
        of("320100", person("student_child", born, false, null), "2022-01-15")
            .sections()
            .get(1)
            .lines();
    assertTrue(baby.contains("新生儿，今日缴费：2022-01-03起享受，至当年12月31日"), baby.toString());
  }

  @Test
  void what_the_centre_tells_of_the_enrolment_comes_first() {
    Enrolment paid = new Enrolment(EnrolmentKind.MIDYEAR, LocalDate.of(2022, 3, 9));
    List<String> lines =
        of("320100", person("other", ADULT, false, paid), "2022-06-01").sections().get(1).lines();
    assertEquals("年度内中途参保，已于2022-03-09缴费：2022-04-01起享受，至当年12月31日", lines.getFirst());
  }

  @Test
  void a_region_without_policy_sends_to_the_office() {
    Page page = of("110100", person("other", ADULT, false, null), "2022-06-01");
    assertTrue(page.sections().getFirst().lines().getFirst().contains("参保地经办机构"));
  }

  private Page of(String region, Person person, String day) {
    return entitlement.of(WHO, region, person, LocalDate.parse(day));
  }

  private static Person person(
      String category, LocalDate born, boolean hardship, @Nullable Enrolment enrolment) {
    return new Person(category, born, hardship, false, 0, enrolment, List.of(), List.of());
  }
}
