package io.chuangkou.card.ssc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014", "320102198003071234"})
  void idNumbersWithTheRightCheckCharacterHold(String number) {
    assertTrue(CheckDigits.idNumberHolds(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110105194912310021",
        "320102198003071235",
        "320102198003071",
        "",
        "32010219800307123x"
      })
  void otherIdNumbersDoNot(String number) {
    assertFalse(CheckDigits.idNumberHolds(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X00000019", "B00000131", "A1000004X"})
  void cardNumbersWithTheRightCheckCharacterHold(String number) {
    assertTrue(CheckDigits.cardNumberHolds(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X00000018", "B0000013", "", "b00000131"})
  void otherCardNumbersDoNot(String number) {
    assertFalse(CheckDigits.cardNumberHolds(number));
  }

  @Test
  void oneWrongDigitAnywhereIsSeen() {
    String number = "320102198003071234";
    for (int at = 0; at < number.length(); at++) {
      char wrong = number.charAt(at) == '9' ? '0' : (char) (number.charAt(at) + 1);
      String changed = number.substring(0, at) + wrong + number.substring(at + 1);
      assertFalse(CheckDigits.idNumberHolds(changed), changed);
    }
  }

  @Test
  void remaindersOfZeroAndOneHaveTheirCharacters() {
    assertEquals('0', CheckDigits.ofCardNumber("00000000"));
    assertEquals('X', CheckDigits.ofCardNumber("00000006"));
  }

  @Test
  void aBodyOfAnotherLengthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> CheckDigits.ofIdNumber("1"));
  }
}
