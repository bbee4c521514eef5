package io.chuangkou.terminal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.print.emulator.ReceiptPrinter;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
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

  @Test
  void whatComesBackToTheDeskIsNotPrintedTwice() throws Exception {
    try (CounterFixture counter =
            CounterFixture.still(folder.resolve("counter"), DemoSite.COMMUNITY);
        PrinterOnNetwork network = new PrinterOnNetwork(printer);
        SlipPrinting printing = open(counter, network, true)) {
      String number =
          Objects.requireNonNull(Objects.requireNonNull(settle(counter).trial()).settlementId());
      assertEquals("printed", network.ended());
      counter.driver().after(counter.desk()::next);
      counter.insert("li-si");
      counter.tryBill(counter.bill("B2", "200.00"));
      counter.strike(Faults.Kind.LOSE_ANSWER, "2207");
      counter.strike(Faults.Kind.LOSE_REQUEST, "2601");
      counter.settle();
      assertEquals("printed", network.ended());
      counter.driver().after(() -> counter.desk().cancelSettlement(number));
      assertEquals("printed", network.ended());
      CashierState back = counter.driver().after(counter.desk()::next);
      assertEquals(Stage.UNKNOWN_OUTCOME, back.stage());
      printing.print(Objects.requireNonNull(back.slip()));
      assertEquals("printed", network.ended());
      int voucher = printer.papers().get(1).getHeight();
      assertTrue(printer.papers().get(3).getHeight() > voucher, "what comes next is the copy");
    }
    assertEquals(4, printer.papers().size());
  }

  @Test
  void aShiftReportIsPrintedFromItsPanelAndThenAsACopy() throws Exception {
    try (CounterFixture counter =
            CounterFixture.still(folder.resolve("counter"), DemoSite.COMMUNITY);
        PrinterOnNetwork network = new PrinterOnNetwork(printer);
        SlipPrinting printing = open(counter, network, false)) {
      settle(counter);
      counter.driver().after(counter.desk()::lookAtDay);
      CashierState reported =
          counter.driver().after(() -> counter.desk().choose("REPORT", "REPORT"));
      SlipLayout report = Objects.requireNonNull(reported.post().report());
      printing.print(report);
      assertEquals("printed", network.ended());
      printing.print(report);
      assertEquals("printed", network.ended());
    }
    assertTrue(printer.papers().get(1).getHeight() > printer.papers().get(0).getHeight());
  }

  @Test
  void eachSortOfPaperGoesToItsOwnPrinter() throws Exception {
    ReceiptPrinter second = new ReceiptPrinter(Paper.MM80.dots());
    try (CounterFixture counter =
            CounterFixture.still(folder.resolve("counter"), DemoSite.COMMUNITY);
        PrinterOnNetwork network = new PrinterOnNetwork(printer);
        PrinterOnNetwork other = new PrinterOnNetwork(second);
        SlipPrinting printing = open(counter, at(network, true, at(other, false, null)))) {
      settle(counter);
      assertEquals("printed", network.ended());
      counter.driver().after(counter.desk()::lookAtDay);
      CashierState reported =
          counter.driver().after(() -> counter.desk().choose("REPORT", "REPORT"));
      assertEquals(0, second.papers().size(), "reports are not printed unasked");
      printing.print(Objects.requireNonNull(reported.post().report()));
      assertEquals("printed", other.ended());
    }
    assertEquals(1, printer.papers().size());
    assertEquals(1, second.papers().size());
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
    return open(counter, at(network, onSettling, null));
  }

  private SlipPrinting open(CounterFixture counter, PrinterSettings settings) throws IOException {
    return SlipPrinting.open(counter.desk(), settings, folder.resolve("jobs"), state -> {});
  }

  private static PrinterSettings at(
      PrinterOnNetwork network, boolean onSettling, @Nullable PrinterSettings report) {
    String at = "tcp://127.0.0.1:" + network.port();
    return PrinterSettings.of(at, "80", true, true, true, onSettling, null, report);
  }
}
