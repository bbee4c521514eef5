package io.chuangkou.settlement.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.casefile.Case.PremiumQuery;
import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.settlement.policy.document.PolicyException;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A document of a later year beside the one that is open. */
class SuccessionTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2022, 12, 31);
  private final Policies bundled = Policies.load();
  private final String nanjing =
      Objects.requireNonNull(Policies.bundledTexts().get("nanjing-2022.yaml"));

  private PolicyDocument later(String from, String to) {
    return PolicyDocument.read(
        "nanjing-2023.yaml",
        nanjing
            .replace("document: nanjing-2022", "document: nanjing-2023")
            .replace("from: open\nto: open", "from: " + from + "\nto: " + to)
            .replace("year: 2022", "year: 2023")
            .replace("personal: 460", "personal: 461")
            .replace("period: year, amount: 200}", "period: year, amount: 250}"));
  }

  @Test
  void an_open_document_gives_way_to_the_next_from_its_first_day() {
    Policies both = bundled.with(later("2023-01-01", "open"));
    assertEquals("200", deductible(both, LAST_DAY));
    assertEquals("250", deductible(both, LAST_DAY.plusDays(1)));
    assertTrue(both.knows("320412", LAST_DAY));
  }

  @Test
  void nothing_is_made_up_for_the_days_after_a_document_that_ends() {
    Policies both = bundled.with(later("2023-01-01", "2023-12-31"));
    assertTrue(both.knows("320100", LocalDate.of(2023, 12, 31)));
    assertFalse(both.knows("320100", LocalDate.of(2024, 1, 1)));
  }

  @Test
  void a_document_with_the_same_name_takes_the_place_of_the_one_before() {
    PolicyDocument corrected =
        PolicyDocument.read(
            "corrected.yaml",
            nanjing.replace("period: year, amount: 200}", "period: year, amount: 210}"));
    assertEquals("210", deductible(bundled.with(corrected), LAST_DAY));
  }

  @Test
  void two_documents_that_hold_at_once_are_refused() {
    Policies both = bundled.with(later("2023-01-01", "2023-12-31"));
    PolicyDocument overlapping =
        PolicyDocument.read(
            "other.yaml",
            nanjing
                .replace("document: nanjing-2022", "document: other")
                .replace("from: open\nto: open", "from: 2023-07-01\nto: open")
                .replace("year: 2022", "year: 2024"));
    PolicyException refused = assertThrows(PolicyException.class, () -> both.with(overlapping));
    assertEquals("POLICY-DATES", refused.code());
    assertTrue(refused.english().startsWith("other.yaml:"), refused.english());
  }

  @Test
  void the_premiums_of_a_year_stand_in_one_document() {
    String premiums =
        nanjing
            .substring(nanjing.indexOf("premiums:"))
            .replace("{assumed: A-UNIVERSITY}", "[student_child, university]");
    String head = "document: prices\nregion: \"320100\"\nname: 南京 / Nanjing\n";
    PolicyDocument twice =
        PolicyDocument.read("prices.yaml", head + "from: open\nto: open\n" + premiums);
    PolicyException refused = assertThrows(PolicyException.class, () -> bundled.with(twice));
    assertTrue(refused.english().contains("nanjing-2022 has the premiums of 2022"));

    PolicyDocument next =
        PolicyDocument.read(
            "prices.yaml",
            head + "from: open\nto: open\n" + premiums.replace("year: 2022", "year: 2023"));
    Policies both = bundled.with(next);
    for (int year : new int[] {2022, 2023}) {
      assertTrue(
          both.premium(new PremiumQuery("s", "320100", year, "elderly", false, 9, false))
              .isPresent());
    }
    assertEquals("200", deductible(both, LAST_DAY.plusDays(1)));
  }

  @Test
  void what_stands_on_a_day_can_be_tried_on_every_day() {
    Policies both = bundled.with(later("2023-01-01", "open"));
    assertEquals("250", deductible(both.asOn(LocalDate.of(2023, 6, 1)), LocalDate.of(2019, 1, 1)));
    assertEquals("200", deductible(both.asOn(LAST_DAY), LocalDate.of(2030, 1, 1)));
  }

  private static String deductible(Policies policies, LocalDate day) {
    return policies.values("320100", day).stream()
        .filter(value -> value.path().equals("benefits.outpatient.pays[0].deductible.amount"))
        .map(value -> value.text())
        .findFirst()
        .orElse("none");
  }
}
