package io.chuangkou.terminal.technician.check;

import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.print.PrinterException;
import io.chuangkou.terminal.print.PrinterSettings;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.WhomToCall;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every printer of a desk: asked whether it is there and has paper, or made to print a page. */
public final class PrinterCheck implements Examination {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final @Nullable PrinterSettings printers;
  private final boolean prints;
  private final InstantSource clock;
  private final ZoneId zone;

  /**
   * Of a desk.
   *
   * @param printers its printers; none: it has none
   * @param prints whether a test page is printed; else nothing is
   */
  public PrinterCheck(
      @Nullable PrinterSettings printers, boolean prints, InstantSource clock, ZoneId zone) {
    this.printers = printers;
    this.prints = prints;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Check check() {
    return Check.PRINTER;
  }

  @Override
  public List<Finding> run() {
    return printers == null
        ? List.of(
            Finding.skipped(Check.PRINTER, "打印机 / printer", TerminalFault.PRINTER_NONE.advice()))
        : printers.all().stream().map(this::look).toList();
  }

  private Finding look(PrinterSettings printer) {
    Instant now = clock.instant();
    try {
      if (prints) {
        printer.printTestPage(MINUTE.format(LocalDateTime.ofInstant(now, zone)));
        return Finding.good(
            Check.PRINTER,
            printer.at(),
            "已发出测试页，请看纸上。",
            "A test page was sent, look at the paper.");
      }
      printer.ask();
      return Finding.good(Check.PRINTER, printer.at(), "有应答，可以打印。", "It answers and can print.");
    } catch (PrinterException e) {
      return Finding.wrong(
          Check.PRINTER, printer.at(), e.advice(), WhomToCall.TECHNICIAN, "printer");
    }
  }
}
