package io.chuangkou.settlement.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.casefile.Case.PremiumQuery;
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
    assertEquals(Optional.empty(), personal("320412", 2022, "other"));
    assertEquals(Optional.empty(), personal("320100", 2020, "non_employed"));
    assertEquals(Optional.empty(), personal("320100", 2023, "other"));
  }

  /** In fen. */
  private Optional<Long> personal(String region, int year, String category) {
    return policies
        .premium(new PremiumQuery("s", region, year, category, false, null, false))
        .map((Map<String, Long> standard) -> standard.get("personal"));
  }
}
