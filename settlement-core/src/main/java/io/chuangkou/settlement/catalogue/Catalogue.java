package io.chuangkou.settlement.catalogue;

import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.money.Fen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A catalogue in one version. Immutable and thread-safe; an import makes a new one, so that a
 * faulty import leaves the one in force untouched.
 */
public final class Catalogue {

  /** Nothing: whoever bills by it bills by codes alone. */
  public static final Catalogue NONE = new Catalogue("", Map.of());

  private final String version;
  private final Map<String, List<Entry>> entries;

  private Catalogue(String version, Map<String, List<Entry>> entries) {
    this.version = version;
    this.entries = entries;
  }

  /**
   * A catalogue of entries; those of one code must not overlap in time.
   *
   * @throws CatalogueException if two of one code overlap; the line is the entry's place from 1
   */
  public static Catalogue of(String version, List<Entry> all) {
    Map<String, List<Entry>> entries = new LinkedHashMap<>();
    int line = 0;
    for (Entry entry : all) {
      line++;
      List<Entry> same = entries.computeIfAbsent(entry.code(), code -> new ArrayList<>());
      if (same.stream().anyMatch(entry::overlaps)) {
        throw CatalogueException.unreadable(line, entry.code() + " overlaps an entry before it");
      }
      same.add(entry);
    }
    return new Catalogue(version, entries);
  }

  /**
   * Reads a catalogue from CSV with the columns of {@link CatalogueCsv}.
   *
   * @throws CatalogueException if a line cannot be read
   * @throws IOException if reading fails
   */
  public static Catalogue ofCsv(String version, Reader csv) throws IOException {
    return of(version, CatalogueCsv.read(new BufferedReader(csv)));
  }

  /**
   * Makes a catalogue of rows of the national interface.
   *
   * @param catalogue rows of 1312
   * @param ceilings rows of 1318
   * @param shares rows of 1319
   * @throws CatalogueException if a row cannot be read; the line is its place in its list, from 1
   */
  public static Catalogue ofRows(
      String version,
      List<Map<String, String>> catalogue,
      List<Map<String, String>> ceilings,
      List<Map<String, String>> shares) {
    return of(version, InterfaceRows.entries(catalogue, ceilings, shares));
  }

  /**
   * Makes a catalogue of rows of the national interface that were saved into a folder, as {@link
   * InterfacePages} reads them.
   *
   * @throws CatalogueException if a file or a row cannot be read, or there is no row of 1312
   * @throws IOException if reading fails
   */
  public static Catalogue ofPages(String version, Path folder) throws IOException {
    List<Map<String, String>> rows = InterfacePages.rows(folder, "1312");
    if (rows.isEmpty()) {
      throw CatalogueException.unreadable(0, "no rows of 1312 in " + folder.getFileName());
    }
    return ofRows(
        version, rows, InterfacePages.rows(folder, "1318"), InterfacePages.rows(folder, "1319"));
  }

  /** The small catalogue that demonstrations and tests use. */
  public static Catalogue demonstration() {
    try (InputStream in = Catalogue.class.getResourceAsStream("demonstration.csv")) {
      Reader csv = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8);
      return ofCsv("demonstration-1", csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version, as given at the import. */
  public String version() {
    return version;
  }

  /** What holds for a code on a day. */
  public Optional<Entry> find(String code, LocalDate day) {
    return entries.getOrDefault(code, List.of()).stream().filter(e -> e.holdsOn(day)).findFirst();
  }

  /** What holds on a day for the product that the first seven digits of a trace code name. */
  public Optional<Entry> ofTraceProduct(String product, LocalDate day) {
    return entries.values().stream()
        .flatMap(List::stream)
        .filter(entry -> entry.holdsOn(day))
        .filter(entry -> entry.stock().traceProduct().equals(product))
        .findFirst();
  }

  /** Whether there is no entry at all. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** All entries in the order of the import. */
  public List<Entry> entries() {
    return entries.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The charge line for a billed line. A price ceiling counts once for each unit, rounded half up
   * to the fen.
   *
   * @param level hospital level 1 to 3
   * @param day service date, or discharge date of a stay
   * @throws CatalogueException with the line's number if no entry holds on that day
   */
  public Item classify(BilledLine line, int level, LocalDate day) {
    Entry entry =
        find(line.code(), day)
            .orElseThrow(() -> CatalogueException.unknown(line.number(), line.code()));
    Fen ceiling = entry.ceilings().get(level);
    return new Item(
        line.amount(),
        entry.itemClass(),
        Item.tenThousandths(entry.selfPay()),
        ceiling == null ? null : times(ceiling, line.quantity()),
        line.purpose(),
        entry.drug(),
        entry.specialMaterial(),
        entry.specialMaterial() ? line.unitPrice() : null,
        line.quantity());
  }

  private static Fen times(Fen price, BigDecimal quantity) {
    BigDecimal fen = BigDecimal.valueOf(price.fen()).multiply(quantity);
    return Fen.of(fen.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }
}
