package io.chuangkou.terminal.print.format;

import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import io.chuangkou.terminal.slip.PdfSlipRenderer;
import io.chuangkou.terminal.slip.SlipLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A slip as the dots of a roll: the PDF's page at the print head's resolution, without margins. */
public final class SlipPicture {

  private SlipPicture() {}

  /** A slip as the paper shows it, black and white. */
  public static BufferedImage of(SlipLayout slip, Paper paper) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      PdfSlipRenderer.ofRoll(paper.millimetres(), paper.printed()).render(slip, pdf);
      try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
        BufferedImage page =
            new PDFRenderer(document)
                .renderImageWithDPI(0, PrinterProfile.DOTS_PER_INCH, ImageType.GRAY);
        int width = Math.min(paper.dots(), page.getWidth());
        return page.getSubimage((page.getWidth() - width) / 2, 0, width, page.getHeight());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a slip cannot be drawn", e);
    }
  }
}
