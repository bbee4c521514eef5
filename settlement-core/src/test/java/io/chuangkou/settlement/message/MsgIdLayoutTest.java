package io.chuangkou.settlement.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class MsgIdLayoutTest {

  private static final LocalDateTime TIME = LocalDateTime.of(2022, 3, 1, 9, 8, 7);

  @Test
  void codeTimeAndSerialMakeThirtyCharacters() {
    assertEquals(
        "H32010000001202203010908070042",
        MsgIdLayout.ORG_TIME_SERIAL.msgid("H32010000001", TIME, 42));
  }

  @Test
  void theOtherLayoutHasThirtyCharactersToo() {
    assertEquals(
        "220301090807-H32010000001-0042",
        MsgIdLayout.TIME_ORG_SERIAL.msgid("H32010000001", TIME, 42));
  }

  @Test
  void aLongCounterGoesOnWithItsLastFourDigits() {
    assertEquals(
        "H32010000001202203010908070001",
        MsgIdLayout.ORG_TIME_SERIAL.msgid("H32010000001", TIME, 10_001));
  }

  @Test
  void aCodeOfAnotherLengthIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> MsgIdLayout.ORG_TIME_SERIAL.msgid("H320100", TIME, 1));
  }
}
