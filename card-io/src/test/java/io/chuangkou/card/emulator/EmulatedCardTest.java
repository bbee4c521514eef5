package io.chuangkou.card.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
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
    "00A4030002EF05, 6A86",
    "00A40400021234, 6A82",
    "00A4040005, 6700",
    "00A40000013F, 6700",
    "00B27704 01, 6A83",
    "00B2990014, 6A83",
    "00B2010114, 6A86",
    "00B2017C14, 6A82",
    "00DA000001, 6D00",
    "80B2010014, 6E00",
    "00B201, 6700",
  })
  void whatItDoesNotKnowItRefuses(String command, String status) {
    send(SELECT_SSSE);
    send("00A4020002EF05");

    assertEquals(status, send(command.replace(" ", "")));
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
