package io.chuangkou.card.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.BadAnswer.Effect;
import io.chuangkou.card.emulator.CardProfile.Fault;
import io.chuangkou.card.emulator.CardProfile.Faults;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The emulated card against the wire log of a real one. */
class EmulatedCardTest {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String SELECT_SSSE = "00A404000F7378312E73682EC9E7BBE1B1A3D5CF";
  private static final CardProfile ZHANG_SAN = CardProfile.demonstration("zhang-san");

  private EmulatedCard card = card(ZHANG_SAN);

  @Test
  void itsAnswerToResetHasThirteenHistoricalBytes() {
    assertEquals(
        "3B6D0000" + "0081" + "4E4332" + "8650" + "3201" + "0012D687",
        HEX.formatHex(card.answerToReset()));
  }

  @Test
  void itAnswersAsTheRealCardInTheLog() {
    assertEquals("6118", send(SELECT_SSSE));
    assertEquals("6F16840F7378312E73682EC9E7BBE1B1A3D5CFA50388011E9000", send("00C0000018"));
    assertEquals("9000", send("00A4000002EF05"));
    assertEquals("6C40", send("00B20105FF"));
    String all = send("00B2010540");
    assertEquals(2 * (0x40 + 2), all.length());
    assertTrue(all.startsWith("0110" + "320100" + "D156000005" + "0012D687"), all);
    assertEquals("9000", send("0020000003123456"));
    assertEquals(20, send("0084000008").length());
  }

  @Test
  void dataWaitForGetResponseUntilTheNextCommand() {
    send(SELECT_SSSE);
    assertEquals("6C18", send("00C0000000"));
    assertTrue(send("00C0000018").endsWith("9000"));
    assertEquals("6985", send("00C0000018"));
    send(SELECT_SSSE);
    send("00A4020002EF05");
    assertEquals("6985", send("00C0000018"));
  }

  @ParameterizedTest
  @CsvSource({
    "00B2080014, 0812",
    "00B2010414, 0812",
    "00B20334 16, 4E14",
    "00B20A3003, 0A0131",
  })
  void aRecordIsFoundByTagByNumberAndByShortFileIdentifier(String command, String start) {
    send(SELECT_SSSE);
    send("00A4020002EF06");

    String answer = send(command.replace(" ", ""));

    assertTrue(answer.startsWith(start), answer);
    assertTrue(answer.endsWith("9000"), answer);
  }

  @Test
  void aLengthOfZeroIsCorrected() {
    send(SELECT_SSSE);
    send("00A4020002EF06");

    assertEquals("6C14", send("00B2080000"));
  }

  @Test
  void recordNumbersDifferBetweenGenerations() {
    assertEquals("6C16", thirdRecordWithLengthOf(1));
    card = card(CardProfile.demonstration("li-si"));
    assertEquals("0A01329000", thirdRecordWithLengthOf(3));
  }

  private String thirdRecordWithLengthOf(int length) {
    send(SELECT_SSSE);
    send("00A4020002EF06");
    return send("00B20304%02X".formatted(length));
  }

  @ParameterizedTest
  @CsvSource({
    "00A4020002EF77, 6A82",
    "00A4010002EF05, 6A82",
    "00A4030002EF05, 6700",
    "00A4050002EF05, 6A86",
    "00A4022002EF05, 6A86",
    "00A4020202EF05, 6A82",
    "00A404020F7378312E73682EC9E7BBE1B1A3D5CF, 6A82",
    "00A40400021234, 6A82",
    "00A4040005, 6700",
    "00A40000013F, 6700",
    "00B27704 01, 6A83",
    "00B2990014, 6A83",
    "00B2010714, 6A86",
    "00B201FC14, 6A86",
    "00B2000414, 6A83",
    "00B2017C14, 6A82",
    "00B201000101, 6700",
    "00B20100, 6700",
    "00B0000040, 6981",
    "00B0860040, 6981",
    "00B0990040, 6A82",
    "00B0C50040, 6A86",
    "00DC010414 0102, 6700",
    "00DC01040101, 6982",
    "00D600000101, 6981",
    "00C0010018, 6A86",
    "0084010008, 6A86",
    "0084000007, 6700",
    "0084000000, 6C08",
    "0020010003123456, 6A86",
    "0020008103123456, 6A88",
    "00200000021234, 6700",
    "00DA000001, 6D00",
    "80B2010014, 6E00",
    "FFCA000000, 6E00",
    "01A4020002EF05, 6881",
    "04A4020002EF05, 6882",
    "10A4020002EF05, 6884",
    "00B201, 6700",
  })
  void whatItDoesNotKnowItRefuses(String command, String status) {
    send(SELECT_SSSE);
    send("00A4020002EF05");

    assertEquals(status, send(command.replace(" ", "")));
  }

