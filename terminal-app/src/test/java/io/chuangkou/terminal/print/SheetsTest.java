package io.chuangkou.terminal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.print.format.SheetFormat;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.slip.SlipLayout.Align;
import io.chuangkou.terminal.slip.SlipLayout.Pair;
import io.chuangkou.terminal.slip.SlipLayout.Sort;
import io.chuangkou.terminal.slip.SlipLayout.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.print.DocFlavor;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slips on sheets of A4. */
class SheetsTest {

  private static final Path FOLDER = Path.of("target", "slips");

  @ParameterizedTest
  @ValueSource(ints = {5, 40, 90, 400})
  void everySlipGoesOnSheetsOfA4AndLosesNothing(int rows) throws IOException {
    byte[] pdf = new SheetFormat().job(slip(rows), true);
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve("sheets-" + rows + ".pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (var page : document.getPages()) {
        assertEquals(PDRectangle.A4.getWidth(), page.getMediaBox().getWidth());
        assertEquals(PDRectangle.A4.getHeight(), page.getMediaBox().getHeight());
      }
      String text = new PDFTextStripper().getText(document);
      for (int i = 0; i < rows; i++) {
        assertTrue(text.contains("第" + i + "项"), i + " in " + text);
      }
    }
  }

  @Test
  void aCopyOfManySheetsSaysOnEachWhatItContinues() throws IOException {
    SlipLayout copy = new SlipLayout(slip(400).lines(), "交班单（续）", Sort.REPORT).copy();
    assertEquals(Sort.REPORT, copy.sort());
    try (PDDocument document = Loader.loadPDF(new SheetFormat().job(copy, false))) {
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      assertTrue(second.getText(document).contains("交班单（续）"));
    }
  }

  @Test
  void aSystemThatTakesNoPdfDrawsThePages() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamPrintService service =
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
            .getPrintService(out);
    QueuePort.printSheets(service, new SheetFormat().job(slip(400), false));
    String drawn = out.toString(StandardCharsets.ISO_8859_1);
    assertTrue(drawn.startsWith("%!PS"), drawn.substring(0, 20));
    assertEquals(4, drawn.split("showpage", -1).length - 1);
  }

  @Test
  void sheetsGoOverAQueueOfTheSystemsAlone() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> settings("tcp://192.0.2.7", null));
    assertTrue(String.valueOf(refused.getMessage()).contains("queue:"), refused.getMessage());
  }

  @Test
  void aPrinterOfVouchersHasNoPrintersOfItsOwn() {
    PrinterSettings nested = settings("queue:office", settings("queue:other", null));
    assertThrows(IllegalArgumentException.class, () -> settings("queue:one", nested));
  }

  private static PrinterSettings settings(String at, @Nullable PrinterSettings report) {
    return PrinterSettings.of(at, "a4", null, null, null, null, null, report);
  }

  private static SlipLayout slip(int rows) {
    List<SlipLayout.Line> lines = new ArrayList<>();
    lines.add(new Text("交班单", Align.CENTRE, true, true));
    for (int i = 0; i < rows; i++) {
      lines.add(new Pair("第" + i + "项", "¥1,234.50", false));
    }
    return new SlipLayout(lines);
  }
}
