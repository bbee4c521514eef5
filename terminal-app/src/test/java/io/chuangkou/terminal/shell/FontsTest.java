package io.chuangkou.terminal.shell;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Graphics2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * JavaFX fills the outlines of enlarged letters by the even-odd rule, which makes holes where
 * contours overlap.
 */
class FontsTest {

  private static final int PIXELS = 48;

  @ParameterizedTest
  @ValueSource(strings = {"NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf"})
  void noContoursOfAFrequentCharacterOverlap(String file) throws IOException {
    List<String> damaged = new ArrayList<>();
    try (TrueTypeFont font = font(file)) {
      for (int character : frequent().codePoints().toArray()) {
        int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
        GeneralPath outline = font.getGlyph().getGlyph(glyph).getPath();
        if (!Arrays.equals(
            drawn(outline, Path2D.WIND_NON_ZERO, font.getUnitsPerEm()),
            drawn(outline, Path2D.WIND_EVEN_ODD, font.getUnitsPerEm()))) {
          damaged.add(Character.toString(character));
        }
      }
    }
    assertEquals(List.of(), damaged);
  }

  /** ASCII and the 3,755 characters of the first level of GB 2312. */
  private static String frequent() {
    StringBuilder frequent = new StringBuilder();
    for (char character = '!'; character <= '~'; character++) {
      frequent.append(character);
    }
    Charset national = Charset.forName("GB2312");
    for (int row = 0xB0; row <= 0xD7; row++) {
      for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
        frequent.append(new String(new byte[] {(byte) row, (byte) cell}, national));
      }
    }
    return frequent.toString();
  }

  private static TrueTypeFont font(String file) throws IOException {
    try (InputStream in =
        FontsTest.class.getResourceAsStream("/io/chuangkou/terminal/fonts/" + file)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(requireNonNull(in).readAllBytes()));
    }
  }

  private static byte[] drawn(GeneralPath outline, int rule, int unitsPerEm) {
    BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.translate(0, PIXELS / 4);
    graphics.scale((double) PIXELS / unitsPerEm, (double) PIXELS / unitsPerEm);
    outline.setWindingRule(rule);
    graphics.fill(outline);
    graphics.dispose();
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
