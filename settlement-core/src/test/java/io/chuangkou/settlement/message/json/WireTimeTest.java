package io.chuangkou.settlement.message.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02 10:15:30",
        "2026-03-0210:15:30",
        "2026-03-02T10:15:30",
        "2026-3-2 10:15:30",
        "2026/03/02 10:15:30",
        "2026/3/2 10:15:30",
        "2026.3.2 10:15:30",
        "2026年3月2日 10:15:30",
        "20260302101530",
        "20260302 10:15:30",
        "20260302T101530",
        "2026-03-02T10:15:30+08:00",
        "2026-03-02T10:15:30+0800",
        "2026-03-02T02:15:30Z",
        "2026-03-02 02:15:30z",
        "1772417730000",
        "1772417730"
      })
  void aTimeIsReadInEveryForm(String text) {
    assertEquals(LocalDateTime.of(2026, 3, 2, 10, 15, 30), WireTime.time(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02 10:15:30.297",
        "20260302101530297",
        "2026-03-02T02:15:30.297Z",
        "2026-03-02T10:15:30.297000+08:00",
        "1772417730297"
      })
  void aFractionIsKept(String text) {
    assertEquals(LocalDateTime.of(2026, 3, 2, 10, 15, 30, 297_000_000), WireTime.time(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1980-03-07",
        "1980/3/7",
        "19800307",
        "1980-03-07 00:00:00",
        "1980-03-06T16:00:00.000Z",
        "321206400000",
        "1980年03月07日"
      })
  void aDayIsReadInEveryForm(String text) {
    assertEquals(LocalDate.of(1980, 3, 7), WireTime.date(text));
  }

  @ParameterizedTest
  @CsvSource({"-320400000, none", "-1577952000000, 1920-01-01", "202603021015, 2026-03-02"})
  void daysBefore1970AreReadAndTwelveDigitsAreACalendars(String text, String day) {
    if (day.equals("none")) {
      assertThrows(DateTimeException.class, () -> WireTime.date(text));
    } else {
      assertEquals(LocalDate.parse(day), WireTime.date(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-",
        "2026-02-30",
        "2026-13-01",
        "0000-00-00 00:00:00",
        "2026-03-02 25:00:00",
        "2026-03",
        "tomorrow",
        "2026-03-02 10:15:30 or so",
        "99999999999999999999"
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThrows(DateTimeException.class, () -> WireTime.time(text));
  }
}
