package io.chuangkou.settlement.policy.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rates, amounts, ranges and rows read. */
class BilingualTextTest {

  @ParameterizedTest
  @CsvSource({"0, 0%", "5, 0.05%", "6500, 65%", "4250, 42.5%", "4205, 42.05%", "10000, 100%"})
  void aRateHasNoMorePlacesThanItNeeds(int rate, String text) {
    assertEquals(text, Rates.text(rate));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "100000, 1000", "1250, 12.50", "1205, 12.05", "7, 0.07"})
  void anAmountHasTwoPlacesOrNone(long fen, String text) {
    assertEquals(text, Rates.yuan(fen));
  }

  @ParameterizedTest
  @CsvSource({"80, 2147483647, 80+", "0, 3, 0-3", "2, 2, 2"})
  void aRangeReadsAsItIsWritten(int from, int to, String text) {
    assertEquals(text, new Range(from, to).toString());
  }

  @Test
  void aRowNamesWhatItHoldsForInBrackets() {
    BilingualText rate = BilingualText.of("统筹支付 65%", "the fund pays 65%");
    BilingualText both =
        BilingualText.of("三级医院", "level 3").and(BilingualText.of("急诊", "emergency"));
    assertEquals(
        BilingualText.of("统筹支付 65%（三级医院，急诊）", "the fund pays 65% (level 3, emergency)"),
        rate.in(both));
    assertEquals(rate, rate.in(BilingualText.NONE));
    assertEquals(both, BilingualText.NONE.and(both));
  }
}
