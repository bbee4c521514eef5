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
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

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

  @Test
  void aCharacterThatNoFontHasDoesNotStopThePrinting() throws IOException {
    String rare = Character.toString(0x31111);
    String text =
        text(render("rare", Example.facts(Kind.CANCELLED, rare + "*", "3201002603120118")));
    assertTrue(text.contains("□U+31111*"), text);
  }

  private static byte[] render(String name, SlipFacts facts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfSlipRenderer().render(new SlipComposer().compose(facts), out);
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
