package io.chuangkou.card.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.diagnosis.Application;
import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.CardItem;
import io.chuangkou.card.diagnosis.CardItem.State;
import io.chuangkou.card.diagnosis.CardReset;
import io.chuangkou.card.diagnosis.CommandTime;
import io.chuangkou.card.diagnosis.Diagnostics;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.diagnosis.Remark;
import io.chuangkou.card.diagnosis.Verdict;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.CardProfile.Fault;
import io.chuangkou.card.emulator.CardProfile.Faults;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.card.reset.AnswerToReset;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.transport.ResetKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a technician sees of one card, on emulated ones. */
class CardExaminationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final CardProfile ZHANG_SAN = CardProfile.demonstration("zhang-san");

  private final EmulatedReaders readers = new EmulatedReaders(() -> TODAY, Duration.ofSeconds(20));
  private final Diagnostics diagnostics =
      new DeskDiagnostics(readers, new SocialSecurityCardReader(() -> TODAY));

  @AfterEach
  void close() {
    readers.close();
  }

  @Test
  void aGoodCardIsShownWholeAndNamesNobody() {
    CardDiagnosis diagnosis = examine(ZHANG_SAN, Disclosure.MASKED);

    assertEquals("CARD-GOOD", diagnosis.conclusion().code());
    assertEquals(Verdict.GOOD, diagnosis.conclusion().verdict());
    assertEquals(
        List.of(ResetKind.COLD, ResetKind.WARM),
        diagnosis.resets().stream().map(CardReset::kind).toList());
    assertEquals("3B6D0000" + "00814E43328650" + "3201" + "00000000", answer(diagnosis).text());
    assertEquals("sx1.sh.社会保障", application(diagnosis).name());
    assertTrue(application(diagnosis).isSelected());
    assertEquals("张*", item(diagnosis, "09").decoded());
    assertEquals("320102**********34", item(diagnosis, "08").decoded());
    assertEquals("1980-**-**", item(diagnosis, "0D").decoded());
    assertEquals("2.00", item(diagnosis, "03").decoded());
    assertEquals("2019-05-20", item(diagnosis, "05").decoded());
    assertEquals("**".repeat(18), item(diagnosis, "08").raw());
    assertEquals(14, items(diagnosis).size());
    assertTrue(items(diagnosis).values().stream().allMatch(item -> item.state() == State.GOOD));
    assertEquals(List.of(), diagnosis.warnings());
    assertEquals(
        List.of("SELECT sx1.sh.社会保障", "GET RESPONSE", "SELECT EF05", "READ RECORD EF05"),
        diagnosis.commands().stream().map(CommandTime::name).limit(4).toList());
    String everything = everything(diagnosis);
    for (String personal :
        List.of("张三", "320102198003071234", "A10000015", "0012D687", "D5C5C8FD", "19800307")) {
      assertFalse(everything.contains(personal), personal);
    }
  }

  @Test
  void openlyItShowsWhatIsOnTheCard() {
    CardDiagnosis diagnosis = examine(ZHANG_SAN, Disclosure.OPEN);

    assertEquals("张三", item(diagnosis, "09").decoded());
    assertEquals("320102198003071234", item(diagnosis, "08").decoded());
    assertEquals("D5C5C8FD" + "00".repeat(26), item(diagnosis, "09").raw());
    assertEquals("0012D687", answer(diagnosis).marks().orElseThrow().serial());
  }

  @Test
  void aCardThatGivesOnlySingleRecordsShowsTheItemsThatNobodyReadsToo() {
    CardDiagnosis diagnosis =
        examine(ZHANG_SAN.with(Faults.of(Fault.SINGLE_RECORDS)), Disclosure.MASKED);

    assertEquals(14, items(diagnosis).size());
    assertTrue(items(diagnosis).values().stream().allMatch(item -> item.state() == State.GOOD));
  }

  @Test
  void whatIsMissingUnreadableOrProtectedIsSaidItemByItem() {
    CardDiagnosis missing = examine(ZHANG_SAN.with(Faults.missing(0x0A)), Disclosure.MASKED);
    assertEquals(State.MISSING, item(missing, "0A").state());

    CardDiagnosis years = examine(ZHANG_SAN.with(Faults.of(Fault.YEAR_DATES)), Disclosure.MASKED);
    assertEquals(State.ODD, item(years, "05").state());
    assertEquals("2019", item(years, "05").decoded());

    CardDiagnosis third = examine(CardProfile.demonstration("third-generation"), Disclosure.MASKED);
    assertEquals("CARD-NEEDS-KEY", third.conclusion().code());
    assertEquals("6982", third.statusWord());
    assertEquals(State.PROTECTED, item(third, "08").state());
    assertEquals(State.GOOD, item(third, "07").state());
  }

  @Test
  void aBankCardIsRecognisedAndNothingElseIsAskedOfIt() {
    CardDiagnosis diagnosis = examine(CardProfile.demonstration("bank-only"), Disclosure.MASKED);

    assertEquals("CARD-NOT-SOCIAL-SECURITY", diagnosis.conclusion().code());
    assertEquals("6A82", diagnosis.statusWord());
    assertEquals("6A82", application(diagnosis).statusWord());
    assertEquals(List.of("BANK-CARD"), diagnosis.warnings().stream().map(Remark::code).toList());
    assertEquals(List.of(), diagnosis.files().getFirst().items());
  }

  @Test
  void theStateOfThePinIsAskedWithoutATry() {
    EmulatedCard card = new EmulatedCard(ZHANG_SAN);
    readers.insert(card);

    PinState first = diagnostics.card("", Disclosure.MASKED).pin();
    PinState again = diagnostics.card("", Disclosure.MASKED).pin();

    assertInstanceOf(PinState.Left.class, first);
    assertEquals(first, again);
  }

  @Test
  void anEmptyReaderIsSaidToBeEmpty() {
    CardDiagnosis diagnosis = diagnostics.card("", Disclosure.MASKED);

    assertEquals("CARD-ABSENT", diagnosis.conclusion().code());
    assertEquals(EmulatedReaders.READER, diagnosis.reader());
    assertEquals(List.of("CARD-ABSENT", "CARD-ABSENT"), faults(diagnosis));
  }

  @Test
  void aMuteCardIsTriedColdAndWarm() {
    CardDiagnosis diagnosis = examine(ZHANG_SAN.with(Faults.of(Fault.MUTE)), Disclosure.MASKED);

    assertEquals(Verdict.CARD, diagnosis.conclusion().verdict());
    assertEquals(List.of("CARD-MUTE", "CARD-MUTE"), faults(diagnosis));
  }

  private static List<String> faults(CardDiagnosis diagnosis) {
    return diagnosis.resets().stream().map(CardReset::fault).toList();
  }

  private CardDiagnosis examine(CardProfile profile, Disclosure disclosure) {
    readers.insert(new EmulatedCard(profile));
    return diagnostics.card("", disclosure);
  }

  private static AnswerToReset answer(CardDiagnosis diagnosis) {
    return Objects.requireNonNull(diagnosis.answer());
  }

  private static Application application(CardDiagnosis diagnosis) {
    return Objects.requireNonNull(diagnosis.application());
  }

  private static CardItem item(CardDiagnosis diagnosis, String tag) {
    return Objects.requireNonNull(items(diagnosis).get(tag));
  }

  private static Map<String, CardItem> items(CardDiagnosis diagnosis) {
    return diagnosis.files().stream()
        .flatMap(file -> file.items().stream())
        .collect(Collectors.toMap(CardItem::tag, Function.identity()));
  }

  private static String everything(CardDiagnosis diagnosis) {
    return diagnosis
        + diagnosis.files().toString()
        + diagnosis.answer()
        + diagnosis.application()
        + diagnosis.resets()
        + diagnosis.commands();
  }
}
