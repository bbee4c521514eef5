package io.chuangkou.card.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransportDecoratorsTest {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Test
  void dataBehind61AreFetchedPieceByPiece() throws Exception {
    Dump card =
        new Dump(
            "00A4040001AA", "6102",
            "00C0000002", "01026101",
            "00C0000001", "039000");

    assertEquals("0102039000", send(new GetResponse(card), "00A4040001AA"));
  }

  @Test
  void aCardThatAnnouncesDataForEverIsGarbled() {
    Transport endless = command -> HEX.parseHex("AA6101");

    CardFaultException fault =
        assertThrows(
            CardFaultException.class, () -> send(new GetResponse(endless), "00A4040001AA"));

    assertEquals(CardFault.GARBLED, fault.fault());
  }

  @Test
  void aWrongLengthIsRepairedOnce() throws Exception {
    Dump card =
        new Dump(
            "00B2010500", "6C02",
            "00B2010502", "6C03");

    assertEquals("6C03", send(new WrongLength(card), "00B2010500"));
  }

  @Test
  void aCommandWithDataIsNotRepairedByItsLastByte() throws Exception {
    Dump card = new Dump("00A40200EF05", "6C40");

    assertEquals("6C40", send(new WrongLength(card), "00A40200EF05"));
  }

  @Test
  void aWrongLengthOfFetchedDataIsRepairedToo() throws Exception {
    Dump card =
        new Dump(
            "00A4040001AA", "6110",
            "00C0000010", "6C01",
            "00C0000001", "079000");

    assertEquals("079000", send(new GetResponse(new WrongLength(card)), "00A4040001AA"));
  }

  @Test
  void aTraceShowsCommandsButNeitherPinNorHolder() throws Exception {
    List<String> lines = new ArrayList<>();
    Dump card =
        new Dump(
            "00200000" + "03123456",
            "63C5",
            "00B2080014",
            "08127777" + "9000",
            "00A4020002EF06",
            "9000");
    Trace trace = new Trace(card, lines::add);

    send(trace, "0020000003123456");
    send(trace, "00B2080014");
    send(trace, "00A4020002EF06");

    assertEquals(
        List.of(
            "> 00200000 [3 bytes]",
            "< 63C5",
            "> 00B2080014",
            "< [4 bytes] 9000",
            "> 00A4020002EF06",
            "< 9000"),
        lines);
    assertFalse(String.join("", lines).contains("7777"));
  }

  @Test
  void everyCommandIsCounted() throws Exception {
    CountingTransport counting = new CountingTransport(command -> HEX.parseHex("9000"));

    send(counting, "00B2080014");
    send(counting, "00B2090020");

    assertEquals(2, counting.commands());
  }

  @Test
  void anAnswerWithoutAStatusWordIsRefused() {
    CardFaultException fault =
        assertThrows(CardFaultException.class, () -> ResponseApdu.of(new byte[] {1}));

    assertEquals(CardFault.REFUSED, fault.fault());
  }

  @Test
  void commandsAreWrittenAsTheCardExpectsThem() {
    assertArrayEquals(HEX.parseHex("00A4020002EF05"), Commands.selectFile(0xEF05));
    assertArrayEquals(HEX.parseHex("00A4040003010203"), Commands.selectName(new byte[] {1, 2, 3}));
    assertArrayEquals(HEX.parseHex("00B2080014"), Commands.readRecord(0x08, Commands.BY_TAG, 0x14));
  }

  private static String send(Transport transport, String command) throws CardFaultException {
    return HEX.formatHex(transport.transmit(HEX.parseHex(command)));
  }

  /** A recorded conversation: commands and answers in turn, in hexadecimal digits. */
  private static final class Dump implements Transport {

    private final String[] lines;
    private int at;

    Dump(String... lines) {
      this.lines = lines;
    }

    @Override
    public byte[] transmit(byte[] command) {
      assertEquals(lines[at], HEX.formatHex(command));
      at += 2;
      return HEX.parseHex(lines[at - 1]);
    }
  }
}
