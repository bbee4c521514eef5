package io.chuangkou.card.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.CardWarning;
import io.chuangkou.card.Generation;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.Sex;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.card.emulator.CardProfile.Fault;
import io.chuangkou.card.emulator.CardProfile.Faults;
import io.chuangkou.card.emulator.CardProfile.Reset;
import io.chuangkou.card.ssc.CheckDigits;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatedReadersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final CardProfile ZHANG_SAN = CardProfile.demonstration("zhang-san");

  private final EmulatedReaders readers = new EmulatedReaders(() -> TODAY, Duration.ofSeconds(20));

  @AfterEach
  void close() {
    readers.close();
  }

  @Test
  void aCardIsReadInSixCommands() {
    CardReading.Success success = assertInstanceOf(CardReading.Success.class, read(ZHANG_SAN));

    SocialSecurityCard card = success.card();
    assertEquals("张三", card.name());
    assertEquals("张*", card.maskedName());
    assertEquals("320102198003071234", card.idNumber());
    assertEquals("320102**********34", card.maskedIdNumber());
    assertEquals("A10000015", card.cardNumber());
    assertEquals("320100", card.cityCode());
    assertEquals("320100D1560000050012D687FFFFFFFF", card.identificationCode());
    assertEquals("2.00", card.version());
    assertEquals(Generation.SECOND, card.generation());
    assertEquals(LocalDate.of(2019, 5, 20), card.issued());
    assertEquals(LocalDate.of(2029, 5, 19), card.expires());
    assertEquals(LocalDate.of(1980, 3, 7), card.born());
    assertEquals(Sex.MALE, card.sex());
    assertEquals("01", card.ethnicity());
    assertEquals("320102", card.birthplace());
    assertEquals("00814E4332865032010012D687", card.historicalBytes());
    assertEquals(List.of(), card.warnings());
    assertEquals(6, success.apdus());
    assertEquals(EmulatedReaders.READER, success.reader());
    assertTrue(success.nanos() > 0);
  }

  @Test
  void aCardHidesItsHolder() {
    String text = success(ZHANG_SAN).toString();

    assertFalse(text.contains("三"), text);
    assertFalse(text.contains("19800307"), text);
    assertFalse(text.contains("1980-03-07"), text);
  }

  @Test
  void aLongNameIsJoinedAcrossACharacterThatIsCut() {
    assertEquals("买合木提·阿不都热西提·吐尔㛃逊江·䶮", success(CardProfile.demonstration("long-name")).name());
  }

  @ParameterizedTest
  @CsvSource({
    "bank-only, NOT_SOCIAL_SECURITY",
    "expired, EXPIRED",
    "third-generation, NEEDS_KEY",
  })
  void demonstrationCardsThatCannotSettleSayWhy(String name, CardFault fault) {
    assertEquals(fault, fault(CardProfile.demonstration(name)));
  }

  @ParameterizedTest
  @CsvSource({"MUTE, MUTE", "LOCKED, LOCKED", "GARBLED, GARBLED"})
  void faultsOfACardAreNamed(Fault fault, CardFault expected) {
    assertEquals(expected, fault(ZHANG_SAN.with(Faults.of(fault))));
  }

  @Test
  void aCardPulledWhileBeingReadIsNamedAndLeavesTheReader() throws Exception {
    BlockingQueue<ReaderStatus> statuses = new LinkedBlockingQueue<>();
    readers.watch(statuses::add);

    assertEquals(CardFault.PULLED, fault(ZHANG_SAN.with(Faults.pulledAfter(3))));

    assertEquals(new ReaderStatus.Empty(EmulatedReaders.READER), next(statuses));
    assertEquals(new ReaderStatus.CardPresent(EmulatedReaders.READER), next(statuses));
    assertEquals(new ReaderStatus.Empty(EmulatedReaders.READER), next(statuses));
    assertEquals(
        CardFault.ABSENT,
        assertInstanceOf(CardReading.Failure.class, readers.read(EmulatedReaders.READER)).fault());
  }

  @Test
  void aCardThatHangsIsATimeout() {
    try (EmulatedReaders impatient = new EmulatedReaders(() -> TODAY, Duration.ofMillis(50))) {
      impatient.insert(new EmulatedCard(ZHANG_SAN.with(Faults.slow(600_000))));

      CardReading reading = impatient.read(EmulatedReaders.READER);

      assertEquals(CardFault.TIMEOUT, assertInstanceOf(CardReading.Failure.class, reading).fault());
    }
  }

  @Test
  void aListenerThatFailsStillHearsTheNextChange() throws Exception {
    BlockingQueue<ReaderStatus> statuses = new LinkedBlockingQueue<>();
    readers.watch(
        status -> {
          statuses.add(status);
          throw new IllegalStateException("listener");
        });

    readers.insert(new EmulatedCard(ZHANG_SAN));

    assertEquals(new ReaderStatus.Empty(EmulatedReaders.READER), next(statuses));
    assertEquals(new ReaderStatus.CardPresent(EmulatedReaders.READER), next(statuses));
  }

  @Test
  void thereIsNoOtherReader() {
    assertEquals(
        CardFault.NO_READER,
        assertInstanceOf(CardReading.Failure.class, readers.read("other")).fault());
  }

  @Test
  void aCardIsValidUntilTheEndOfItsLastDay() {
    CardProfile lastDay = ZHANG_SAN.with(Faults.of(Fault.YEAR_DATES));
    try (EmulatedReaders then =
        new EmulatedReaders(() -> LocalDate.of(2029, 12, 31), Duration.ofSeconds(20))) {
      then.insert(new EmulatedCard(lastDay));

      SocialSecurityCard card =
          assertInstanceOf(CardReading.Success.class, then.read(EmulatedReaders.READER)).card();

      assertEquals(LocalDate.of(2019, 1, 1), card.issued());
      assertEquals(LocalDate.of(2029, 12, 31), card.expires());
      assertEquals(List.of(CardWarning.DATE_WITHOUT_DAY), card.warnings());
    }
  }

  @Test
  void aCardThatKnowsOnlySingleRecordsIsReadByTag() {
    assertEquals("张三", success(ZHANG_SAN.with(Faults.of(Fault.SINGLE_RECORDS))).name());
  }

  @Test
  void spacesThatFillANameAreNoPartOfIt() {
    assertEquals("张三", success(ZHANG_SAN.with(Faults.of(Fault.SPACE_FILLED))).name());
  }

  @ParameterizedTest
  @CsvSource({"07", "08", "09", "01", "03"})
  void aRecordThatASettlementRestsOnMustBeThere(String tag) {
    assertEquals(
        CardFault.GARBLED, fault(ZHANG_SAN.with(Faults.missing(Integer.parseInt(tag, 16)))));
  }

  @Test
  void otherRecordsMayBeMissing() {
    SocialSecurityCard card = success(ZHANG_SAN.with(Faults.missing(0x0A, 0x0B, 0x0C, 0x4E)));

    assertEquals(Sex.UNKNOWN, card.sex());
    assertEquals("", card.ethnicity());
    assertEquals(List.of(CardWarning.ITEM_MISSING), card.warnings());
  }

  @Test
  void wrongCheckDigitsAreWarnedOf() throws Exception {
    CardProfile wrong =
        CardProfile.ofYaml(
            """
            title: 张三
            name: 张三
            idNumber: 320102198003071235
            sex: male
            born: 1981-03-07
            city: 320100
            cardNumber: A10000016
            generation: 1.00
            issued: 2019-05-20
            expires: 2029-05-19
            chip: 0081
            system: 4E4332
            maker: 8650
            serial: 0012D687
            """);

    assertEquals(
        Set.of(
            CardWarning.CARD_NUMBER_CHECK,
            CardWarning.ID_NUMBER_CHECK,
            CardWarning.BIRTH_DATE_DIFFERS),
        Set.copyOf(success(wrong).warnings()));
  }

  @Test
  void whateverPersonIsOnACardIsReadBack() {
    Random random = new Random(20260601);
    for (int round = 0; round < 500; round++) {
      CardProfile profile = randomProfile(random);

      SocialSecurityCard card = success(profile);

      assertEquals(profile.name(), card.name());
      assertEquals(profile.idNumber(), card.idNumber());
      assertEquals(profile.cardNumber(), card.cardNumber());
      assertEquals(profile.city(), card.cityCode());
      assertEquals(profile.born(), card.born());
      assertEquals(profile.sex(), card.sex());
      assertEquals(profile.ethnicity(), card.ethnicity());
      assertEquals(profile.issued(), card.issued());
      assertEquals(profile.expires(), card.expires());
      assertEquals(profile.generation(), card.generation());
      assertEquals(List.of(), card.warnings());
    }
  }

  private static CardProfile randomProfile(Random random) {
    Generation generation = random.nextBoolean() ? Generation.FIRST : Generation.SECOND;
    int room = generation == Generation.FIRST ? 7 : 12;
    String name =
        random
            .ints(2 + random.nextInt(room - 1), 0, 3)
            .mapToObj(kind -> List.of("明", "㛃", "·").get(kind))
            .reduce("王", String::concat);
    LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
    LocalDate issued = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(5_000));
    String region = "3201%02d".formatted(2 + random.nextInt(12));
    String body = region + born.format(DateTimeFormatter.BASIC_ISO_DATE) + digits(random, 3);
    String number = "ABCXYZ".charAt(random.nextInt(6)) + digits(random, 7);
    return new CardProfile(
        name,
        body + CheckDigits.ofIdNumber(body),
        name,
        random.nextBoolean() ? Sex.MALE : Sex.FEMALE,
        "%02d".formatted(1 + random.nextInt(56)),
        born,
        region,
        region,
        number + CheckDigits.ofCardNumber(number),
        generation,
        issued,
        TODAY.plusDays(random.nextInt(4_000)),
        new Reset("0090", "4E4332", "8650", digits(random, 8)),
        "123456",
        Faults.NONE);
  }

  private static String digits(Random random, int count) {
    return random.ints(count, 0, 10).mapToObj(Integer::toString).reduce("", String::concat);
  }

  private SocialSecurityCard success(CardProfile profile) {
    return assertInstanceOf(CardReading.Success.class, read(profile)).card();
  }

  private CardFault fault(CardProfile profile) {
    return assertInstanceOf(CardReading.Failure.class, read(profile)).fault();
  }

  private CardReading read(CardProfile profile) {
    readers.insert(new EmulatedCard(profile));
    return readers.read(EmulatedReaders.READER);
  }

  private static ReaderStatus next(BlockingQueue<ReaderStatus> statuses)
      throws InterruptedException {
    ReaderStatus status = statuses.poll(20, TimeUnit.SECONDS);
    return status == null ? new ReaderStatus.NoReader() : status;
  }
}
