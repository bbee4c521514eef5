package io.chuangkou.terminal.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.slip.SlipFacts.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfSlipRendererTest {

  private static final Path FOLDER = Path.of("target", "slips");

  @Test
  void theTextCanBeTakenOutOfThePdf() throws IOException {
    String text = text(render("settled", Example.facts(Kind.SETTLED, "张*", "3201002603120118")));
    assertTrue(text.contains("医保结算单"), text);
    assertTrue(text.contains("3201002603120118"), text);
    assertTrue(text.contains("个人负担 155.00"), text);
    assertTrue(text.contains("依据：nanjing-2022 §十五"), text);
  }

  @Test
  void theFontIsEmbeddedAsASubset() throws IOException {
    byte[] pdf = render("provisional", Example.facts(Kind.PROVISIONAL, "张*", null));
    assertTrue(pdf.length < 200_000, "bytes: " + pdf.length);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (var name : document.getPage(0).getResources().getFontNames()) {
        assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded());
      }
    }
  }

  @Test
  void theSlipIsOnePage80MillimetresWide() throws IOException {
    byte[] pdf = render("unknown", Example.facts(Kind.UNKNOWN, "张*", null));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(80, document.getPage(0).getMediaBox().getWidth() / 72 * 25.4, 0.01);
    }
  }

  @ParameterizedTest
  @CsvSource({"100, 2", "300, 6", "700, 13"})
  void aSlipLongerThanASheetTakesSheetsOfA4ThatCarryTheSum(int items, int sheets)
      throws IOException {
    try (PDDocument document = Loader.loadPDF(render("long", Example.facts(items)))) {
      assertEquals(sheets, document.getNumberOfPages());
      for (int page = 1; page <= sheets; page++) {
        PDRectangle size = document.getPage(page - 1).getMediaBox();
        assertEquals(210, size.getWidth() / 72 * 25.4, 0.01);
        assertEquals(297, size.getHeight() / 72 * 25.4, 0.01);
      }
      // Of 1.00 each: what the first sheet carries over is brought to the second.
      String first = page(document, 1);
      String second = page(document, 2);
      String carried = after(first, "过次页 ");
      assertEquals(carried, after(second, "承前页 "));
      assertEquals(first.lines().filter(line -> line.endsWith(" 1.00")).count() + ".00", carried);
      assertTrue(first.contains("第 1 页，共 " + sheets + " 页"), first);
      assertTrue(second.contains("医保结算单（续）　3201002603120118"), second);
      assertTrue(page(document, sheets).contains("费用合计（元） " + items + ".00"));
    }
  }

  private static String page(PDDocument document, int page) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    return text.getText(document);
  }

  private static String after(String text, String word) {
    return text.lines()
        .filter(line -> line.contains(word))
        .map(line -> line.substring(line.indexOf(word) + word.length()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(word + " in " + text));
  }

  @Test
  void aSlipOfATrainingSaysOnEveryPageThatItIsWorthless() throws IOException {
    for (int items : new int[] {2, 100}) {
      SlipLayout slip = new SlipComposer().compose(Example.facts(items));
      try (PDDocument document =
          Loader.loadPDF(render("training-" + items, slip.copy().inTraining()))) {
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          assertTrue(largest(document, page) > 40, "page " + page + " of " + items);
        }
        String text = new PDFTextStripper().getText(document);
        assertTrue(text.contains("培训 无效 TRAINING"), text);
        assertTrue(text.contains("练习用，不是真实结算：没有收付款，不能报销。"), text);
      }
    }
  }

  /** Size of the largest letters of the mark on a page, in points. */
  private static float largest(PDDocument document, int page) throws IOException {
    float[] largest = {0};
    PDFTextStripper letters =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            if ("培训无效".contains(letter.getUnicode())) {
              largest[0] = Math.max(largest[0], letter.getFontSize());
            }
          }
        };
    letters.setStartPage(page);
    letters.setEndPage(page);
    letters.getText(document);
    return largest[0];
  }

  @Test
  void aCharacterThatNoFontHasDoesNotStopThePrinting() throws IOException {
    String rare = Character.toString(0x31111);
    String text =
        text(render("rare", Example.facts(Kind.CANCELLED, rare + "*", "3201002603120118")));
    assertTrue(text.contains("□U+31111*"), text);
  }

  private static byte[] render(String name, SlipFacts facts) throws IOException {
    return render(name, new SlipComposer().compose(facts));
  }

  private static byte[] render(String name, SlipLayout slip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfSlipRenderer().render(slip, out);
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name + ".pdf"), out.toByteArray());
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
