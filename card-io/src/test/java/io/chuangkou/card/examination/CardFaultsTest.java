package io.chuangkou.card.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.diagnosis.Remark;
import io.chuangkou.card.examination.FaultTable.Row;
import io.chuangkou.card.foreign.ForeignCard;
import io.chuangkou.card.foreign.StandardCard;
import io.chuangkou.card.foreign.StandardCard.Habit;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.trace.CardTrace;
import io.chuangkou.card.trace.ReplayedCard;
import io.chuangkou.card.trace.TraceText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each fault of a card comes to: the rows of the table in the README. */
class CardFaultsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final String ATR = "3B6D000000814E43328650" + "32010012D687";
  private static final String SELECT_SSSE = "00A404";
  private static final String SELECT_EF06 = "00A4020002EF06";
  private static final HexFormat HEX = HexFormat.of();

  private static final Map<String, Consumer<ForeignDesk>> INJECTIONS =
      Map.ofEntries(
          Map.entry("nothing is wrong", with(card -> {})),
          Map.entry("the card speaks T=1", desk -> desk.insert(StandardCard.overT1().card())),
          Map.entry("there is no card", desk -> {}),
          Map.entry("no answer to reset", with(card -> card.answersReset("00"))),
          Map.entry("SELECT answers 6A82", with(card -> card.when(SELECT_SSSE).answers("6A82"))),
          Map.entry(
              "every command answers 6D00", desk -> desk.insert(ForeignCard.always(ATR, "6D00"))),
          Map.entry(
              "every command answers 6E00", desk -> desk.insert(ForeignCard.always(ATR, "6E00"))),
          Map.entry("SELECT answers 6A81", with(card -> card.when(SELECT_SSSE).answers("6A81"))),
          Map.entry("SELECT answers 6283", with(card -> card.when(SELECT_SSSE).answers("6283"))),
          Map.entry("SELECT answers 9303", with(card -> card.when(SELECT_SSSE).answers("9303"))),
          Map.entry("SELECT answers 6F00", with(card -> card.when(SELECT_SSSE).answers("6F00"))),
          Map.entry("SELECT answers 6581", with(card -> card.when(SELECT_SSSE).answers("6581"))),
          Map.entry("SELECT answers 6400", with(card -> card.when(SELECT_SSSE).answers("6400"))),
          Map.entry("SELECT answers 6985", with(card -> card.when(SELECT_SSSE).answers("6985"))),
          Map.entry("READ RECORD answers 6581", with(card -> card.when("00B2").answers("6581"))),
          Map.entry(
              "READ RECORD answers 6581 from the second file on",
              with(card -> card.when("00B2").after(1).answers("6581"))),
          Map.entry(
              "the holder's file is not there",
              with(
                  card -> {
                    for (String form : List.of("0200", "0000", "020C", "000C")) {
                      card.when("00A4" + form + "02EF06").answers("6A82");
                    }
                  })),
          Map.entry(
              "a 2.00 card answers 6982 for the holder's file",
              changed(card -> card.with(Habit.PROTECTED_HOLDER))),
          Map.entry(
              "a 3.00 card, and no security module",
              changed(card -> card.with(0x03, "3.00").with(Habit.PROTECTED_HOLDER))),
          Map.entry("no record of the ID number", changed(card -> card.with(0x08))),
          Map.entry("the ID number is blank", changed(card -> card.with(0x08, " ".repeat(18)))),
          Map.entry(
              "the name is no text",
              changed(card -> card.with(0x09, HEX.parseHex("FF".repeat(30))))),
          Map.entry("a version that there is not", changed(card -> card.with(0x03, "9.00"))),
          Map.entry(
              "the identification code is FF",
              changed(card -> card.with(0x01, HEX.parseHex("FF".repeat(16))))),
          Map.entry(
              "the last day of validity is over",
              changed(card -> card.with(0x06, HEX.parseHex("20250519")))),
          Map.entry("pulled out while it is read", with(card -> card.when("00B2").isPulled())),
          Map.entry(
              "contact is lost once", with(card -> card.when(SELECT_EF06).times(1).losesContact())),
          Map.entry(
              "contact is lost at every attempt",
              with(card -> card.when(SELECT_EF06).losesContact())),
          Map.entry(
              "the driver stays silent",
              desk -> {
                desk.silenceMeans(CardFault.TIMEOUT);
                ForeignCard card = ForeignCard.standard();
                card.when("00B2").isSilent();
                desk.insert(card);
              }),
          Map.entry(
              "an answer without a status word",
              with(card -> card.when(SELECT_SSSE).answers("90"))),
          Map.entry("61xx without end", with(card -> card.when("00C0").answers("6118"))),
          Map.entry(
              "the check digit of the ID number is wrong",
              changed(card -> card.with(0x08, "320102198003071230"))),
          Map.entry(
              "files that are read with READ BINARY",
              changed(card -> card.with(Habit.TRANSPARENT_FILES))),
          Map.entry(
              "GET RESPONSE answers 6Cxx",
              changed(card -> card.with(Habit.ANNOUNCES_ANOTHER_LENGTH))));

  static List<Row> rows() throws IOException {
    return FaultTable.rows("card");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void hasTheVerdictAndTheCodeOfTheTable(Row row) {
    CardDiagnosis diagnosis = diagnose(desk(row));

    assertEquals(row.code(), diagnosis.conclusion().code(), diagnosis::detail);
    assertEquals(row.verdict(), diagnosis.conclusion().verdict().key());
  }

  /** What is recorded of a fault in the field comes to the same when it is played back. */
  @ParameterizedTest
  @MethodSource("rows")
  void comesToTheSameWhenItsRecordingIsPlayedBack(Row row) throws Exception {
    RecordingAccess recorded = new RecordingAccess(desk(row));
    CardDiagnosis diagnosis = new DeskDiagnostics(recorded, reader()).card("", Disclosure.MASKED);
    String text = TraceText.write(recorded.trace(TODAY, diagnosis.conclusion()));

    CardTrace trace = TraceText.read(text);
    CardDiagnosis again =
        new CardExamination(reader()).examine(new ReplayedCard(trace), Disclosure.MASKED);

    assertEquals(row.verdict() + " " + row.code(), trace.expected());
    assertEquals(row.code(), again.conclusion().code(), text);
    assertEquals(diagnosis.statusWord(), again.statusWord(), text);
    assertEquals(
        diagnosis.warnings().stream().map(Remark::code).toList(),
        again.warnings().stream().map(Remark::code).toList(),
        text);
  }

  @Test
  void theTableHasARowForEveryFaultAndAtLeastTwentyFive() throws IOException {
    Set<String> faults = rows().stream().map(Row::fault).collect(Collectors.toSet());

    assertEquals(INJECTIONS.keySet(), faults);
    assertTrue(faults.size() >= 25, () -> faults.size() + " rows");
  }

  private static ForeignDesk desk(Row row) {
    Consumer<ForeignDesk> injection = INJECTIONS.get(row.fault());
    assertNotNull(injection, () -> "nobody injects: " + row.fault());
    ForeignDesk desk = new ForeignDesk();
    injection.accept(desk);
    return desk;
  }

  private static CardDiagnosis diagnose(ForeignDesk desk) {
    return new DeskDiagnostics(desk, reader()).card("", Disclosure.MASKED);
  }

  private static SocialSecurityCardReader reader() {
    return new SocialSecurityCardReader(() -> TODAY);
  }

  private static Consumer<ForeignDesk> with(Consumer<ForeignCard> fault) {
    return desk -> {
      ForeignCard card = ForeignCard.standard();
      fault.accept(card);
      desk.insert(card);
    };
  }

  private static Consumer<ForeignDesk> changed(Consumer<StandardCard> change) {
    return desk -> {
      StandardCard card = StandardCard.overT0();
      change.accept(card);
      desk.insert(card.card());
    };
  }
}
