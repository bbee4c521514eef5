package io.chuangkou.settlement.catalogue;

import io.chuangkou.settlement.catalogue.Entry.Stock;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.money.Fen;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Catalogue entries as CSV: a header line, then one entry a line with the columns {@code code,
 * name, class, selfPay, ceiling1, ceiling2, ceiling3, specialMaterial, drug, from, to}, and, all or
 * none of them, {@code ownCode, traceProduct, unit}. No quotes; names use the Chinese comma. Empty
 * means none; {@code specialMaterial} is {@code yes} or empty; an own code that is empty is the
 * national one, and a unit 盒.
 */
final class CatalogueCsv {

  private static final String HEADER =
      "code,name,class,selfPay,ceiling1,ceiling2,ceiling3,specialMaterial,drug,from,to";
  private static final String STOCK_HEADER = HEADER + ",ownCode,traceProduct,unit";

  private CatalogueCsv() {}

  static List<Entry> read(BufferedReader csv) throws IOException {
    String header = csv.readLine();
    if (!HEADER.equals(header) && !STOCK_HEADER.equals(header)) {
      throw CatalogueException.unreadable(
          1, "the header must be " + HEADER + ", with or without ownCode,traceProduct,unit");
    }
    int columns = header.split(",").length;
    List<Entry> entries = new ArrayList<>();
    int number = 1;
    for (String line = csv.readLine(); line != null; line = csv.readLine()) {
      number++;
      if (!line.isBlank()) {
        entries.add(entry(number, columns, line.split(",", -1)));
      }
    }
    return entries;
  }

  private static Entry entry(int number, int columns, String[] cells) {
    if (cells.length != columns) {
      throw CatalogueException.unreadable(number, columns + " columns are expected");
    }
    try {
      return new Entry(
          cells[0],
          cells[1],
          ItemClass.valueOf(cells[2]),
          share(cells[3]),
          ceilings(cells),
          cells[7].equals("yes"),
          cells[8].isEmpty() ? null : cells[8],
          LocalDate.parse(cells[9]),
          cells[10].isEmpty() ? null : LocalDate.parse(cells[10]),
          stock(cells));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw CatalogueException.unreadable(number, String.valueOf(e.getMessage()));
    }
  }

  private static Stock stock(String[] cells) {
    Stock usual = Stock.usual(cells[0]);
    return cells.length > 11 ? usual.with(cells[11], cells[12], cells[13]) : usual;
  }

  private static Map<Integer, Fen> ceilings(String[] cells) {
    Map<Integer, Fen> ceilings = new HashMap<>();
    for (int level = 1; level <= 3; level++) {
      if (!cells[3 + level].isEmpty()) {
        ceilings.put(level, Fen.ofYuan(cells[3 + level]));
      }
    }
    return ceilings;
  }

  /** A share from 0 to 1; empty means none. */
  static BigDecimal share(String text) {
    BigDecimal share = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text).stripTrailingZeros();
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0 || share.scale() > 4) {
      throw new IllegalArgumentException("no share from 0 to 1 of at most four places: " + text);
    }
    return share;
  }
}
