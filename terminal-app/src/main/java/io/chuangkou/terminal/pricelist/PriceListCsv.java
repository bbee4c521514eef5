package io.chuangkou.terminal.pricelist;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a price list as a spreadsheet program saves them: separated by commas, semicolons or
 * tabs, with a header that names the columns of {@link PriceListColumn} in any order, Chinese or
 * English; other columns and empty rows are passed over. All of it is read, or it is refused with
 * the first row that is wrong.
 */
final class PriceListCsv {

  /** What is longer is no price list. */
  static final int MOST_ROWS = 500_000;

  private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

  private PriceListCsv() {}

  /**
   * The rows, in the order of the file.
   *
   * @throws PriceListException with the row and the reason if it cannot be read
   */
  static List<PricedItem> read(String text) throws PriceListException {
    List<PricedItem> items = new ArrayList<>();
    Map<String, Long> rows = new HashMap<>();
    PriceListHeader header = null;
    try {
      for (CsvRecord record : records(text)) {
        long row = record.getStartingLineNumber();
        List<String> cells = record.getFields().stream().map(PriceListCell::plain).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
          continue;
        } else if (header == null) {
          header = PriceListHeader.of(cells, row);
          continue;
        } else if (items.size() == MOST_ROWS) {
          throw PriceListException.at(
              row, "最多 " + MOST_ROWS + " 行。", "at most " + MOST_ROWS + " rows are read.");
        }
        PricedItem item = header.item(cells, row);
        Long before = rows.putIfAbsent(item.ownCode(), row);
        if (before != null) {
          throw PriceListException.at(
              row,
              "院内编码 " + item.ownCode() + " 与第 " + before + " 行重复。",
              "the own code " + item.ownCode() + " is that of row " + before + ", too.");
        }
        items.add(item);
      }
    } catch (CsvParseException e) {
      throw PriceListException.of(
          "第 " + (rows.size() + 2) + " 行附近的引号不成对。",
          "near row " + (rows.size() + 2) + ": quotes that do not match.");
    }
    if (header == null) {
      throw PriceListException.of("文件是空的。", "the file is empty.");
    }
    return items;
  }

  private static CsvReader<CsvRecord> records(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(false)
        .ofCsvRecord(text);
  }

  /** What stands most often in the first line. */
  private static char separator(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(one -> first.chars().filter(c -> c == one).count()))
        .orElseThrow();
  }
}
