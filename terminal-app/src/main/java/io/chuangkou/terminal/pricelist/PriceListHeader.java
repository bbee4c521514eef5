package io.chuangkou.terminal.pricelist;

import io.chuangkou.settlement.money.Fen;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header of a price list: which column stands where, so that a row can be read. */
final class PriceListHeader {

  private final Map<PriceListColumn, Integer> places;

  private PriceListHeader(Map<PriceListColumn, Integer> places) {
    this.places = places;
  }

  /**
   * Reads it.
   *
   * @throws PriceListException if a column lacks that is needed, or one stands there twice
   */
  static PriceListHeader of(List<String> titles, long row) throws PriceListException {
    Map<PriceListColumn, Integer> places = new EnumMap<>(PriceListColumn.class);
    for (int i = 0; i < titles.size(); i++) {
      Optional<PriceListColumn> column = PriceListColumn.of(titles.get(i));
      Integer before = column.isEmpty() ? null : places.put(column.get(), i);
      if (before != null) {
        throw PriceListException.at(
            row,
            "有两列都是" + column.get().title() + "：" + titles.get(before) + "、" + titles.get(i) + "。",
            "two columns mean the same: " + titles.get(before) + ", " + titles.get(i) + ".");
      }
    }
    List<String> missing =
        Arrays.stream(PriceListColumn.values())
            .filter(column -> column.isNeeded() && !places.containsKey(column))
            .map(PriceListColumn::title)
            .toList();
    if (!missing.isEmpty()) {
      throw PriceListException.at(
          row,
          "表头缺少" + String.join("、", missing) + "。",
          "the header lacks " + String.join(", ", missing) + ".");
    }
    return new PriceListHeader(places);
  }

  /**
   * Reads a row under it.
   *
   * @throws PriceListException with the reason
   */
  PricedItem item(List<String> cells, long row) throws PriceListException {
    PriceListCell reader = new PriceListCell(row);
    String code = reader.code(PriceListColumn.CODE, cell(cells, PriceListColumn.CODE));
    String own = reader.code(PriceListColumn.OWN_CODE, cell(cells, PriceListColumn.OWN_CODE));
    String name = reader.text(PriceListColumn.NAME, cell(cells, PriceListColumn.NAME));
    return new PricedItem(
        own.isEmpty() ? code : own,
        code,
        name,
        cell(cells, PriceListColumn.SPEC),
        cell(cells, PriceListColumn.UNIT).intern(),
        price(reader, cell(cells, PriceListColumn.PRICE)),
        reader.code(PriceListColumn.BAR_CODE, cell(cells, PriceListColumn.BAR_CODE)),
        reader.product(cell(cells, PriceListColumn.TRACE_PRODUCT)),
        cell(cells, PriceListColumn.INITIALS).toUpperCase(Locale.ROOT));
  }

  private static @Nullable Fen price(PriceListCell reader, String cell) throws PriceListException {
    return cell.isEmpty() ? null : reader.price(cell);
  }

  /** What stands under a column; empty where the row ends before it, or there is none. */
  private String cell(List<String> cells, PriceListColumn column) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place);
  }
}
