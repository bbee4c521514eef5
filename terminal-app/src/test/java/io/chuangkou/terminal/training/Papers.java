package io.chuangkou.terminal.training;

import io.chuangkou.terminal.print.emulator.ReceiptPrinter;
import io.chuangkou.terminal.print.format.PrinterProfile;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import io.chuangkou.terminal.slip.SlipLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Paper of a receipt printer, to be compared. */
final class Papers {

  private Papers() {}

  static BufferedImage of(SlipLayout slip) throws IOException {
    ReceiptPrinter printer = new ReceiptPrinter(Paper.MM80.dots());
    printer.take(new PrinterProfile(Paper.MM80, true, true).job(slip, false));
    return printer.papers().getFirst();
  }

  static boolean same(BufferedImage one, BufferedImage other) {
    if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
      return false;
    }
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getRGB(x, y) != other.getRGB(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
