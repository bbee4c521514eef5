package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.money.Fen;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Renders a slip as PDF: one page, as wide as a roll and as long as the slip; where sheets are
 * wanted, one that is longer than A4 in two columns on as many as it takes; or on sheets alone. The
 * font is embedded as a subset so that the text can be searched and copied. Thread-safe.
 */
public final class PdfSlipRenderer {

  private static final float POINTS_PER_MM = 72f / 25.4f;
  static final float PAGE = 80 * POINTS_PER_MM;
  static final float MARGIN = 4 * POINTS_PER_MM;
  static final float WIDTH = PAGE - 2 * MARGIN;
  static final float SIZE = 8.5f;
  private static final float LARGE = 15f;
  static final float LEADING = 1.45f;
  private static final float GAP = 8f;

  private final float page;
  private final float width;
  private final float longest;

  /** To be saved. */
  public PdfSlipRenderer() {
    this(PAGE, WIDTH, PDRectangle.A4.getHeight());
  }

  /**
   * Of so many points.
   *
   * @param longest a slip that is longer goes on sheets
   */
  private PdfSlipRenderer(float page, float width, float longest) {
    this.page = page;
    this.width = width;
    this.longest = longest;
  }

  /** For a roll so many millimetres wide, so many of them printed on, however long. */
  public static PdfSlipRenderer ofRoll(int roll, int printed) {
    return new PdfSlipRenderer(
        roll * POINTS_PER_MM, printed * POINTS_PER_MM, Float.POSITIVE_INFINITY);
  }

  /** For sheets of A4. */
  public static PdfSlipRenderer ofSheets() {
    return new PdfSlipRenderer(PAGE, WIDTH, 0);
  }

  /**
   * Writes the slip as PDF and leaves the stream open.
   *
   * @throws IOException if the stream cannot be written
   */
  public void render(SlipLayout slip, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      SlipFont regular = SlipFont.load(document, "NotoSansSC_400Regular.ttf");
      SlipFont bold = SlipFont.load(document, "NotoSansSC_700Bold.ttf");
      List<Row> rows = new ArrayList<>();
      for (SlipLayout.Line line : slip.lines()) {
        rows.addAll(rows(line, regular, bold));
      }
      float height = rows.stream().map(Row::height).reduce(2 * MARGIN, Float::sum);
      if (height <= longest) {
        draw(document, rows, height);
      } else {
        new SlipSheets(document, regular, regular.printable(slip.continued())).draw(rows);
      }
      if (slip.training()) {
        new PageMark(SlipLayout.WORTHLESS, bold).draw(document);
      }
      document.save(out);
    }
  }

  /**
   * A printed row: a rule, or words at places.
   *
   * @param carried what it adds to the sum that is carried from page to page
   */
  record Row(float height, List<Words> words, Fen carried) {

    private Row(float height, List<Words> words) {
      this(height, words, Fen.ZERO);
    }

    private Row carrying(Fen amount) {
      return new Row(height, words, amount);
    }

    /** Draws it; left and top of where it stands, and how wide a rule is. */
    void draw(PDPageContentStream content, float left, float top, float width) throws IOException {
      if (words.isEmpty()) {
        rule(content, left, top - GAP / 2, width);
      }
      for (Words part : words) {
        write(content, part, left, top);
      }
    }
  }

  /** Words at a place from the left of their row. */
  record Words(String text, float x, SlipFont font, float size) {}

  private List<Row> rows(SlipLayout.Line line, SlipFont regular, SlipFont bold) {
    return switch (line) {
      case SlipLayout.Rule rule -> List.of(new Row(GAP, List.of()));
      case SlipLayout.Text text -> text(text, text.bold() ? bold : regular);
      case SlipLayout.Pair pair -> pair(pair, pair.bold() ? bold : regular);
      case SlipLayout.Holder holder -> pair(holder.onPaper(), regular);
    };
  }

  private List<Row> text(SlipLayout.Text line, SlipFont font) {
    float size = line.large() ? LARGE : SIZE;
    String text = font.printable(line.text());
    float indent = (float) font.width(" ".repeat(leadingSpaces(text)), size);
    return LineBreaker.lines(text.strip(), width - indent, part -> font.width(part, size)).stream()
        .map(part -> row(part, start(line.align(), part, font, size) + indent, font, size))
        .toList();
  }

  private static int leadingSpaces(String text) {
    return text.length() - text.stripLeading().length();
  }

  private float start(SlipLayout.Align align, String text, SlipFont font, float size) {
    float free = width - (float) font.width(text, size);
    return switch (align) {
      case LEFT -> 0;
      case CENTRE -> free / 2;
      case RIGHT -> free;
    };
  }

  /** The value stands beside the last row of its label, or below it where both do not fit. */
  private List<Row> pair(SlipLayout.Pair line, SlipFont font) {
    String value = font.printable(line.value());
    float valueAt = start(SlipLayout.Align.RIGHT, value, font, SIZE);
    List<Row> rows = new ArrayList<>();
    for (String part :
        LineBreaker.lines(font.printable(line.label()), width, text -> font.width(text, SIZE))) {
      rows.add(row(part, 0, font, SIZE));
    }
    Words last = rows.getLast().words().getFirst();
    if (font.width(last.text(), SIZE) + GAP <= valueAt) {
      Words right = new Words(value, valueAt, font, SIZE);
      rows.set(rows.size() - 1, new Row(SIZE * LEADING, List.of(last, right)));
    } else {
      for (String part : LineBreaker.lines(value, width, text -> font.width(text, SIZE))) {
        rows.add(row(part, start(SlipLayout.Align.RIGHT, part, font, SIZE), font, SIZE));
      }
    }
    rows.set(rows.size() - 1, rows.getLast().carrying(line.carried()));
    return rows;
  }

  private static Row row(String text, float x, SlipFont font, float size) {
    return new Row(size * LEADING, List.of(new Words(text, x, font, size)));
  }

  private void draw(PDDocument document, List<Row> rows, float height) throws IOException {
    PDPage strip = new PDPage(new PDRectangle(page, height));
    document.addPage(strip);
    try (PDPageContentStream content = new PDPageContentStream(document, strip)) {
      float top = height - MARGIN;
      for (Row row : rows) {
        row.draw(content, (page - width) / 2, top, width);
        top -= row.height();
      }
    }
  }

  private static void rule(PDPageContentStream content, float left, float y, float width)
      throws IOException {
    content.setLineWidth(0.6f);
    content.moveTo(left, y);
    content.lineTo(left + width, y);
    content.stroke();
  }

  private static void write(PDPageContentStream content, Words words, float left, float top)
      throws IOException {
    content.beginText();
    content.setFont(words.font().pdf(), words.size());
    content.newLineAtOffset(left + words.x(), top - words.size() * 1.1f);
    content.showText(words.text());
    content.endText();
  }
}
