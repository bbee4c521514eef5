package io.chuangkou.terminal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.terminal.print.PrinterProfile.Paper;
import java.util.Objects;
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
      PrinterSettings.of("queue:" + queue, 80, null, null, null, null)
          .printTestPage("2026-03-02 09:30");
      assertEquals("printed", network.ended());
    }
    assertEquals(1, printer.papers().size());
  }
}
