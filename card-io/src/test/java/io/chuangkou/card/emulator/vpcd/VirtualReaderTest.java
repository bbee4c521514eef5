package io.chuangkou.card.emulator.vpcd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.CardProfile.Faults;
import io.chuangkou.card.emulator.EmulatedCard;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The virtual reader against the messages of vpcd, spoken by the test. */
class VirtualReaderTest {

  private static final int PATIENCE_MILLIS = 20_000;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final CardProfile ZHANG_SAN = CardProfile.demonstration("zhang-san");

  private ServerSocket vpcd;
  private VirtualReader reader;

  @BeforeEach
  void open() throws IOException {
    vpcd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    vpcd.setSoTimeout(PATIENCE_MILLIS);
    reader = new VirtualReader((InetSocketAddress) vpcd.getLocalSocketAddress());
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    vpcd.close();
  }

  @Test
  void controlMessagesAreObeyedAndCommandsAnswered() throws Exception {
    reader.insert(new EmulatedCard(ZHANG_SAN));
    try (Socket slot = accept()) {
      say(slot, "01");
      say(slot, "04");
      assertEquals("3B6D000000814E43328650" + "32010012D687", hear(slot));
      say(slot, "00A404000F7378312E73682EC9E7BBE1B1A3D5CF");
      assertEquals("6118", hear(slot));
      say(slot, "02");
      say(slot, "00A4020002EF05");
      assertEquals("6A82", hear(slot));
      say(slot, "00");
      say(slot, "04");
      assertEquals("3B6D000000814E43328650" + "32010012D687", hear(slot));
    }
  }

  @Test
  void removingACardClosesTheConnection() throws Exception {
    reader.insert(new EmulatedCard(ZHANG_SAN));
    try (Socket slot = accept()) {
      reader.remove();

      assertEquals(-1, slot.getInputStream().read());
    }
  }

  @Test
  void aCardThatIsPulledClosesTheConnection() throws Exception {
    reader.insert(new EmulatedCard(ZHANG_SAN.with(Faults.pulledAfter(0))));
    try (Socket slot = accept()) {
      say(slot, "00A404000F7378312E73682EC9E7BBE1B1A3D5CF");

      assertEquals(-1, slot.getInputStream().read());
      reader.awaitRemoval();
    }
  }

  @Test
  void aSlotThatHasACardDoesNotTakeAnother() throws Exception {
    reader.insert(new EmulatedCard(ZHANG_SAN));

    assertEquals(
        CardFault.SLOT_TAKEN,
        assertThrows(CardFaultException.class, () -> reader.awaitTaken(Duration.ofMillis(50)))
            .fault());
    try (Socket slot = accept()) {
      say(slot, "01");
      reader.awaitTaken(Duration.ofSeconds(20));
    }
  }

  @Test
  void whereNoVirtualReaderListensThereIsNone() throws Exception {
    vpcd.close();

    assertEquals(
        CardFault.NO_VIRTUAL_READER,
        assertThrows(CardFaultException.class, () -> reader.insert(new EmulatedCard(ZHANG_SAN)))
            .fault());
  }

  private Socket accept() throws IOException {
    Socket slot = vpcd.accept();
    slot.setSoTimeout(PATIENCE_MILLIS);
    return slot;
  }

  /** In two writes, as vpcd does. */
  private static void say(Socket slot, String message) throws IOException {
    byte[] payload = HEX.parseHex(message);
    DataOutputStream out = new DataOutputStream(slot.getOutputStream());
    out.writeShort(payload.length);
    out.write(payload);
  }

  private static String hear(Socket slot) throws IOException {
    DataInputStream in = new DataInputStream(slot.getInputStream());
    return HEX.formatHex(in.readNBytes(in.readUnsignedShort()));
  }
}
