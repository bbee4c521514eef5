package io.chuangkou.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardFaultTest {

  @Test
  void everyFaultHasACodeOfItsOwn() {
    assertEquals(
        CardFault.values().length,
        Arrays.stream(CardFault.values()).map(CardFault::code).collect(Collectors.toSet()).size());
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultSaysWhatHappenedAndWhatToDoInBothLanguages(CardFault fault) {
    assertTrue(fault.code().matches("CARD-[A-Z-]+"), fault.code());
    assertTrue(fault.sentence().endsWith("。"), fault.sentence());
    assertTrue(fault.advice().endsWith("。"), fault.advice());
    assertTrue(fault.englishSentence().endsWith("."), fault.englishSentence());
    assertTrue(fault.englishAdvice().endsWith("."), fault.englishAdvice());
  }
}
