package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.PdfSlipRenderer.Row;
import io.chuangkou.terminal.slip.PdfSlipRenderer.Words;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A slip on sheets of A4: its rows in two columns, each sheet with its number, what it continues,
 * and the sum carried from one to the next. One that fits in a column stands alone in the middle,
 * enlarged as far as the sheet has room.
 */
final class SlipSheets {

  private static final PDRectangle SHEET = PDRectangle.A4;
  private static final int COLUMNS = 2;

  /** A slip that is larger than that looks like a poster. */
  private static final float LARGEST = 1.6f;

  private static final float EDGE = 42;
  private static final float HEAD = 20;
  private static final float LEFT = (SHEET.getWidth() - COLUMNS * PdfSlipRenderer.PAGE) / 2;
  private static final float ROOM = SHEET.getHeight() - 2 * EDGE - 2 * HEAD;
  private static final float RIGHT =
      LEFT + (COLUMNS - 1) * PdfSlipRenderer.PAGE + PdfSlipRenderer.MARGIN + PdfSlipRenderer.WIDTH;

  private final ResourceBundle texts =
      ResourceBundle.getBundle("io.chuangkou.terminal.slip.slip", Locale.ROOT);
  private final PDDocument document;
  private final SlipFont font;
  private final String continued;

  SlipSheets(PDDocument document, SlipFont font, String continued) {
    this.document = document;
    this.font = font;
    this.continued = continued;
  }

  void draw(List<Row> rows) throws IOException {
    List<List<Row>> columns = columns(rows);
    if (columns.size() == 1) {
      drawAlone(rows);
      return;
    }
    int sheets = (columns.size() + COLUMNS - 1) / COLUMNS;
    Fen all = sum(rows);
    Fen carried = Fen.ZERO;
    for (int sheet = 0; sheet < sheets; sheet++) {
      int first = sheet * COLUMNS;
      List<List<Row>> own = columns.subList(first, Math.min(first + COLUMNS, columns.size()));
      PDPage page = new PDPage(SHEET);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        if (sheet > 0) {
          line(content, SHEET.getHeight() - EDGE, continued, sum("brought", carried, all));
        }
        for (int i = 0; i < own.size(); i++) {
          float left = LEFT + i * PdfSlipRenderer.PAGE + PdfSlipRenderer.MARGIN;
          draw(content, own.get(i), left, SHEET.getHeight() - EDGE - HEAD);
        }
        carried = carried.plus(own.stream().map(SlipSheets::sum).reduce(Fen.ZERO, Fen::plus));
        line(content, EDGE + HEAD / 2, page(sheet + 1, sheets), sum("carried", carried, all));
      }
    }
  }

  private void drawAlone(List<Row> rows) throws IOException {
    float height = rows.stream().map(Row::height).reduce(0f, Float::sum);
    float scale = Math.min(LARGEST, ROOM / height);
    PDPage page = new PDPage(SHEET);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      float left = (SHEET.getWidth() - scale * PdfSlipRenderer.WIDTH) / 2;
      float top = SHEET.getHeight() - EDGE - HEAD;
      content.transform(new Matrix(scale, 0, 0, scale, left, top));
      draw(content, rows, 0, 0);
    }
  }

  /** A row that opens an item stays with the row below it. */
  private static List<List<Row>> columns(List<Row> rows) {
    List<List<Row>> columns = new ArrayList<>();
    float free = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      float wanted = row.height();
      if (!row.carried().isZero() && i + 1 < rows.size()) {
        wanted += rows.get(i + 1).height();
      }
      if (wanted > free) {
        columns.add(new ArrayList<>());
        free = ROOM;
      }
      columns.getLast().add(row);
      free -= row.height();
    }
    return columns;
  }

  private static Fen sum(List<Row> rows) {
    return rows.stream().map(Row::carried).reduce(Fen.ZERO, Fen::plus);
  }

  private static void draw(PDPageContentStream content, List<Row> rows, float left, float top)
      throws IOException {
    float y = top;
    for (Row row : rows) {
      row.draw(content, left, y, PdfSlipRenderer.WIDTH);
      y -= row.height();
    }
  }

  private String page(int sheet, int sheets) {
    return MessageFormat.format(texts.getString("page"), sheet, sheets);
  }

  /** The sum that is carried; nothing where all of it has been told. */
  private String sum(String key, Fen carried, Fen all) {
    return carried.isZero() || carried.equals(all)
        ? ""
        : MessageFormat.format(texts.getString(key), carried.toYuan());
  }

  /** A line of head or foot, from edge to edge of the columns. */
  private void line(PDPageContentStream content, float top, String left, String right)
      throws IOException {
    float size = PdfSlipRenderer.SIZE;
    float end = RIGHT - LEFT - PdfSlipRenderer.MARGIN;
    List<Words> words = new ArrayList<>();
    if (!left.isEmpty()) {
      words.add(new Words(left, 0, font, size));
    }
    if (!right.isEmpty()) {
      words.add(new Words(right, end - (float) font.width(right, size), font, size));
    }
    if (!words.isEmpty()) {
      new Row(size * PdfSlipRenderer.LEADING, words, Fen.ZERO)
          .draw(content, LEFT + PdfSlipRenderer.MARGIN, top, PdfSlipRenderer.WIDTH);
    }
  }
}
