package io.chuangkou.terminal.print.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.terminal.print.emulator.ReceiptPrinter;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EscPosTest {

  private static final PrinterProfile FULL = new PrinterProfile(Paper.MM80, true, true);
  private static final PrinterProfile BARE = new PrinterProfile(Paper.MM58, false, false);

  @Test
  void thePaperShowsThePictureDotByDot() throws IOException {
    BufferedImage picture = picture(Paper.MM80.dots(), 300);
    ReceiptPrinter printer = new ReceiptPrinter(Paper.MM80.dots());
    printer.take(EscPos.job(picture, FULL, false));
    BufferedImage paper = printer.papers().getFirst();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        assertEquals(picture.getRGB(x, y), paper.getRGB(x, y), x + "," + y);
      }
    }
  }

  @Test
  void aPictureThatIsNoMultipleOfEightWideIsFilledUpWithWhite() throws IOException {
    BufferedImage picture = picture(381, 5);
    ReceiptPrinter printer = new ReceiptPrinter(Paper.MM58.dots());
    printer.take(EscPos.job(picture, new PrinterProfile(Paper.MM58, true, false), false));
    assertEquals(Color.WHITE.getRGB(), printer.papers().getFirst().getRGB(383, 0));
  }

  @Test
  void theDrawerOpensOnceWhereThereIsOneAndMoneyIsTaken() throws IOException {
    ReceiptPrinter printer = new ReceiptPrinter(Paper.MM80.dots());
    printer.take(EscPos.job(picture(8, 8), FULL, true));
    assertEquals(1, printer.pulses());
    printer.take(EscPos.job(picture(8, 8), FULL, false));
    printer.take(EscPos.job(picture(8, 8), BARE, true));
    assertEquals(1, printer.pulses());
  }

  @Test
  void aPrinterWithoutACutterIsNotAskedToCut() throws IOException {
    ReceiptPrinter printer = new ReceiptPrinter(Paper.MM58.dots());
    printer.take(EscPos.job(picture(8, 8), BARE, false));
    assertEquals(0, printer.papers().size());
  }

  /** Lines across and down, so that a dot out of place is seen. */
  private static BufferedImage picture(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.BLACK);
    for (int i = 0; i < width + height; i += 7) {
      pen.drawLine(i, 0, i - height, height);
    }
    pen.dispose();
    return picture;
  }
}
