package io.chuangkou.card.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.emulator.BadAnswer.Effect;
import io.chuangkou.card.ssc.CheckDigits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DemonstrationCardsTest {

  private static final String PROFILE =
      """
      title: 张三
      name: 张三
      idNumber: 320102198003071234
      sex: male
      born: 1980-03-07
      city: 010000
      cardNumber: A10000015
      generation: 2.00
      issued: 2019-05-20
      expires: 2029-05-19
      chip: 0081
      system: 4E4332
      maker: 8650
      serial: 0012D687
      """;

  static Stream<String> demonstrations() {
    return CardProfile.demonstrations().stream();
  }

  @ParameterizedTest
  @MethodSource("demonstrations")
  void numbersOfDemonstrationPersonsAreWellFormed(String name) {
    CardProfile profile = CardProfile.demonstration(name);

    assertTrue(CheckDigits.idNumberHolds(profile.idNumber()));
    assertTrue(CheckDigits.cardNumberHolds(profile.cardNumber()));
    assertEquals(profile.born().toString().replace("-", ""), profile.idNumber().substring(6, 14));
  }

  @Test
  void everyDemonstrationPersonIsAnother() {
    List<String> idNumbers =
        demonstrations().map(name -> CardProfile.demonstration(name).idNumber()).toList();

    assertEquals(idNumbers.size(), idNumbers.stream().distinct().count());
  }

  @Test
  void aProfileHidesItsPerson() {
    String text = CardProfile.demonstration("zhang-san").toString();

    assertFalse(text.contains("三"));
    assertFalse(text.contains("19800307"));
  }

  @Test
  void valuesKeepTheirZeros() throws Exception {
    assertEquals("010000", CardProfile.ofYaml(PROFILE).city());
  }

  @ParameterizedTest
  @CsvSource({
    "'serial: 0012D687', '', serial",
    "'serial: 0012D687', 'serial: 12', serial",
    "'generation: 2.00', 'generation: 4.00', generation",
    "'born: 1980-03-07', 'born: 1980-02-30', born",
    "'sex: male', 'sex: yes', sex",
    "'sex: male', 'sex: male\ncolour: red', colour",
    "'sex: male', 'sex: male\nfaults: [melted]', faults",
    "'sex: male', 'sex: male\nfaults: mute', faults",
    "'sex: male', 'sex: male\nanswers: mute', answers",
    "'sex: male', 'sex: male\nanswers: [mute]', answers",
    "'sex: male', 'sex: male\nanswers: [{answer: 6581}]', answers.command",
    "'sex: male', 'sex: male\nanswers: [{command: 00B, answer: 6581}]', answers.command",
    "'sex: male', 'sex: male\nanswers: [{command: 00B2, answer: 65}]', answers.answer",
    "'sex: male', 'sex: male\nanswers: [{command: 00B2, anser: 6581}]', answers.anser",
    "'name: 张三', 'name: 一二三四五六七八九十一二三四五六七八九十一二三四五六', name",
  })
  void aFaultyProfileIsRefusedByTheNameOfItsField(String line, String other, String field) {
    CardFaultException fault =
        assertThrows(
            CardFaultException.class, () -> CardProfile.ofYaml(PROFILE.replace(line, other)));

    assertEquals(CardFault.PROFILE_INVALID, fault.fault());
    assertTrue(fault.detail().startsWith(field), fault.detail());
  }

  @ParameterizedTest
  @CsvSource({"'a: [b'", "'- a'", "''"})
  void whatIsNoProfileAtAllIsRefused(String yaml) {
    assertEquals(
        CardFault.PROFILE_INVALID,
        assertThrows(CardFaultException.class, () -> CardProfile.ofYaml(yaml)).fault());
  }

  @Test
  void badAnswersToChosenCommandsAreWrittenInAProfile() throws Exception {
    CardProfile profile =
        CardProfile.ofYaml(
            PROFILE
                + """
                answers:
                  - {command: "00B2", answer: "6581", after: 1, times: 2, delayMillis: 2500}
                  - {command: 00A404, answer: mute}
                  - {command: 00C0, answer: pull}
                  - {command: "0020", delayMillis: 400}
                """);

    assertEquals(
        List.of(
            new BadAnswer("00B2", Effect.ANSWERS, "6581", 1, 2, 2_500),
            new BadAnswer("00A404", Effect.MUTE, "", 0, 999_999, 0),
            new BadAnswer("00C0", Effect.PULLED, "", 0, 999_999, 0),
            new BadAnswer("0020", Effect.AS_USUAL, "", 0, 999_999, 400)),
        profile.faults().answers());
  }

  @ParameterizedTest
  @CsvSource({
    "early-issue, ",
    "worn-contacts, ",
    "slow-chip, ",
    "wrong-number, ",
    "failing-chip, CHIP",
    "pulled, PULLED",
  })
  void cardsToTrainWithDoWhatTheySay(String name, @Nullable CardFault fault) throws Exception {
    CardProfile profile =
        CardProfile.ofYaml(
            Files.readString(Path.of("../packaging/samples/cards/" + name + ".yaml")));
    try (EmulatedReaders readers =
        new EmulatedReaders(() -> LocalDate.of(2026, 6, 1), Duration.ofSeconds(20))) {
      readers.insert(new EmulatedCard(profile));

      CardReading reading = readers.read(EmulatedReaders.READER);

      assertEquals(fault, reading instanceof CardReading.Failure failure ? failure.fault() : null);
    }
  }

  @Test
  void thereIsNoDemonstrationCardOfAnotherName() {
    assertThrows(IllegalArgumentException.class, () -> CardProfile.demonstration("nobody"));
  }
}
