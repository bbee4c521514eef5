package io.chuangkou.card.reset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.reset.AnswerToReset.Check;
import io.chuangkou.card.reset.AnswerToReset.Convention;
import io.chuangkou.card.reset.AnswerToReset.Flaw;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerToResetTest {

  @Test
  void aSocialSecurityCardNamesChipSystemMakerCityAndSerial() {
    AnswerToReset answer = answer("3B6D0000 008131473186504302 00000013");

    assertEquals(Convention.DIRECT, answer.convention());
    assertEquals(List.of(0), answer.protocols());
    assertEquals(372, answer.fi());
    assertEquals(1, answer.di());
    assertEquals(9600, answer.bitsPerSecond());
    assertEquals(Check.NONE, answer.check());
    assertEquals(List.of(), answer.flaws());
    assertEquals(
        Optional.of(new CardMarks("0081", "314731", "8650", "4302", "00000013")), answer.marks());
    assertEquals("华大 CEC Huada", answer.marks().orElseThrow().chipMaker());
  }

  /**
   * T=0 and T=1 at another rate, with a check byte: computed by hand from the standard's tables.
   */
  @Test
  void interfaceBytesAreNamedAndMeanWhatTheStandardSays() {
    AnswerToReset answer = answer("3B9F95801FC78031A073B6A10067CF3211B252C679");

    assertEquals(
        List.of(
            new InterfaceByte("T0", 0x9F, "Y1=9, K=15"),
            new InterfaceByte("TA1", 0x95, "Fi=512, Di=16"),
            new InterfaceByte("TD1", 0x80, "T=0"),
            new InterfaceByte("TD2", 0x1F, "T=15"),
            new InterfaceByte("TA3", 0xC7, "clock stop 3, class 7")),
        answer.interfaceBytes());
    assertEquals(List.of(0), answer.protocols());
    assertEquals("8031A073B6A10067CF3211B252C6", answer.historical().substring(0, 28));
    assertEquals(111_600, answer.bitsPerSecond());
  }

  @Test
  void theCheckByteIsCalculated() {
    assertEquals(Check.GOOD, answer("3B8001 81").check());
    AnswerToReset wrong = answer("3B8001 80");
    assertEquals(Check.WRONG, wrong.check());
    assertEquals(List.of(Flaw.CHECK_BYTE), wrong.flaws());
    assertEquals(List.of(1), wrong.protocols());
    assertEquals(Check.MISSING, answer("3B8001").check());
  }

  @Test
  void anotherSerialNumberKeepsTheCheckByteRight() {
    AnswerToReset answer = answer("3B8D01 00814E43328650 32010012D687 94").withSerial("00000001");

    assertEquals(answer("3B8D01 00814E43328650 32010012D687 94").check(), Check.GOOD);
    assertEquals("00000001", answer.marks().orElseThrow().serial());
    assertEquals(Check.GOOD, answer.check());
    assertEquals("00000000", answer.withoutSerial().marks().orElseThrow().serial());
  }

  @Test
  void aBankCardsAnswerIsOfTheFamilyAndAHealthCardsIsNot() {
    assertTrue(answer("3B6D0000 00814D2208866000010000000A").marks().isPresent());
    assertTrue(answer("3B690000 249987DFED5DFFFFFF").marks().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "3B6D00000081314731865043020000 0013, 00813147318650430200000013",
    "3B6900002499 87DFED5DFFFFFF, 249987DFED5DFFFFFF",
    "3B8001 8081, ''",
    "3BF7110000C1400A, ''",
    "3B6D0000AA, AA",
    "3B, ''",
    "'', ''"
  })
  void historicalBytesAreFoundWhereverTheAnswerBreaksOff(String answer, String historical) {
    assertEquals(historical, answer(answer).historical());
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "00, FIRST_BYTE",
    "3B, BREAKS_OFF",
    "3B6D0000AA, BREAKS_OFF",
    "3B0000, TOO_LONG",
  })
  void whatBreaksTheStandardIsNamed(String bytes, Flaw flaw) {
    assertTrue(answer(bytes).flaws().contains(flaw), () -> answer(bytes).flaws().toString());
  }

  @Test
  void noBytesAtAllUpsetIt() {
    assertNull(answer("00").convention());
    Random random = new Random(20260601);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      assertNotNull(AnswerToReset.of(bytes).marks());
    }
  }

  private static AnswerToReset answer(String hex) {
    return AnswerToReset.of(HexFormat.of().parseHex(hex.replace(" ", "")));
  }
}
