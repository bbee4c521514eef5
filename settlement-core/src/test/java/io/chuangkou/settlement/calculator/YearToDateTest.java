package io.chuangkou.settlement.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counters are kept under name and period, however many there are. */
class YearToDateTest {

  @Test
  void countersReadBackAsTheyWereKept() {
    Map<String, Long> kept = new LinkedHashMap<>();
    for (int year = 2015; year < 2030; year++) {
      kept.put("outpatient.deductible@" + year, 100L + year);
      kept.put("aids.fund@" + year + "-Q4", 200L + year);
      kept.put("mental.expense@" + year + "-09", 300L + year);
    }
    assertEquals(kept, new YearToDate(kept, List.of()).counters());
  }

  @Test
  void aCounterWithoutAPeriodIsRefused() {
    Map<String, Long> counters = Map.of("outpatient.deductible", 100L);
    assertThrows(IllegalArgumentException.class, () -> new YearToDate(counters, List.of()));
  }
}
