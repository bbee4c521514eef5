package io.chuangkou.terminal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.money.Fen;
import org.junit.jupiter.api.Test;

class YuanTest {

  @Test
  void amountsHaveSignGroupingAndTwoDecimals() {
    assertEquals("¥0.00", Yuan.of(Fen.ZERO));
    assertEquals("¥0.05", Yuan.of(Fen.of(5)));
    assertEquals("¥1,234,567.80", Yuan.of(Fen.of(123_456_780)));
    assertEquals("−¥3.20", Yuan.of(Fen.of(-320)));
  }
}
