package io.chuangkou.terminal.print;

import io.chuangkou.terminal.notice.TerminalFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a printer with a way back can be asked (ESC/POS: DLE EOT, GS r). */
final class Questions {

  /** Answered at once, whatever waits in the printer. */
  private static final byte[] PAPER_NOW = {0x10, 0x04, 4};

  /** Answered in its turn: everything sent before has been printed. */
  private static final byte[] PAPER_IN_TURN = {0x1D, 'r', 1};

  private static final int ENDED_NOW = 0x60;
  private static final int ENDED_IN_TURN = 0x0C;

  private Questions() {}

  /** Refuses to begin a job without paper. */
  static void before(InputStream in, OutputStream out, String where)
      throws IOException, PrinterException {
    ask(PAPER_NOW, ENDED_NOW, in, out, where);
  }

  /** Waits until a job is printed. */
  static void after(InputStream in, OutputStream out, String where)
      throws IOException, PrinterException {
    ask(PAPER_IN_TURN, ENDED_IN_TURN, in, out, where);
  }

  private static void ask(
      byte[] question, int ended, InputStream in, OutputStream out, String where)
      throws IOException, PrinterException {
    out.write(question);
    out.flush();
    int status = in.read();
    if (status < 0) {
      throw new IOException("the printer hung up");
    } else if ((status & ended) != 0) {
      throw new PrinterException(TerminalFault.PRINTER_PAPER, where, null);
    }
  }
}
