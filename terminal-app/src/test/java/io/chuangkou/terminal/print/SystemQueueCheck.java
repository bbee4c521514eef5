package io.chuangkou.terminal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.print.emulator.ReceiptPrinter;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Through a queue of a real print service; {@code packaging/printing} sets it up. */
class SystemQueueCheck {

  private final String queue = Objects.requireNonNull(System.getProperty("printing.queue"));
  private final int port = Integer.getInteger("printing.port");

  @Test
  @Timeout(60)
  void everyByteReachesThePrinterBehindTheQueue() throws Exception {
    ReceiptPrinter printer = new ReceiptPrinter(Paper.MM80.dots());
    try (PrinterOnNetwork network = new PrinterOnNetwork(printer, port)) {
      PrinterSettings.of("queue:" + queue, "80", null, null, null, null, null, null)
          .printTestPage("2026-03-02 09:30");
      assertEquals("printed", network.ended());
    }
    assertEquals(1, printer.papers().size());
  }

  @Test
  @Timeout(60)
  void sheetsOfA4ReachThePrinterOfTheirQueue() throws Exception {
    String at = "queue:" + queue + "-a4";
    try (ServerSocket office = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
      PrinterSettings.of(at, "a4", null, null, null, null, null, null)
          .printTestPage("2026-03-02 09:30");
      try (Socket line = office.accept();
          PDDocument printed = Loader.loadPDF(line.getInputStream().readAllBytes())) {
        assertEquals(PDRectangle.A4.getHeight(), printed.getPage(0).getMediaBox().getHeight());
        assertTrue(new PDFTextStripper().getText(printed).contains("¥99,999,999.99"));
      }
    }
  }
}
