package io.chuangkou.settlement.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.settlement.casefile.Case.PremiumQuery;
import io.chuangkou.settlement.policy.document.PolicyException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person pays is the standard of one region for one year, or nothing is known. */
class PremiumTest {

  private final Policies policies = Policies.load();

  @Test
  void theStandardIsTheRegionsOwnForThatYear() {
    assertEquals(Optional.of(560_00L), personal("320100", 2022, "other"));
    assertEquals(Optional.of(800_00L), personal("320412", 2020, "non_employed"));
  }

  @Test
  void neitherAnotherRegionsNorAnotherYearsStandardIsTaken() {
    assertEquals(Optional.empty(), personal("320412", 2022, "elderly"));
    assertEquals(Optional.empty(), personal("320100", 2020, "elderly"));
    assertEquals(Optional.empty(), personal("320100", 2023, "other"));
  }

  @Test
  void aCategoryThatTheRegionLacksIsNoQuestionAndOneWithoutAStandardHasNone() {
    PolicyException fault =
        assertThrows(PolicyException.class, () -> personal("320412", 2020, "other"));
    assertEquals("POLICY-CATEGORY", fault.code());
    assertThrows(PolicyException.class, () -> personal("320100", 2030, "minor"));
    assertThrows(PolicyException.class, () -> personal("320600", 2021, "elderly"));
    assertEquals(Optional.empty(), personal("320412", 2020, "university"));
    assertEquals(Optional.empty(), personal("330200", 2020, "other"));
    assertEquals(Optional.empty(), personal("999999", 2020, "other"));
  }

  /** In fen. */
  private Optional<Long> personal(String region, int year, String category) {
    return policies
        .premium(new PremiumQuery("s", region, year, category, false, null, false))
        .map((Map<String, Long> standard) -> standard.get("personal"));
  }
}
