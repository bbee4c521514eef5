package io.chuangkou.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus.CardPresent;
import io.chuangkou.card.ReaderStatus.Empty;
import io.chuangkou.card.ReadingProgress;
import io.chuangkou.card.foreign.ForeignCard;
import io.chuangkou.card.foreign.ForeignSlot;
import io.chuangkou.card.foreign.StandardCard;
import io.chuangkou.card.foreign.StandardCard.Habit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Cards that were written from the standards alone, over the real PC/SC service. */
@Tag("pcsc")
@TestInstance(Lifecycle.PER_CLASS)
class ForeignCardsTest {

  private static final String READER = "Virtual PCD 00 00";
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Duration SILENCE = Duration.ofMillis(1_200);
  private static final String READ_RECORD = "00B2";

  private final Heard heard = new Heard();
  private OwnPcscd service;
  private ForeignSlot slot;
  private PcscCardReaders readers;

  @BeforeAll
  void open() throws Exception {
    service = new OwnPcscd();
    slot = new ForeignSlot(service.start());
    readers = new PcscCardReaders(new PcscSettings("", SILENCE), () -> TODAY);
    readers.watch(heard);
    heard.first(new Empty(READER));
  }

  @AfterEach
  void takeOut() throws Exception {
    slot.remove();
    heard.atLast(new Empty(READER));
  }

  @AfterAll
  void close() {
    service.close();
    readers.close();
    slot.close();
  }

  @Test
  void aCardInOrderIsReadInSixCommands() throws Exception {
    ForeignCard card = ForeignCard.standard();
    CardReading.Success success = read(card);

    assertEquals("张三", success.card().name());
    assertEquals(List.of(), success.card().warnings());
    assertEquals(6, success.apdus());
    assertEquals(6, card.heard().size());
  }

  @Test
  void aCardOverTheBlockProtocolIsReadInFiveCommands() throws Exception {
    assertEquals(5, read(StandardCard.overT1().card()).apdus());
  }

  @Test
  void aCardWithSeveralHabitsIsRead() throws Exception {
    ForeignCard card =
        StandardCard.overT0()
            .with(Habit.SELECTS_BY_00_ALONE)
            .with(Habit.ANNOUNCES_ANOTHER_LENGTH)
            .with(Habit.TRANSPARENT_FILES)
            .card();
    assertEquals("320102198003071234", read(card).card().idNumber());
  }

  @Test
  void theDetailOfAFaultNamesCommandFileStatusWordAndReader() throws Exception {
    ForeignCard card = ForeignCard.standard();
    card.when(READ_RECORD).answers("6581");

    assertEquals("READ RECORD EF05: 6581 · " + READER, fails(card, CardFault.CHIP).detail());
  }

  @Test
  void aSlowCardIsReadAndSeenToBeRead() throws Exception {
    ForeignCard card = ForeignCard.standard();
    card.when("00").takes(Duration.ofMillis(500));
    List<ReadingProgress> progress = Collections.synchronizedList(new ArrayList<>());
    insert(card);

    CardReading reading = readers.read(READER, progress::add);

    assertInstanceOf(CardReading.Success.class, reading, reading::toString);
    assertEquals(new ReadingProgress(6, 6), progress.getLast());
    assertFalse(progress.contains(new ReadingProgress(1, 6)));
  }

  @Test
  void aFastCardIsNotTalkedAbout() throws Exception {
    insert(ForeignCard.standard());

    CardReading reading =
        readers.read(
            READER,
            progress -> {
              throw new AssertionError(progress);
            });

    assertInstanceOf(CardReading.Success.class, reading, reading::toString);
  }

  @Test
  void aCardThatStaysSilentIsGivenUpAndTheNextIsRead() throws Exception {
    ForeignCard card = ForeignCard.standard();
    card.when(READ_RECORD).isSilent();

    CardReading.Failure failure = fails(card, CardFault.TIMEOUT);
    assertTrue(failure.detail().startsWith("no answer for 1.2 s"), failure.detail());
    assertTrue(failure.detail().endsWith(READER), failure.detail());
    slot.remove();
    heard.atLast(new Empty(READER));

    assertEquals("张三", read(ForeignCard.standard()).card().name());
  }

  @Test
  void aCardThatIsPulledSaysSo() throws Exception {
    ForeignCard card = ForeignCard.standard();
    card.when(READ_RECORD).isPulled();

    assertTrue(fails(card, CardFault.PULLED).detail().endsWith(READER));
  }

  private CardReading.Success read(ForeignCard card) throws Exception {
    insert(card);
    CardReading reading = readers.read(READER);
    return assertInstanceOf(CardReading.Success.class, reading, reading::toString);
  }

  private CardReading.Failure fails(ForeignCard card, CardFault fault) throws Exception {
    insert(card);
    CardReading reading = readers.read(READER);
    CardReading.Failure failure =
        assertInstanceOf(CardReading.Failure.class, reading, reading::toString);
    assertEquals(fault, failure.fault(), failure.detail());
    return failure;
  }

  private void insert(ForeignCard card) throws Exception {
    slot.insert(card);
    heard.atLast(new CardPresent(READER));
  }
}
