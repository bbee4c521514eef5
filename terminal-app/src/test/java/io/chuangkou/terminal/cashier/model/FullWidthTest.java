package io.chuangkou.terminal.cashier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FullWidthTest {

  @Test
  void fullWidthDigitsAndPointsBecomeANumber() {
    assertEquals("123.45", FullWidth.decimal("１２３．４５"));
    assertEquals("123.45", FullWidth.decimal("123。45"));
  }

  @Test
  void nothingIsLeftOutThatWouldMakeAnotherNumber() {
    assertEquals("-1", FullWidth.decimal("－１"));
    assertEquals("+1,250 元", FullWidth.decimal("+1，250　元"));
    assertEquals("1²", FullWidth.decimal("1²"));
  }

  @Test
  void codesAreUpperCaseAscii() {
    assertEquals("XJ01CAA-040 张", FullWidth.code("ｘj０１caa－040 张"));
  }
}