  @Test
  void howManyTriesThePinHasIsAskedWithoutCostingOne() {
    send(SELECT_SSSE);
    assertEquals("63C6", send("0020000000"));
    assertEquals("63C5", send("0020000003000000"));
    assertEquals("63C5", send("00200000"));
    assertEquals("63C5", send("0020000000"));
    assertEquals("9000", send("0020000003123456"));
    assertEquals("9000", send("0020000000"));
    card.reset();
    send(SELECT_SSSE);
    assertEquals("63C6", send("0020000000"));
  }

  @Test
  void whatIsToldOfADirectoryIsWhatP2AsksFor() {
    assertEquals("9000", send("00A4040C0F7378312E73682EC9E7BBE1B1A3D5CF"));
    assertEquals("611A", send("00A404040F7378312E73682EC9E7BBE1B1A3D5CF"));
    assertTrue(send("00C000001A").startsWith("6218" + "820138" + "8302DF00" + "840F"));
    assertEquals("6107", send("00A404080F7378312E73682EC9E7BBE1B1A3D5CF"));
    assertEquals("6405A50388011E9000", send("00C0000007"));
    assertEquals("610C", send("00A4020402EF06"));
    assertEquals("620A" + "820105" + "8302EF06" + "880130" + "9000", send("00C000000C"));
  }

  @Test
  void directoriesOfOneBeginningAreSelectedOneAfterTheOther() {
    send(SELECT_SSSE);
    for (String applications : new String[] {"00", "01", "02", "03"}) {
      assertEquals("610A", send("00A4040205D156000005"));
      assertEquals(
          "6F08" + "8406D1560000050" + applications.charAt(1) + "9000", send("00C000000A"));
    }
    assertEquals("6A82", send("00A4040205D156000005"));
    assertEquals("610A", send("00A4040305D156000005"));
    assertTrue(send("00C000000A").contains("D15600000502"));
    assertEquals("610A", send("00A4040105D156000005"));
    assertTrue(send("00C000000A").contains("D15600000503"));
  }

  @Test
  void oneGoesUpAndBesideInTheTree() {
    send(SELECT_SSSE);
    assertEquals("610A", send("00A4010002DF03"));
    assertEquals("610A", send("00A4000002DF04"));
    assertEquals("6118", send("00A4030000"));
    assertEquals("9000", send("00A4020002EF05"));
    assertEquals("6112", send("00A40300"));
    assertEquals("6A82", send("00A40300"));
    assertEquals("6112", send("00A4000000"));
  }

  @Test
  void recordsAreReadOneAfterTheOtherAndBackwards() {
    send(SELECT_SSSE);
    send("00A4020002EF06");

    assertTrue(send("00B2000214").startsWith("0812"));
    assertTrue(send("00B2000220").startsWith("091E"));
    assertTrue(send("00B2000420").startsWith("091E"));
    assertTrue(send("00B2000314").startsWith("0812"));
    assertEquals("6A83", send("00B2000314"));
    assertTrue(send("00B2000106").startsWith("0D04"));
    assertEquals("6A83", send("00B2000206"));
    assertTrue(send("00B206060B").startsWith("0D04"));
  }

  @Test
  void whatIsLeftOfAnAnswerIsAnnounced() {
    send(SELECT_SSSE);
    assertEquals("6F16840F6108".length(), send("00C0000004").length());
    assertEquals("6C14", send("00C0000020"));
    assertTrue(send("00C0000014").endsWith("9000"));
    assertEquals("6985", send("00C0000001"));
  }

