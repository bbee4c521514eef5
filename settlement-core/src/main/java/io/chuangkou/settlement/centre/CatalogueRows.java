package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.catalogue.Entry;
import io.chuangkou.settlement.message.visit.FeeSplits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Catalogue entries as rows of the interface, with the columns that the catalogue can fill. */
final class CatalogueRows {

  private static final String VALID = "1";
  private static final String CEILING_OF_LEVEL = "10";
  private static final String PAID_FIRST = "10";

  private final List<Entry> entries;

  CatalogueRows(List<Entry> entries) {
    this.entries = entries;
  }

  /** Rows of 1312. */
  List<Map<String, String>> catalogue() {
    return entries.stream().map(CatalogueRows::catalogue).toList();
  }

  /** Rows of 1316 and 1317: the provider's codes are the national ones. */
  List<Map<String, String>> mappings() {
    return entries.stream()
        .map(
            entry -> {
              Map<String, String> row = row(entry);
              row.put("med_list_codg", entry.code());
              row.put("medins_list_codg", entry.code());
              return row;
            })
        .toList();
  }

  /** Rows of 1318: one for each hospital level that has a ceiling. */
  List<Map<String, String>> ceilings() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Entry entry : entries) {
      for (int level = 1; level <= 3; level++) {
        if (entry.ceilings().containsKey(level)) {
          Map<String, String> row = row(entry);
          row.put("hilist_lmtpric_type", CEILING_OF_LEVEL + level);
          row.put(
              "hilist_pric_uplmt_amt",
              Objects.requireNonNull(entry.ceilings().get(level)).toString());
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** Rows of 1319: entries of which the person pays a share first. */
  List<Map<String, String>> shares() {
    return entries.stream()
        .filter(entry -> entry.selfPay().signum() > 0)
        .map(
            entry -> {
              Map<String, String> row = row(entry);
              row.put("selfpay_prop_type", PAID_FIRST);
              row.put("selfpay_prop", entry.selfPay().toPlainString());
              return row;
            })
        .toList();
  }

  /** Lines of a version download: code, name, first and last day, validity, version. */
  List<String> lines(String codes, String version) {
    return entries.stream()
        .filter(entry -> entry.code().matches(codes))
        .map(
            entry ->
                String.join(
                    "\t",
                    entry.code(),
                    entry.name(),
                    entry.from().toString(),
                    day(entry.to(), "null"),
                    VALID,
                    version + "\n"))
        .toList();
  }

  private static Map<String, String> catalogue(Entry entry) {
    Map<String, String> row = row(entry);
    row.put("hilist_name", entry.name());
    row.put("chrgitm_lv", FeeSplits.level(entry.itemClass()));
    return row;
  }

  private static Map<String, String> row(Entry entry) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("hilist_code", entry.code());
    row.put("begndate", entry.from().toString());
    row.put("enddate", day(entry.to(), ""));
    row.put("vali_flag", VALID);
    return row;
  }

  private static String day(@Nullable LocalDate day, String none) {
    return day == null ? none : day.toString();
  }
}
