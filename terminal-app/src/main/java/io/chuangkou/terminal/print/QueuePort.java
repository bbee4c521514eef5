package io.chuangkou.terminal.print;

import io.chuangkou.terminal.notice.TerminalFault;
import java.util.Arrays;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobSheets;

/**
 * A queue of the system that hands bytes to its printer as they are. From there on the system keeps
 * the job.
 *
 * @param name the queue's name
 */
public record QueuePort(String name) implements PrinterPort {

  @Override
  public void send(byte[] job) throws PrinterException {
    DocPrintJob request = service().createPrintJob();
    Doc doc = new SimpleDoc(job, DocFlavor.BYTE_ARRAY.AUTOSENSE, null);
    PrintRequestAttributeSet noBanner = new HashPrintRequestAttributeSet(JobSheets.NONE);
    try {
      request.print(doc, noBanner);
    } catch (PrintException e) {
      throw new PrinterException(TerminalFault.PRINTER_AWAY, name, e);
    }
  }

  private PrintService service() throws PrinterException {
    return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
        .filter(service -> service.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new PrinterException(TerminalFault.PRINTER_UNKNOWN, name, null));
  }
}