  @Test
  void chosenCommandsGetTheBadAnswersOfTheProfile() {
    card =
        card(
            ZHANG_SAN.with(
                Faults.answering(
                    new BadAnswer("00B2", Effect.ANSWERS, "6581", 1, 2, 0),
                    new BadAnswer("00A404", Effect.PULLED, "", 1, 1, 0))));
    send(SELECT_SSSE);
    send("00A4020002EF05");

    assertTrue(send("00B2010540").endsWith("9000"));
    assertEquals("6581", send("00B2010540"));
    assertEquals("6581", send("00B2010540"));
    assertTrue(send("00B2010540").endsWith("9000"));
    assertEquals(
        CardFault.PULLED,
        assertThrows(CardFaultException.class, () -> card.transmit(HEX.parseHex(SELECT_SSSE)))
            .fault());
  }

  @Test
  void nothingIsSelectedAfterAReset() {
    send(SELECT_SSSE);
    send("00A4020002EF05");
    card.reset();

    assertEquals("6986", send("00B2010540"));
    assertEquals("6A82", send("00A4020002EF05"));
  }

  @Test
  void directoriesAreSelectedByIdentifierAndByName() {
    send(SELECT_SSSE);
    assertEquals("610A", send("00A4010002DF03"));
    assertEquals("6112", send("00A40000023F00"));
    assertEquals("610A", send("00A4040006D15600000503"));
  }

  @Test
  void thePinIsCountedDownBlockedAndOutlivesAReset() {
    assertEquals("6985", send("0020000003123456"));
    send(SELECT_SSSE);
    for (int left = 5; left >= 0; left--) {
      assertEquals("63C" + left, send("0020000003000000"));
      card.reset();
      send(SELECT_SSSE);
    }
    assertEquals("6983", send("0020000003123456"));
  }

  @Test
  void theRightPinGivesAllTriesBack() {
    send(SELECT_SSSE);
    assertEquals("63C5", send("0020000003000000"));
    assertEquals("9000", send("0020000003123456"));
    assertEquals("63C5", send("0020000003000000"));
  }

  @Test
  void challengesComeFromTheSourceThatItWasGiven() {
    String first = send("0084000008");

    assertNotEquals(first, send("0084000008"));
    assertEquals(first, HEX.formatHex(transmit(card(ZHANG_SAN), "0084000008")));
  }

  @Test
  void theHoldersFileOfAThirdGenerationCardIsProtected() {
    card = card(CardProfile.demonstration("third-generation"));
    send(SELECT_SSSE);
    assertEquals("9000", send("00A4020002EF05"));
    assertTrue(send("00B2030006").startsWith("0304" + "332E3030"));
    assertEquals("9000", send("00A4020002EF06"));
    assertEquals("6982", send("00B2080014"));
  }

  @Test
  void faultsShowOnTheWire() {
    card = card(ZHANG_SAN.with(Faults.of(Fault.LOCKED)));
    assertEquals("6A81", send(SELECT_SSSE));
    card = card(ZHANG_SAN.with(Faults.of(Fault.BANK_ONLY)));
    assertEquals("6A82", send(SELECT_SSSE));
    card = card(ZHANG_SAN.with(Faults.missing(0x4E)));
    send(SELECT_SSSE);
    send("00A4020002EF06");
    assertEquals("6A83", send("00B24E0016"));
  }

  @Test
  void aCardIsPulledAfterAsManyCommandsAsItsProfileSays() {
    card = card(ZHANG_SAN.with(Faults.pulledAfter(1)));
    send(SELECT_SSSE);

    assertEquals(
        CardFault.PULLED,
        assertThrows(CardFaultException.class, () -> card.transmit(HEX.parseHex(SELECT_SSSE)))
            .fault());
  }

  private String send(String command) {
    return HEX.formatHex(transmit(card, command));
  }

  private static byte[] transmit(EmulatedCard card, String command) {
    try {
      return card.transmit(HEX.parseHex(command));
    } catch (CardFaultException e) {
      throw new AssertionError(e);
    }
  }

  private static EmulatedCard card(CardProfile profile) {
    return new EmulatedCard(profile, new Random(1));
  }
}
