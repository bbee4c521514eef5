package io.chuangkou.settlement.policy.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest
  @CsvSource({
    "YEAR, 2022-12-31, 2022",
    "QUARTER, 2022-01-01, 2022-Q1",
    "QUARTER, 2022-03-31, 2022-Q1",
    "QUARTER, 2022-04-01, 2022-Q2",
    "QUARTER, 2022-12-31, 2022-Q4",
    "MONTH, 2022-01-31, 2022-01",
    "MONTH, 2022-09-01, 2022-09",
    "MONTH, 2022-10-01, 2022-10",
    "MONTH, 2022-12-31, 2022-12"
  })
  void aPeriodIsWrittenAsItsDaysAreCountedAndReadsBack(Period period, LocalDate day, String text) {
    int number = period.of(day);
    assertEquals(text, Period.text(number));
    assertEquals(number, Period.number(text));
  }

  @Test
  void noTwoPeriodsOfADecadeShareANumber() {
    Set<Integer> numbers = new HashSet<>();
    for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
      numbers.add(Period.YEAR.of(day));
      numbers.add(Period.QUARTER.of(day));
      numbers.add(Period.MONTH.of(day));
    }
    assertEquals(10 * (1 + 4 + 12), numbers.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "year", "-2022", "2022-", "2022-Q", "2022-1x"})
  void whatIsNoPeriodIsRefused(String text) {
    assertThrows(NumberFormatException.class, () -> Period.number(text));
  }
}
