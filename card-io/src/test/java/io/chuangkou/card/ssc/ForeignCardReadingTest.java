package io.chuangkou.card.ssc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.CardWarning;
import io.chuangkou.card.foreign.ForeignCard;
import io.chuangkou.card.foreign.StandardCard;
import io.chuangkou.card.foreign.StandardCard.Habit;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards that were written from the standards alone, without a reader between. */
class ForeignCardReadingTest {

  private static final String SELECT_SSSE = "00A40400";
  private static final String SELECT_ISSUER = "00A4020002EF05";
  private static final String READ_RECORD = "00B2";

  private final SocialSecurityCardReader reader =
      new SocialSecurityCardReader(() -> LocalDate.of(2026, 6, 1));

  @ParameterizedTest
  @EnumSource(names = "PROTECTED_HOLDER", mode = EnumSource.Mode.EXCLUDE)
  void cardsOfEveryHabitAreRead(Habit habit) {
    assertEquals("张三", read(StandardCard.overT0().with(habit).card()).card().name());
  }

  @ParameterizedTest
  @EnumSource(names = "PROTECTED_HOLDER", mode = EnumSource.Mode.EXCLUDE)
  void cardsOfEveryHabitAreReadOverTheBlockProtocol(Habit habit) {
    assertEquals("张三", read(StandardCard.overT1().with(habit).card()).card().name());
  }

  @Test
  void aCardThatKnowsNoTagsIsReadByNumbers() {
    ForeignCard card = StandardCard.overT0().with(Habit.SINGLE_RECORDS).card();
    for (String tag : List.of("01", "03", "05", "06", "07", "08", "09", "4E", "0A", "0D")) {
      card.when("00B2" + tag + "00").answers("6A86");
    }
    assertEquals("张三", read(card).card().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"6F00", "6985", "6581"})
  void aCardThatFailsOnAllRecordsAtOnceIsAskedForEach(String statusWord) {
    ForeignCard card = ForeignCard.standard();
    card.when("00B20105").answers(statusWord);
    assertEquals("张三", read(card).card().name());
  }

  @Test
  void aCardThatCorrectsNoLengthsIsAskedForAllThatThereIs() {
    ForeignCard card = ForeignCard.standard();
    card.when("00B20105").times(1).answers("6700");
    assertEquals("张三", read(card).card().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"6F00", "6581", "6400", "6985", "6300", "6501", "6600"})
  void aFaultOfTheChipIsNoForeignCard(String statusWord) {
    ForeignCard card = ForeignCard.standard();
    card.when(SELECT_SSSE).answers(statusWord);

    CardReading.Failure failure = fails(card, CardFault.CHIP);

    assertTrue(failure.detail().contains("SELECT SSSE: " + statusWord), failure.detail());
    assertEquals(3, card.heard().size(), "tried again after a reset");
  }

  @ParameterizedTest
  @CsvSource({
    "6A82, NOT_SOCIAL_SECURITY",
    "6D00, NOT_SOCIAL_SECURITY",
    "6E00, NOT_SOCIAL_SECURITY",
    "6A81, LOCKED",
    "6283, LOCKED",
    "9303, LOCKED",
  })
  void otherKindsOfCardsAndLockedOnesAreToldApart(String statusWord, CardFault fault) {
    ForeignCard card = ForeignCard.standard();
    card.when(SELECT_SSSE).answers(statusWord);

    fails(card, fault);
  }

  @ParameterizedTest
  @CsvSource({
    "00B2, 6581, READ RECORD EF05: 6581",
    "00B2, 6400, READ RECORD EF05: 6400",
    "00B20105, 6982, READ RECORD EF05: 6982",
    "00A4020002EF06, 6F00, SELECT EF06: 6F00",
    "00A4020002EF05, 6985, SELECT EF05: 6985",
  })
  void theDetailNamesCommandFileAndStatusWord(String command, String statusWord, String detail) {
    ForeignCard card = ForeignCard.standard();
    card.when(command).answers(statusWord);

    assertEquals(detail, fails(card, CardFault.CHIP).detail());
  }

  @Test
  void aClosedFileOfAnOpenGenerationIsAFaultOfTheChip() {
    ForeignCard card = StandardCard.overT0().with(Habit.PROTECTED_HOLDER).card();

    assertTrue(fails(card, CardFault.CHIP).detail().contains("READ RECORD EF06: 6982"));
  }

  @Test
  void aFaultThatPassesWithAResetIsNone() {
    ForeignCard card = ForeignCard.standard();
    card.when(READ_RECORD).times(1).answers("6581");

    assertEquals("张三", read(card).card().name());
  }

  @Test
  void aCardThatForgetsInBetweenIsReadAgainFromTheStart() {
    ForeignCard card = ForeignCard.standard();
    card.when(SELECT_ISSUER).times(1).forgets("9000");

    assertEquals("张三", read(card).card().name());
  }

  @Test
  void aWrongIdNumberIsAWarningOfTheCard() {
    ForeignCard card = StandardCard.overT0().with(0x08, "320102198003071235").card();
    assertEquals(List.of(CardWarning.ID_NUMBER_CHECK), read(card).card().warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"320102800307123", "JPN0AB1234567890"})
  void numbersWithoutACheckDigitAreNotWarnedOf(String number) {
    ForeignCard card = StandardCard.overT0().with(0x08, number).card();
    assertFalse(read(card).card().warnings().contains(CardWarning.ID_NUMBER_CHECK));
  }

  private CardReading.Success read(ForeignCard card) {
    CardReading reading = reader.read(slot(card));
    return assertInstanceOf(CardReading.Success.class, reading, reading::toString);
  }

  private CardReading.Failure fails(ForeignCard card, CardFault fault) {
    CardReading reading = reader.read(slot(card));
    CardReading.Failure failure =
        assertInstanceOf(CardReading.Failure.class, reading, reading::toString);
    assertEquals(fault, failure.fault(), failure.detail());
    return failure;
  }

  private static CardSlot slot(ForeignCard card) {
    return new CardSlot() {
      @Override
      public String name() {
        return "foreign";
      }

      @Override
      public CardConnection connect() {
        card.reset();
        return new Line(card);
      }
    };
  }

  private record Line(ForeignCard card) implements CardConnection {

    @Override
    public byte[] answerToReset() {
      return card.answerToReset();
    }

    @Override
    public byte[] transmit(byte[] command) {
      return card.transmit(command);
    }
  }
}
