package io.chuangkou.terminal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.print.PrintSpool.State;
import io.chuangkou.terminal.print.PrinterOnNetwork.Mood;
import io.chuangkou.terminal.print.QueuePort.Content;
import io.chuangkou.terminal.print.emulator.ReceiptPrinter;
import io.chuangkou.terminal.print.format.EscPos;
import io.chuangkou.terminal.print.format.PrinterProfile;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PrintSpoolTest {

  private static final PrinterProfile PROFILE = new PrinterProfile(Paper.MM80, true, true);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration NEVER = Duration.ofDays(1);

  @TempDir private Path folder;
  private final BlockingQueue<State> heard = new LinkedBlockingQueue<>();
  private final ReceiptPrinter printer = new ReceiptPrinter(Paper.MM80.dots());

  @Test
  void jobsArePrintedInTheirOrder() throws Exception {
    try (PrinterOnNetwork network = new PrinterOnNetwork(printer);
        PrintSpool spool = spool(port(network, PATIENCE), NEVER)) {
      spool.add(job(10));
      spool.add(job(20));
      printed(network, 2);
    }
    assertTrue(printer.papers().get(0).getHeight() < printer.papers().get(1).getHeight());
  }

  @Test
  void aPrinterThatIsAwayIsToldAndPrintsWhenItComesBack() throws Exception {
    NetworkPort nobody = new NetworkPort("127.0.0.1", free(), PATIENCE, true);
    try (PrintSpool spool = spool(nobody, NEVER)) {
      spool.add(job(10));
      State fault = fault();
      assertEquals("PRINTER-AWAY", Objects.requireNonNull(fault.fault()).code());
      assertEquals(1, fault.waiting());
    }
    try (PrinterOnNetwork network = new PrinterOnNetwork(printer);
        PrintSpool spool = spool(port(network, PATIENCE), NEVER)) {
      printed(network, 1);
      spool.add(job(20));
      printed(network, 1);
    }
    assertEquals(2, printer.papers().size());
  }

  @Test
  void aPrinterThatHangsUpIsTriedAgainByItself() throws Exception {
    try (PrinterOnNetwork network = new PrinterOnNetwork(printer)) {
      network.feel(Mood.HANGS_UP);
      try (PrintSpool spool = spool(port(network, PATIENCE), Duration.ofMillis(1))) {
        spool.add(job(10));
        fault();
        network.feel(Mood.PRINTS);
        while (printer.papers().isEmpty()) {
          network.ended();
        }
      }
    }
    assertEquals(1, printer.papers().size());
  }

  @Test
  void aPrinterWithoutPaperIsNotSentTheJob() throws Exception {
    printer.loadPaper(false);
    try (PrinterOnNetwork network = new PrinterOnNetwork(printer);
        PrintSpool spool = spool(port(network, PATIENCE), NEVER)) {
      spool.add(job(10));
      assertEquals("PRINTER-PAPER", Objects.requireNonNull(fault().fault()).code());
      assertEquals(0, printer.papers().size());
      printer.loadPaper(true);
      spool.retry();
      while (printer.papers().isEmpty()) {
        network.ended();
      }
    }
    assertEquals(1, printer.papers().size());
  }

  @Test
  void aPrinterThatStopsReadingDoesNotHoldTheSpoolForEver() throws Exception {
    try (PrinterOnNetwork network = new PrinterOnNetwork(printer)) {
      network.feel(Mood.STOPS_READING);
      try (PrintSpool spool = spool(port(network, Duration.ofMillis(50)), NEVER)) {
        spool.add(job(10));
        assertEquals("PRINTER-AWAY", Objects.requireNonNull(fault().fault()).code());
      }
    }
  }

  @Test
  void aJobThatCannotBeKeptIsRefusedAtOnce() throws Exception {
    try (PrintSpool spool = spool(new NetworkPort("127.0.0.1", free(), PATIENCE, true), NEVER)) {
      Files.delete(folder);
      PrinterException refused = assertThrows(PrinterException.class, () -> spool.add(job(10)));
      assertEquals("PRINTER-SPOOL", refused.advice().code());
    }
  }

  @Test
  void aQueueThatTheSystemDoesNotHaveIsNamed() {
    PrinterException refused =
        assertThrows(
            PrinterException.class,
            () -> new QueuePort("no such queue", Content.COMMANDS).send(job(1)));
    assertEquals("PRINTER-UNKNOWN", refused.advice().code());
    assertTrue(refused.advice().sentence().contains("no such queue"));
  }

  @Test
  void aSerialPortThatTheMachineDoesNotHaveIsNamed() {
    SerialPort nothing = new SerialPort("/dev/ttyNOTHING", 9600, PATIENCE, false);
    PrinterException refused = assertThrows(PrinterException.class, () -> nothing.send(job(1)));
    assertTrue(refused.advice().sentence().contains("/dev/ttyNOTHING"));
  }

  private PrintSpool spool(PrinterPort port, Duration pause) throws IOException {
    return new PrintSpool(folder, port, pause, heard::add);
  }

  private static NetworkPort port(PrinterOnNetwork network, Duration patience) {
    return new NetworkPort("127.0.0.1", network.port(), patience, true);
  }

  private State fault() throws InterruptedException {
    State state = heard.take();
    while (state.fault() == null) {
      state = heard.take();
    }
    return state;
  }

  private void printed(PrinterOnNetwork network, int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      assertEquals("printed", network.ended());
    }
    State state = heard.take();
    while (state.fault() != null) {
      state = heard.take();
    }
    assertNull(state.fault());
  }

  private static byte[] job(int height) {
    BufferedImage picture =
        new BufferedImage(Paper.MM80.dots(), height, BufferedImage.TYPE_BYTE_BINARY);
    return EscPos.job(picture, PROFILE, true);
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
