package io.chuangkou.terminal.place;

import io.chuangkou.terminal.visit.PinyinInitials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Places that can be picked. Immutable and thread-safe.
 *
 * <p>A file of providers is text in UTF-8 with the header {@code code,name,area}: code at the
 * centre, name in full, division code.
 */
public final class PlaceList {

  private static final String HEADER = "code,name,area";
  private static final int COLUMNS = 3;
  private static final String DIVISIONS = "divisions.csv";
  private static final String DEMONSTRATION = "providers.csv";

  /** A code of the nation's: a letter, the division, a number. */
  private static final Pattern NATIONAL = Pattern.compile("[A-Z](\\d{6})\\d{5}");

  private final PinyinInitials initials;
  private final List<Row> rows;

  private PlaceList(PinyinInitials initials, List<Row> rows) {
    this.initials = initials;
    this.rows = List.copyOf(rows);
  }

  private record Row(Place place, List<String> initials) {

    /** How well it answers to what is typed, 0 best; −1: not at all. */
    int rank(String typed) {
      String name = place.name().toUpperCase(Locale.ROOT);
      if (name.equals(typed) || place.code().equals(typed)) {
        return 0;
      } else if (name.startsWith(typed) || initials.stream().anyMatch(i -> i.startsWith(typed))) {
        return 1;
      }
      boolean within =
          name.contains(typed)
              || place.code().contains(typed)
              || initials.stream().anyMatch(i -> i.contains(typed));
      return within ? 2 : -1;
    }
  }

  /** The divisions that come with the program, without a provider. */
  public static PlaceList divisions() {
    return new PlaceList(PinyinInitials.shipped(), List.of()).with(bundled(DIVISIONS));
  }

  /** The same with the providers of the demonstration. */
  public static PlaceList demonstration() {
    return divisions().with(bundled(DEMONSTRATION));
  }

  private static List<Place> bundled(String name) {
    try (Reader csv =
        new InputStreamReader(
            Objects.requireNonNull(PlaceList.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      return read(csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The same with the providers of a file before them.
   *
   * @throws IllegalArgumentException with the line, if one cannot be read
   * @throws IOException if reading fails
   */
  public PlaceList with(Reader providers) throws IOException {
    return with(read(providers));
  }

  /** The same with more places before them. */
  public PlaceList with(List<Place> more) {
    return new PlaceList(
        initials, Stream.concat(rows(initials, more).stream(), rows.stream()).toList());
  }

  private static List<Row> rows(PinyinInitials initials, List<Place> places) {
    return places.stream().map(place -> new Row(place, initials.of(place.name()))).toList();
  }

  private static List<Place> read(Reader csv) throws IOException {
    BufferedReader lines = new BufferedReader(csv);
    List<Place> places = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String plain = line.replace("\uFEFF", "").strip();
      if (number == 1 && !plain.equals(HEADER)) {
        throw new IllegalArgumentException("1: " + HEADER);
      } else if (number > 1 && !plain.isEmpty()) {
        places.add(place(plain.split(",", -1), number));
      }
    }
    return places;
  }

  private static Place place(String[] cells, int number) {
    if (cells.length != COLUMNS || cells[1].isBlank() || !cells[2].strip().matches("\\d{6}")) {
      throw new IllegalArgumentException(number + ": " + HEADER);
    }
    return new Place(cells[0].strip(), cells[1].strip(), cells[2].strip());
  }

  /**
   * Those whose code, name or initials hold what is typed, the best first.
   *
   * @param most how many at most
   */
  public List<Place> search(String typed, int most) {
    String wanted = typed.strip().toUpperCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return rows.stream()
        .filter(row -> row.rank(wanted) >= 0)
        .sorted(Comparator.comparingInt(row -> row.rank(wanted)))
        .map(Row::place)
        .distinct()
        .limit(most)
        .toList();
  }

  /**
   * The place that a code or a whole name names; a national code that is not listed tells its
   * division itself.
   */
  public Optional<Place> find(String named) {
    String wanted = named.strip();
    Optional<Place> listed =
        rows.stream()
            .map(Row::place)
            .filter(place -> place.name().equals(wanted) || place.code().equals(wanted))
            .findFirst();
    Matcher national = NATIONAL.matcher(wanted);
    return listed.isPresent() || !national.matches()
        ? listed
        : Optional.of(new Place(wanted, wanted, national.group(1)));
  }
}
