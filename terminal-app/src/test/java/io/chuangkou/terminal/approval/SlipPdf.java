package io.chuangkou.terminal.approval;

import io.chuangkou.terminal.slip.PdfSlipRenderer;
import io.chuangkou.terminal.slip.SlipLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A slip as it comes out of the printer.
 *
 * @param width of the page in points
 * @param height of the page in points
 * @param pages how many there are, all alike
 * @param text in reading order
 * @param words each stretch of text and where it stands, as they were written
 * @param picture of the first page, in grey
 */
record SlipPdf(
    float width, float height, int pages, String text, List<Words> words, BufferedImage picture) {

  private static final int DOTS_PER_INCH = 100;

  /** How far a character of the bundled typeface reaches above and below its line, of its size. */
  private static final float ASCENT = 0.88f;

  private static final float DESCENT = 0.12f;

  /** What a sheet has above and below the slip, in points. */
  private static final float HEAD = 58;

  /** A stretch of text in points from the upper left corner of its page. */
  record Words(int page, String text, float left, float top, float right, float bottom) {

    /** The same, with so much at its left and right. */
    Words wider(float points) {
      return new Words(page, text, left - points, top, right + points, bottom);
    }

    /** Whether it is on the page, at least so far from each edge. */
    boolean within(SlipPdf slip, float points) {
      return left >= points
          && top >= points
          && right <= slip.width - points
          && bottom <= slip.height - points;
    }

    boolean overlaps(Words other) {
      return page == other.page
          && left < other.right
          && other.left < right
          && top < other.bottom
          && other.top < bottom;
    }
  }

  /** The words of the slip itself, without what each of several sheets tells of it. */
  List<Words> body() {
    return words.stream()
        .filter(part -> pages == 1 || (part.top > HEAD && part.bottom < height - HEAD))
        .toList();
  }

  /** Prints a layout. */
  static SlipPdf of(SlipLayout layout) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfSlipRenderer().render(layout, out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      PDRectangle page = document.getPage(0).getMediaBox();
      Places places = new Places();
      places.setSortByPosition(document.getNumberOfPages() == 1);
      String text = places.getText(document);
      return new SlipPdf(
          page.getWidth(),
          page.getHeight(),
          document.getNumberOfPages(),
          text,
          places.words,
          new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY));
    }
  }

  /** Notes where each stretch of text stands that was written in one go. */
  private static final class Places extends PDFTextStripper {

    private final List<Words> words = new ArrayList<>();
    private final List<TextPosition> stretch = new ArrayList<>();

    @Override
    protected void processTextPosition(TextPosition text) {
      stretch.add(text);
      super.processTextPosition(text);
    }

    @Override
    public void endText() throws IOException {
      super.endText();
      TextPosition first = stretch.getFirst();
      TextPosition last = stretch.getLast();
      StringBuilder text = new StringBuilder();
      stretch.forEach(position -> text.append(position.getUnicode()));
      float size = first.getFontSizeInPt();
      words.add(
          new Words(
              getCurrentPageNo(),
              text.toString(),
              first.getXDirAdj(),
              first.getYDirAdj() - ASCENT * size,
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj() + DESCENT * size));
      stretch.clear();
    }
  }
}
