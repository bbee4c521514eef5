package io.chuangkou.terminal.slip;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Words across every page of a document, again and again from top to bottom. Hollow letters: they
 * print in black alone, which is all that a receipt printer has, and what they cross stays legible.
 */
final class PageMark {

  /** Of the width of a page. */
  private static final float SIZE = 0.19f;

  /** From one to the next, of the width of a page. */
  private static final float PITCH = 0.8f;

  private static final double ANGLE = Math.toRadians(28);
  private static final float STROKE = 0.6f;

  private final String words;
  private final SlipFont font;

  PageMark(String words, SlipFont font) {
    this.words = words;
    this.font = font;
  }

  void draw(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      try (PDPageContentStream content =
          new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
        draw(content, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
      }
    }
  }

  private void draw(PDPageContentStream content, float width, float height) throws IOException {
    float size = width * SIZE;
    int marks = Math.max(1, Math.round(height / (width * PITCH)));
    double half = font.width(words, size) / 2;
    double left = width / 2 - half * Math.cos(ANGLE) + size / 2 * Math.sin(ANGLE);
    content.setLineWidth(STROKE);
    for (int i = 0; i < marks; i++) {
      double middle = height * (i + 0.5) / marks;
      double bottom = middle - half * Math.sin(ANGLE) - size / 2 * Math.cos(ANGLE);
      content.beginText();
      content.setFont(font.pdf(), size);
      content.setRenderingMode(RenderingMode.STROKE);
      content.setTextMatrix(Matrix.getRotateInstance(ANGLE, (float) left, (float) bottom));
      content.showText(words);
      content.endText();
    }
  }
}
