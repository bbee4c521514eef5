package io.chuangkou.settlement.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.00",
    "5, 0.05",
    "10, 0.10",
    "99, 0.99",
    "100, 1.00",
    "123456, 1234.56",
    "-1, -0.01",
    "-250, -2.50",
    "9223372036854775807, 92233720368547758.07",
    "-9223372036854775808, -92233720368547758.08"
  })
  void yuanHaveTwoPlacesAndReadBack(long fen, String yuan) {
    assertEquals(yuan, Fen.of(fen).toYuan());
    assertEquals(Fen.of(fen), Fen.ofYuan(yuan));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.234", "1,5", "yuan", "92233720368547758.08"})
  void whatIsNoAmountIsRefused(String text) {
    assertThrows(NumberFormatException.class, () -> Fen.ofYuan(text));
  }

  @Test
  void whatDoesNotFitIsNoWrongFigure() {
    Fen most = Fen.of(Long.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> most.plus(Fen.of(1)));
    assertThrows(ArithmeticException.class, () -> Fen.of(Long.MIN_VALUE).negated());
    assertThrows(ArithmeticException.class, () -> Fen.of(-2).minus(most));
  }

  @Test
  void amountsCompareByValue() {
    assertTrue(Fen.of(-1).compareTo(Fen.ZERO) < 0);
    assertTrue(Fen.of(-1).isNegative());
    assertTrue(Fen.of(1).minus(Fen.of(1)).isZero());
  }
}
