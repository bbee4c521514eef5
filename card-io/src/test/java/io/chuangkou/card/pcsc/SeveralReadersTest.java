package io.chuangkou.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus.CardPresent;
import io.chuangkou.card.ReaderStatus.Empty;
import io.chuangkou.card.ReaderStatus.NoReader;
import io.chuangkou.card.foreign.ForeignCard;
import io.chuangkou.card.foreign.ForeignSlot;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Desks with several readers, over the real PC/SC service: which of them is heard, and when. */
@Tag("pcsc")
class SeveralReadersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final String LEFT = "Left Reader 00 00";
  private static final String RIGHT = "Right Reader 00 00";

  private final Heard heard = new Heard();
  private final List<ForeignSlot> slots = new ArrayList<>();
  private OwnPcscd service;
  private PcscCardReaders readers;

  @BeforeEach
  void open() throws Exception {
    service = new OwnPcscd();
    readers = new PcscCardReaders(PcscSettings.standard(), () -> TODAY);
  }

  @AfterEach
  void close() {
    service.close();
    readers.close();
    slots.forEach(ForeignSlot::close);
  }

  private ForeignSlot left() {
    return slots.getFirst();
  }

  private ForeignSlot right() {
    return slots.get(2);
  }

  private void start(String... names) throws Exception {
    take(service.start(names));
  }

  private void take(List<InetSocketAddress> addresses) {
    addresses.forEach(address -> slots.add(new ForeignSlot(address)));
  }

  private void watch(PcscSettings settings) {
    readers = new PcscCardReaders(settings, () -> TODAY);
    readers.watch(heard);
  }

  private static ForeignCard token() {
    return ForeignCard.always("3B021450", "6D00");
  }

  @Test
  void aCardIsHeardThoughATokenStaysInAnotherReader() throws Exception {
    start("Left Reader", "Right Reader");
    watch(PcscSettings.standard());
    heard.first(new Empty(LEFT));
    left().insert(token());
    heard.next(new CardPresent(LEFT));
    fails(LEFT, CardFault.NOT_SOCIAL_SECURITY);

    right().insert(ForeignCard.standard());
    heard.next(new CardPresent(RIGHT));
    assertInstanceOf(CardReading.Success.class, readers.read(RIGHT));
    right().remove();
    heard.next(new Empty(RIGHT));
    right().insert(ForeignCard.standard());
    heard.next(new CardPresent(RIGHT));
  }

  @Test
  void theCardThatWasInBeforeStandsInAgainWithoutBeingNew() throws Exception {
    start("Left Reader", "Right Reader");
    watch(PcscSettings.standard());
    heard.first(new Empty(LEFT));
    left().insert(ForeignCard.standard());
    heard.next(new CardPresent(LEFT));
    right().insert(ForeignCard.standard());
    heard.next(new CardPresent(RIGHT));

    right().remove();

    heard.next(new Empty(RIGHT));
    heard.next(new CardPresent(LEFT, false));
    left().remove();
    heard.next(new Empty(LEFT));
  }

  @Test
  void ofCardsThatWereInBeforeTheStartTheOneThatLooksRightCounts() throws Exception {
    start("Left Reader", "Right Reader");
    watch(PcscSettings.standard());
    heard.first(new Empty(LEFT));
    right().insert(ForeignCard.standard());
    heard.next(new CardPresent(RIGHT));
    left().insert(token());
    heard.next(new CardPresent(LEFT));
    readers.close();

    watch(PcscSettings.standard());

    heard.next(new CardPresent(RIGHT));
  }

  @Test
  void aCardIsHeardOnceWhateverHappenedBeforeTheStart() throws Exception {
    start("Left Reader");
    watch(PcscSettings.standard());
    heard.first(new Empty(LEFT));
    for (int i = 0; i < 2; i++) {
      left().insert(ForeignCard.standard());
      heard.next(new CardPresent(LEFT));
      left().remove();
      heard.next(new Empty(LEFT));
    }
    left().insert(ForeignCard.standard());
    heard.next(new CardPresent(LEFT));
    readers.close();

    watch(PcscSettings.standard());
    heard.next(new CardPresent(LEFT));
    assertInstanceOf(CardReading.Success.class, readers.read(LEFT));
    left().remove();
    heard.next(new Empty(LEFT));
  }

  @Test
  void slotsOfSecurityModulesAndReadersToLeaveAreNotTheDesks() throws Exception {
    start("R502 SAM1 Reader", "R502 CL Reader", "R502 Contact Reader");
    watch(new PcscSettings(List.of("r502"), List.of(" cl "), Duration.ofSeconds(10)));
    heard.first(new Empty("R502 Contact Reader 00 00"));

    left().insert(token());
    right().insert(token());
    slots.get(4).insert(ForeignCard.standard());

    heard.next(new CardPresent("R502 Contact Reader 00 00"));
  }

  @Test
  void whereOnlyOtherReadersAreConnectedTheyAreNamed() throws Exception {
    start("Left Reader");
    watch(new PcscSettings("D8", Duration.ofSeconds(10)));

    NoReader none = new NoReader(List.of("Left Reader 00 00", "Left Reader 00 01"));
    heard.first(none);
    assertEquals(CardFault.OTHER_READER, none.fault());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK"})
  void aReaderIsKnownByTheBytesOfItsName(String charset) throws Exception {
    take(service.start(Charset.forName(charset), List.of("德卡读卡器")));
    watch(new PcscSettings("德卡", Duration.ofSeconds(10)));
    heard.first(new Empty("德卡读卡器 00 00"));

    left().insert(ForeignCard.standard());

    heard.next(new CardPresent("德卡读卡器 00 00"));
    assertInstanceOf(CardReading.Success.class, readers.read("德卡读卡器 00 00"));
  }

  private void fails(String reader, CardFault fault) {
    CardReading reading = readers.read(reader);
    assertEquals(
        fault, assertInstanceOf(CardReading.Failure.class, reading, reading::toString).fault());
  }
}
