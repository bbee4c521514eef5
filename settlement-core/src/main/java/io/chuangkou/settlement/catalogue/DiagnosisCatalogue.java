package io.chuangkou.settlement.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The diagnoses that there are, to be looked up and searched. Immutable and thread-safe.
 *
 * <p>A file of it is text in UTF-8, its columns parted by tabs or commas: with a header that names
 * {@code code}, {@code name} and, where there are any, {@code initials} (of the name's pinyin); or
 * as 1307 delivers it, without a header, where columns 11, 12 and 19 are code, name and whether the
 * row is valid.
 */
public final class DiagnosisCatalogue {

  /** No diagnosis. */
  public static final DiagnosisCatalogue NONE = new DiagnosisCatalogue(List.of());

  private static final int INTERFACE_CODE = 10;
  private static final int INTERFACE_NAME = 11;
  private static final int INTERFACE_VALID = 18;

  private final List<Row> rows;
  private final Map<String, Diagnosis> byCode = new LinkedHashMap<>();

  private DiagnosisCatalogue(List<Row> rows) {
    this.rows = List.copyOf(rows);
    rows.forEach(row -> byCode.putIfAbsent(row.diagnosis.code(), row.diagnosis));
  }

  private record Row(Diagnosis diagnosis, String initials) {

    /** How well it answers to what is typed, 0 best; −1: not at all. */
    int rank(String typed) {
      String code = diagnosis.code().toUpperCase(Locale.ROOT);
      if (code.startsWith(typed) || initials.startsWith(typed)) {
        return 0;
      } else if (diagnosis.name().toUpperCase(Locale.ROOT).startsWith(typed)) {
        return 1;
      }
      boolean within =
          initials.contains(typed) || diagnosis.name().toUpperCase(Locale.ROOT).contains(typed);
      return within ? 2 : -1;
    }
  }

  /**
   * Reads a catalogue.
   *
   * @throws CatalogueException if a line cannot be read
   * @throws IOException if reading fails
   */
  public static DiagnosisCatalogue read(Reader text) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    List<Row> rows = new ArrayList<>();
    Columns columns = null;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] cells = line.replace("\uFEFF", "").split(line.indexOf('\t') < 0 ? "," : "\t", -1);
      if (columns == null) {
        columns = Columns.of(cells);
        if (columns.named) {
          continue;
        }
      }
      columns.row(cells, number).ifPresent(rows::add);
    }
    return new DiagnosisCatalogue(rows);
  }

  /** A small catalogue of common diagnoses, for demonstrations and tests. */
  public static DiagnosisCatalogue demonstration() {
    try (InputStream in = DiagnosisCatalogue.class.getResourceAsStream("diagnoses.csv")) {
      return read(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The diagnosis of a code. */
  public Optional<Diagnosis> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * Those whose code, name or initials hold what is typed, the best first.
   *
   * @param most how many at most
   */
  public List<Diagnosis> search(String typed, int most) {
    String wanted = typed.strip().toUpperCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return rows.stream()
        .filter(row -> row.rank(wanted) >= 0)
        .sorted(Comparator.comparingInt(row -> row.rank(wanted)))
        .limit(most)
        .map(Row::diagnosis)
        .toList();
  }

  /** Where the columns are; −1: there is none. */
  private record Columns(boolean named, int code, int name, int initials, int valid) {

    static Columns of(String[] first) {
      List<String> header = List.of(first).stream().map(String::strip).toList();
      return header.contains("code") && header.contains("name")
          ? new Columns(
              true, header.indexOf("code"), header.indexOf("name"), header.indexOf("initials"), -1)
          : new Columns(false, INTERFACE_CODE, INTERFACE_NAME, -1, INTERFACE_VALID);
    }

    Optional<Row> row(String[] cells, int number) {
      if (cells.length <= Math.max(name, valid)) {
        throw CatalogueException.unreadable(number, "code and name are expected");
      }
      if (valid >= 0 && cells[valid].strip().equals("0")) {
        return Optional.empty();
      }
      Diagnosis diagnosis = new Diagnosis(cells[code].strip(), cells[name].strip());
      if (diagnosis.code().isEmpty() || diagnosis.name().isEmpty()) {
        throw CatalogueException.unreadable(number, "code and name are expected");
      }
      String letters =
          initials >= 0 && initials < cells.length
              ? cells[initials].strip().toUpperCase(Locale.ROOT)
              : "";
      return Optional.of(new Row(diagnosis, letters));
    }
  }
}
