package io.chuangkou.card.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.Generation;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.Sex;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.card.vendor.VendorCardReaders.Assigned;
import io.chuangkou.card.vendor.VendorSettings.Convention;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A maker's library, compiled from C, in this process and in a helper process. */
class VendorReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Charset GBK = Charset.forName("GBK");
  private static final Duration PATIENT = Duration.ofSeconds(30);
  private static final List<String> HERE = List.of();
  private static final String NAME = "Maker D8";

  @TempDir static Path folder;
  private static Path library;

  @BeforeAll
  static void compile() throws Exception {
    library = CompiledLibrary.in(folder);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCardIsReadAsTheLibraryReadsIt(boolean inHelper) {
    SocialSecurityCard card =
        assertInstanceOf(
                CardReading.Success.class,
                read(settings(1, inHelper ? VendorSettings.ownHelper() : HERE)))
            .card();

    assertEquals("张三", card.name());
    assertEquals("320102198003071234", card.idNumber());
    assertEquals("A10000015", card.cardNumber());
    assertEquals("320100D1560000050012D687FFFFFFFF", card.identificationCode());
    assertEquals("320100", card.cityCode());
    assertEquals(Generation.SECOND, card.generation());
    assertEquals(LocalDate.of(2029, 5, 19), card.expires());
    assertEquals(LocalDate.of(1980, 3, 7), card.born());
    assertEquals(Sex.MALE, card.sex());
    assertEquals("00814E4332865032010012D687", card.historicalBytes());
    assertEquals(List.of(), card.warnings());
  }

  @ParameterizedTest
  @CsvSource({
    "2, ABSENT, 'iReadCardBas -2: 无卡'",
    "3, MODULE_ABSENT, 'iReadCardBas -2201: 无PSAM卡'",
    "4, VENDOR_FAILED, 'iReadCardBas -777: 设备错误'",
    "5, NEEDS_KEY, 'iReadCardBas -27010: '",
    "99, VENDOR_LIBRARY, 'iReadCardBas -14: '"
  })
  void theLibrarysCodeAndWordsAreKeptBesideOurFault(int type, CardFault fault, String detail) {
    CardReading.Failure failure = failure(settings(type, HERE));
    assertEquals(fault, failure.fault());
    assertEquals(detail, failure.detail());
  }

  @ParameterizedTest
  @CsvSource({
    "12, 2 fields in place of 11",
    "13, more than 8192 bytes without an end",
    "14, the text is not GBK but UTF-8",
    "15, the text is not GBK",
    "17, 0 fields in place of 11",
    "18, 'field 5, name'"
  })
  void whatMakesNoSenseIsNoCard(int type, String detail) {
    CardReading.Failure failure = failure(settings(type, HERE));
    assertEquals(CardFault.VENDOR_ANSWER, failure.fault());
    assertEquals(detail, failure.detail());
  }

  @Test
  void aTextWithoutEndIsNoCardInAHelperEither() {
    assertEquals(
        CardFault.VENDOR_ANSWER, failure(settings(13, VendorSettings.ownHelper())).fault());
  }

  @Test
  void aLibraryInUtf8IsReadWhereThatIsConfigured() {
    VendorSettings utf8 =
        new VendorSettings(
            library, Convention.STANDARD, 14, HERE, "", StandardCharsets.UTF_8, PATIENT);
    assertEquals("张三", assertInstanceOf(CardReading.Success.class, read(utf8)).card().name());
  }

  @Test
  void whatALibraryPrintsBesideIsNoAnswer() {
    assertInstanceOf(CardReading.Success.class, read(settings(16, VendorSettings.ownHelper())));
  }

  @Test
  void aLibraryThatHangsInAHelperIsEndedAndStartedAnew() throws Exception {
    VendorSettings impatient =
        new VendorSettings(
            CompiledLibrary.in(Files.createDirectory(folder.resolve("hang"))),
            Convention.STANDARD,
            10,
            VendorSettings.ownHelper(),
            "",
            GBK,
            Duration.ofSeconds(5));
    try (VendorReader reader = new VendorReader(impatient, () -> TODAY, null)) {
      assertEquals(CardFault.TIMEOUT, failure(reader).fault());
      assertInstanceOf(CardReading.Success.class, reader.read(NAME));
    }
  }

  @Test
  void aLibraryThatHangsInThisProcessHangsAlone() throws Exception {
    VendorSettings impatient =
        new VendorSettings(
            CompiledLibrary.in(Files.createDirectory(folder.resolve("alone"))),
            Convention.STANDARD,
            10,
            HERE,
            "",
            GBK,
            Duration.ofMillis(500));
    try (VendorReader reader = new VendorReader(impatient, () -> TODAY, null)) {
      assertEquals(CardFault.TIMEOUT, failure(reader).fault());
      assertEquals(CardFault.TIMEOUT, failure(reader).fault(), "no second thread is given to it");
    }
    assertInstanceOf(CardReading.Success.class, read(settings(1, HERE)));
  }

  @Test
  void aLibraryThatCrashesTakesItsHelperAlongAndNotTheTerminal() throws Exception {
    VendorSettings crashing =
        new VendorSettings(
            CompiledLibrary.in(Files.createDirectory(folder.resolve("crash"))),
            Convention.STANDARD,
            11,
            VendorSettings.ownHelper(),
            "",
            GBK,
            PATIENT);
    try (VendorReader reader = new VendorReader(crashing, () -> TODAY, null)) {
      assertEquals(CardFault.VENDOR_CRASHED, failure(reader).fault());
      assertInstanceOf(CardReading.Success.class, reader.read(NAME));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLibraryThatIsNoneIsSaidNotToLoad(boolean inHelper) throws Exception {
    Path text = Files.writeString(folder.resolve("none.so"), "no library");
    VendorSettings none =
        new VendorSettings(
            text,
            Convention.STANDARD,
            1,
            inHelper ? VendorSettings.ownHelper() : HERE,
            "",
            GBK,
            PATIENT);
    CardReading.Failure failure = failure(none);
    assertEquals(CardFault.VENDOR_LIBRARY, failure.fault());
    assertTrue(failure.detail().startsWith("none.so cannot be loaded"), failure.detail());
  }

  @Test
  void theHelperInCReadsAsTheOwnOneDoes() throws Exception {
    List<String> helper = List.of(CompiledLibrary.helperIn(folder).toString());
    assertEquals("张三", name(read(settings(1, helper))));
    assertInstanceOf(CardReading.Success.class, read(settings(16, helper)));
    assertEquals("iReadCardBas -2201: 无PSAM卡", failure(settings(3, helper)).detail());
    assertEquals(CardFault.VENDOR_ANSWER, failure(settings(13, helper)).fault());
    assertInstanceOf(
        CardReading.Success.class,
        read(
            new VendorSettings(
                library, Convention.BASE, 0, helper, "{\"ORG_ID\":\"H1\"}", GBK, PATIENT)));
    Path none = Files.writeString(folder.resolve("text.so"), "no library");
    assertEquals(
        CardFault.VENDOR_LIBRARY,
        failure(new VendorSettings(none, Convention.STANDARD, 1, helper, "", GBK, PATIENT))
            .fault());
  }

  @Test
  void aHelperThatIsNotThereIsSaidSo() {
    CardReading.Failure failure = failure(settings(1, List.of("/nowhere/helper")));
    assertEquals(CardFault.VENDOR_LIBRARY, failure.fault());
    assertTrue(failure.detail().contains("cannot be started"), failure.detail());
  }

  @Test
  void whereTheReaderHasNoModuleTheNetworksMachineIsAsked() {
    try (VendorReader reader =
        new VendorReader(
            settings(3, HERE),
            () -> TODAY,
            asked -> {
              assertTrue(asked.startsWith("320100|00814E4332865032010012D687|03|"), asked);
              return "00112233445566770011223344556677|8899AABBCCDDEEFF8899AABBCCDDEEFF|";
            })) {
      assertInstanceOf(CardReading.Success.class, reader.read(NAME));
    }
  }

  @Test
  void aWrongResultOfTheNetworksMachineIsNoGenuineCard() {
    try (VendorReader reader =
        new VendorReader(settings(3, HERE), () -> TODAY, asked -> "00|00|")) {
      assertEquals(CardFault.NOT_GENUINE, failure(reader).fault());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theBaseLibraryIsInitialisedFirst(boolean inHelper) {
    List<String> helper = inHelper ? VendorSettings.ownHelper() : HERE;
    VendorSettings base =
        new VendorSettings(
            library, Convention.BASE, 0, helper, "{\"ORG_ID\":\"H1\"}", GBK, PATIENT);
    assertInstanceOf(CardReading.Success.class, read(base));
    assertFalse(base.toString().contains("ORG_ID"), base.toString());
    CardReading.Failure failure =
        failure(new VendorSettings(library, Convention.BASE, 0, helper, "{}", GBK, PATIENT));
    assertEquals("Init -14: ORG_ID", failure.detail());
  }

  @Test
  void anExpiredCardIsExpiredHereToo() {
    try (VendorReader reader =
        new VendorReader(settings(1, HERE), () -> LocalDate.of(2029, 5, 20), null)) {
      assertEquals(CardFault.EXPIRED, failure(reader).fault());
    }
  }

  @Test
  void aLibraryReadsItsOwnReaderAloneAndTheOthersAreReadAsEver() {
    EmulatedReaders service = new EmulatedReaders(() -> TODAY, PATIENT);
    service.insert(new EmulatedCard(CardProfile.demonstration("li-si")));
    try (CardReaders readers =
        new VendorCardReaders(
            service,
            List.of(new Assigned("d8", new VendorReader(settings(1, HERE), () -> TODAY, null))))) {
      assertEquals("张三", name(readers.read("MAKER D8 00 00")));
      assertEquals("李四", name(readers.read(EmulatedReaders.READER)));
    }
  }

  @Test
  void aReaderThatTheServiceDoesNotKnowIsAlwaysThere() throws Exception {
    BlockingQueue<ReaderStatus> statuses = new LinkedBlockingQueue<>();
    try (CardReaders readers =
        VendorCardReaders.alone(NAME, new VendorReader(settings(1, HERE), () -> TODAY, null))) {
      readers.watch(statuses::add);
      assertEquals(new ReaderStatus.CardPresent(NAME, true), statuses.poll(20, TimeUnit.SECONDS));
      assertEquals("张三", name(readers.read(NAME)));
    }
  }

  private static VendorSettings settings(int type, List<String> helper) {
    return new VendorSettings(library, Convention.STANDARD, type, helper, "", GBK, PATIENT);
  }

  private static @Nullable String name(CardReading reading) {
    return assertInstanceOf(CardReading.Success.class, reading).card().name();
  }

  private static CardReading read(VendorSettings settings) {
    try (VendorReader reader = new VendorReader(settings, () -> TODAY, null)) {
      return reader.read(NAME);
    }
  }

  private static CardReading.Failure failure(VendorSettings settings) {
    return assertInstanceOf(CardReading.Failure.class, read(settings));
  }

  private static CardReading.Failure failure(VendorReader reader) {
    return assertInstanceOf(CardReading.Failure.class, reader.read(NAME));
  }
}
