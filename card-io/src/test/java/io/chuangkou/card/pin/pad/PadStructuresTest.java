package io.chuangkou.card.pin.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a keypad is told, byte by byte as PC/SC part 10 lays it out. */
class PadStructuresTest {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Test
  void aPinOfSixDigitsIsVerified() {
    String timeouts = "1E1E";
    String bytesFromTheDataPackedDigits = "81";
    String blockOfThreeBytes = "03";
    String noLength = "00";
    String sixToSixDigits = "0606";
    String endedByTheKey = "02";
    String oneMessage = "01";
    String chinese = "0408";
    String firstMessage = "00";
    String prologue = "000000";
    String eightBytes = "08000000";
    assertEquals(
        timeouts
            + bytesFromTheDataPackedDigits
            + blockOfThreeBytes
            + noLength
            + sixToSixDigits
            + endedByTheKey
            + oneMessage
            + chinese
            + firstMessage
            + prologue
            + eightBytes
            + "0020000003FFFFFF",
        HEX.formatHex(PadStructures.verify(6, HEX.parseHex("0020000003FFFFFF"))));
  }

  @Test
  void aPinOfSixDigitsIsChanged() {
    String begin = "1E1E" + "81" + "03" + "00";
    String presentAtTheStartNewBehindTheSeparator = "00" + "04";
    String sixToSixDigits = "0606";
    String presentAndNewTwice = "03";
    String endedByTheKey = "02";
    String threeMessages = "03";
    String chinese = "0408";
    String messages = "000102";
    String prologue = "000000";
    String twelveBytes = "0C000000";
    assertEquals(
        begin
            + presentAtTheStartNewBehindTheSeparator
            + sixToSixDigits
            + presentAndNewTwice
            + endedByTheKey
            + threeMessages
            + chinese
            + messages
            + prologue
            + twelveBytes
            + "805E010007FFFFFFFFFFFFFF",
        HEX.formatHex(PadStructures.modify(6, HEX.parseHex("805E010007FFFFFFFFFFFFFF"))));
  }

  @Test
  void lengthsThatAreOddTakeOneMoreHalfByte() {
    byte[] verify = PadStructures.verify(5, HEX.parseHex("0020000003FFFFFF"));
    assertEquals("1E1E8103000505", HEX.formatHex(verify, 0, 7));
    byte[] modify = PadStructures.modify(16, new byte[22]);
    assertEquals("1E1E81080000091010", HEX.formatHex(modify, 0, 9));
  }

  @Test
  void featuresAreAskedForInTheWayOfTheSystem() {
    assertEquals(0x42000D48, PadFeatures.request("Linux"));
    assertEquals(0x42000D48, PadFeatures.request("Mac OS X"));
    assertEquals(0x00313520, PadFeatures.request("Windows 11"));
  }

  @Test
  void featuresAreReadWithTheHighestByteFirstAndWhatIsBrokenIsLeft() {
    PadFeatures features = PadFeatures.parse(HEX.parseHex("0604423300060704423300071204"));
    assertEquals(OptionalInt.of(0x42330006), features.code(PinPad.VERIFY_DIRECT));
    assertEquals(OptionalInt.of(0x42330007), features.code(PinPad.MODIFY_DIRECT));
    assertTrue(features.code(0x12).isEmpty());
    assertTrue(PadFeatures.parse(new byte[0]).code(6).isEmpty());
    assertTrue(PadFeatures.parse(HEX.parseHex("060142060442330006")).code(6).isEmpty());
  }
}
