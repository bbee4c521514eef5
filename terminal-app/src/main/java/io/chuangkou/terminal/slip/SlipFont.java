package io.chuangkou.terminal.slip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bundled font within one PDF document. A character without a glyph, as in a rare name, is
 * written as □ and its code point, so that a slip can always be printed. Not thread-safe.
 */
final class SlipFont {

  private static final Logger LOG = LoggerFactory.getLogger(SlipFont.class);

  private final PDFont font;
  private final CmapLookup glyphs;

  private SlipFont(PDFont font, CmapLookup glyphs) {
    this.font = font;
    this.glyphs = glyphs;
  }

  static SlipFont load(PDDocument document, String file) throws IOException {
    try (InputStream in =
        SlipFont.class.getResourceAsStream("/io/chuangkou/terminal/fonts/" + file)) {
      if (in == null) {
        throw new IOException("no font " + file);
      }
      TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      return new SlipFont(PDType0Font.load(document, ttf, true), ttf.getUnicodeCmapLookup());
    }
  }

  PDFont pdf() {
    return font;
  }

  /** The text with every character that the font lacks replaced. */
  String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(printable, codePoint));
    return printable.toString();
  }

  private void append(StringBuilder printable, int codePoint) {
    if (glyphs.getGlyphId(codePoint) != 0) {
      printable.appendCodePoint(codePoint);
    } else {
      String name = "U+%04X".formatted(codePoint);
      LOG.warn("no glyph for {}: printed as its code point", name);
      printable.append('□').append(name);
    }
  }

  /** Width of printable text in points. */
  double width(String text, float size) {
    try {
      return font.getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException("font of the slip cannot be read", e);
    }
  }
}
