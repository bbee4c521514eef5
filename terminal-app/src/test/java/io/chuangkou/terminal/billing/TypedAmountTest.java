package io.chuangkou.terminal.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.billing.TypedAmount.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed, scanned or pasted where money is handed over. */
class TypedAmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "350|350.00",
        "350.|350.00",
        ".5|0.50",
        "００５０．５|50.50",
        "50。5|50.50",
        "1,234.50|1234.50",
        "￥ 1,234,567|1234567.00",
        " 99999999.99 |99999999.99",
        "''|0.00"
      })
  void an_amount_is_understood(String typed, String yuan) {
    assertEquals(new TypedAmount(Fen.ofYuan(yuan), null), TypedAmount.of(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"50.5.5", "0.001", "12,34", "1e3", "abc", "5 0", ".", "¥", "三百", "35o"})
  void what_is_no_number_is_no_amount(String typed) {
    assertEquals(new TypedAmount(Fen.ZERO, Refusal.NO_AMOUNT), TypedAmount.of(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-50", "+50", "－５０", "−50", "50-", "5-0"})
  void a_sign_has_nothing_to_do_there(String typed) {
    assertEquals(new TypedAmount(Fen.ZERO, Refusal.SIGN), TypedAmount.of(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "100000000",
        "6901234567892",
        "83012345678901234567",
        "99999999999999999999999999999999999999999999999999"
      })
  void a_bar_code_is_more_than_a_counter_takes(String typed) {
    assertEquals(new TypedAmount(Fen.ZERO, Refusal.TOO_MUCH), TypedAmount.of(typed));
  }
}
