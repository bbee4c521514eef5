package io.chuangkou.terminal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.print.PrinterProfile.Paper;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a desk leaves on paper, on a real printer's commands over a real line. */
@Timeout(120)
class SlipPrintingTest {

  @TempDir private Path folder;
  private final ReceiptPrinter printer = new ReceiptPrinter(Paper.MM80.dots());

  @Test
  void everyOutcomeIsPrintedOnceAndAgainAsACopy() throws Exception {
    try (CounterFixture counter =
            CounterFixture.still(folder.resolve("counter"), DemoSite.COMMUNITY);
        PrinterOnNetwork network = new PrinterOnNetwork(printer);
        SlipPrinting printing = open(counter, network, true)) {
      CashierState settled = settle(counter);
      assertEquals("printed", network.ended());
      assertEquals(1, printer.papers().size());
      assertEquals(1, printer.pulses());
      printing.printAgain();
      assertEquals("printed", network.ended());
      assertTrue(printer.papers().get(1).getHeight() > printer.papers().get(0).getHeight());
      assertEquals(1, printer.pulses(), "a copy opens no drawer");
      String number =
          Objects.requireNonNull(Objects.requireNonNull(settled.trial()).settlementId());
      counter.driver().after(() -> counter.desk().cancelSettlement(number));
      assertEquals("printed", network.ended());
      assertEquals(2, printer.pulses());
    }
    Path shown = Files.createDirectories(Path.of("target", "slips"));
    ImageIO.write(printer.papers().getFirst(), "png", shown.resolve("printed.png").toFile());
  }

  @Test
  void nothingIsPrintedUnaskedWhereThatIsSet() throws Exception {
    try (CounterFixture counter =
            CounterFixture.still(folder.resolve("counter"), DemoSite.COMMUNITY);
        PrinterOnNetwork network = new PrinterOnNetwork(printer);
        SlipPrinting printing = open(counter, network, false)) {
      settle(counter);
      counter.driver().after(counter.desk()::lookAtDay);
      assertEquals(0, printer.papers().size());
      printing.printAgain();
      assertEquals("printed", network.ended());
      assertEquals(1, printer.papers().size());
    }
  }

  private static CashierState settle(CounterFixture counter) {
    counter.insert("zhang-san");
    counter.tryBill(counter.bill("B1", "300.00"));
    CashierState settled = counter.settle();
    assertEquals(Stage.SETTLED, settled.stage(), String.valueOf(settled.notice()));
    return settled;
  }

  private SlipPrinting open(CounterFixture counter, PrinterOnNetwork network, boolean onSettling)
      throws IOException {
    String at = "tcp://127.0.0.1:" + network.port();
    PrinterSettings settings = PrinterSettings.of(at, 80, true, true, true, onSettling);
    return SlipPrinting.open(counter.desk(), settings, folder.resolve("jobs"), state -> {});
  }
}
