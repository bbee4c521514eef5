package io.chuangkou.settlement.catalogue;

import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Catalogue entries from paged rows of the national interface: 1312 (class and validity), 1318
 * (price ceilings) and 1319 (first self-payment). Of 1318 a row counts for the hospital level that
 * its {@code hilist_lmtpric_type} ends with, 1 to 3, else for every level; of 1319 rows of type 10
 * (先自付) count. Invalid rows ({@code vali_flag} 0) are left out.
 */
final class InterfaceRows {

  private static final BigDecimal NO_CEILING = new BigDecimal("999999");

  private InterfaceRows() {}

  static List<Entry> entries(
      List<Map<String, String>> catalogue,
      List<Map<String, String>> ceilings,
      List<Map<String, String>> shares) {
    Map<String, Map<Integer, Fen>> ceilingsByCode = new HashMap<>();
    each(ceilings, row -> ceiling(row, ceilingsByCode));
    Map<String, BigDecimal> shareByCode = new HashMap<>();
    each(shares, row -> share(row, shareByCode));
    List<Entry> entries = new ArrayList<>();
    each(
        catalogue,
        row -> {
          String code = text(row, "hilist_code");
          entries.add(
              new Entry(
                  code,
                  text(row, "hilist_name"),
                  itemClass(text(row, "chrgitm_lv")),
                  shareByCode.getOrDefault(code, BigDecimal.ZERO),
                  ceilingsByCode.getOrDefault(code, Map.of()),
                  false,
                  null,
                  day(text(row, "begndate")),
                  lastDay(row.get("enddate")),
                  Entry.Stock.usual(code)));
        });
    return entries;
  }

  private static void ceiling(Map<String, String> row, Map<String, Map<Integer, Fen>> byCode) {
    BigDecimal ceiling = new BigDecimal(text(row, "hilist_pric_uplmt_amt"));
    if (ceiling.compareTo(NO_CEILING) >= 0) {
      return;
    }
    Fen fen = Fen.ofYuan(ceiling.stripTrailingZeros().toPlainString());
    String type = row.getOrDefault("hilist_lmtpric_type", "");
    int level = type.isEmpty() ? 0 : Character.digit(type.charAt(type.length() - 1), 10);
    Map<Integer, Fen> levels =
        byCode.computeIfAbsent(text(row, "hilist_code"), code -> new HashMap<>());
    for (int each = 1; each <= 3; each++) {
      if (each == level) {
        levels.put(each, fen);
      } else if (level < 1 || level > 3) {
        levels.putIfAbsent(each, fen);
      }
    }
  }

  private static void share(Map<String, String> row, Map<String, BigDecimal> byCode) {
    if (text(row, "selfpay_prop_type").equals("10")) {
      byCode.put(text(row, "hilist_code"), CatalogueCsv.share(text(row, "selfpay_prop")));
    }
  }

  private static ItemClass itemClass(String level) {
    return switch (level) {
      case "01" -> ItemClass.A;
      case "02" -> ItemClass.B;
      case "03" -> ItemClass.C;
      default -> throw new IllegalArgumentException("chrgitm_lv is none of 01, 02, 03: " + level);
    };
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text.substring(0, Math.min(text.length(), 10)));
  }

  private static @Nullable LocalDate lastDay(@Nullable String text) {
    return text == null || text.isEmpty() ? null : day(text);
  }

  private static String text(Map<String, String> row, String key) {
    String text = row.get(key);
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return text;
  }

  private static void each(List<Map<String, String>> rows, RowReader reader) {
    int number = 0;
    for (Map<String, String> row : rows) {
      number++;
      if ("0".equals(row.get("vali_flag"))) {
        continue;
      }
      try {
        reader.read(row);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw CatalogueException.unreadable(number, String.valueOf(e.getMessage()));
      }
    }
  }

  private interface RowReader {
    void read(Map<String, String> row);
  }
}
