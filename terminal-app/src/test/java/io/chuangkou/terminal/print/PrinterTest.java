package io.chuangkou.terminal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.print.emulator.ReceiptPrinter;
import io.chuangkou.terminal.print.format.EscPos;
import io.chuangkou.terminal.print.format.PrinterProfile;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import io.chuangkou.terminal.print.format.SlipPicture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrinterTest {

  private static final Path FOLDER = Path.of("target", "slips");

  @ParameterizedTest
  @EnumSource(Paper.class)
  void theTestPageFillsTheWidthOfThePaperAndLosesNothing(Paper paper) throws IOException {
    BufferedImage picture =
        SlipPicture.of(TestPage.of("192.0.2.7:9100", "2026-03-02 09:30"), paper);
    PrinterProfile profile = new PrinterProfile(paper, true, false);
    ReceiptPrinter printer = new ReceiptPrinter(paper.dots());
    printer.take(EscPos.job(picture, profile, false));
    BufferedImage paperOut = printer.papers().getFirst();
    Files.createDirectories(FOLDER);
    ImageIO.write(paperOut, "png", FOLDER.resolve("printed-" + paper + ".png").toFile());
    assertTrue(isDark(paperOut, 4, 24), "the rule begins at the left edge");
    assertTrue(isDark(paperOut, paper.dots() - 24, paper.dots() - 4), "and ends at the right");
    assertEquals(paper.dots(), paperOut.getWidth());
  }

  @Test
  void theTestPageReachesThePrinterThatIsConfigured() throws Exception {
    ReceiptPrinter printer = new ReceiptPrinter(Paper.MM58.dots());
    try (PrinterOnNetwork network = new PrinterOnNetwork(printer)) {
      String at = "tcp://127.0.0.1:" + network.port();
      PrinterSettings.of(at, "58", null, null, null, null, null, null)
          .printTestPage("2026-03-02 09:30");
      assertEquals("printed", network.ended());
    }
    assertEquals(1, printer.papers().size());
  }

  private static boolean isDark(BufferedImage picture, int from, int to) {
    for (int y = 0; y < picture.getHeight(); y++) {
      int dark = 0;
      for (int x = from; x < to; x++) {
        dark += picture.getRGB(x, y) == Color.BLACK.getRGB() ? 1 : 0;
      }
      if (dark == to - from) {
        return true;
      }
    }
    return false;
  }
}
