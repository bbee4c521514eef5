package io.chuangkou.terminal.print;

import io.chuangkou.terminal.notice.TerminalFault;
import java.io.IOException;
import java.util.Arrays;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttribute;
import javax.print.attribute.standard.JobSheets;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/**
 * A queue of the system. From there on the system keeps the job.
 *
 * @param name the queue's name
 * @param content what it is handed
 */
public record QueuePort(String name, Content content) implements PrinterPort {

  /** What a queue is handed. */
  public enum Content {
    /** Commands, which it passes on as they are. */
    COMMANDS,
    /** Pages of A4 as PDF; a queue that takes no PDF has them drawn. */
    SHEETS
  }

  @Override
  public void send(byte[] job) throws PrinterException {
    PrintService service = service();
    try {
      switch (content) {
        case COMMANDS -> print(service, job, DocFlavor.BYTE_ARRAY.AUTOSENSE, JobSheets.NONE);
        case SHEETS -> printSheets(service, job);
      }
    } catch (PrintException | IOException e) {
      throw new PrinterException(TerminalFault.PRINTER_AWAY, name, e);
    }
  }

  /** A queue that is there takes a job; of the printer behind it the system tells nothing. */
  @Override
  public void ask() throws PrinterException {
    service();
  }

  /** Hands pages over; to be called with any service of the system's. */
  static void printSheets(PrintService service, byte[] pdf) throws PrintException, IOException {
    PrintRequestAttribute[] sheets = {JobSheets.NONE, MediaSizeName.ISO_A4};
    if (service.isDocFlavorSupported(DocFlavor.BYTE_ARRAY.PDF)) {
      print(service, pdf, DocFlavor.BYTE_ARRAY.PDF, sheets);
      return;
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFPageable pages = new PDFPageable(document);
      print(service, pages, DocFlavor.SERVICE_FORMATTED.PAGEABLE, sheets);
    }
  }

  private static void print(
      PrintService service, Object job, DocFlavor flavor, PrintRequestAttribute... how)
      throws PrintException {
    service
        .createPrintJob()
        .print(new SimpleDoc(job, flavor, null), new HashPrintRequestAttributeSet(how));
  }

  private PrintService service() throws PrinterException {
    return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
        .filter(service -> service.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new PrinterException(TerminalFault.PRINTER_UNKNOWN, name, null));
  }
}
