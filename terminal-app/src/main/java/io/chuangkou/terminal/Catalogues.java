package io.chuangkou.terminal;

import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.catalogue.CatalogueException;
import io.chuangkou.settlement.catalogue.DiagnosisCatalogue;
import io.chuangkou.terminal.place.PlaceList;
import io.chuangkou.terminal.pricelist.PriceList;
import io.chuangkou.terminal.pricelist.PriceListSource;
import io.chuangkou.terminal.visit.PinyinInitials;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is billed and diagnosed at a counter.
 *
 * @param items services, drugs and materials
 * @param diagnoses diagnoses
 * @param prices what is sold, and at which price
 * @param places providers and divisions that persons come from and go to
 */
public record Catalogues(
    Catalogue items, DiagnosisCatalogue diagnoses, PriceListSource prices, PlaceList places) {

  /** Those of the demonstration. */
  public static Catalogues demonstration() {
    Catalogue items = Catalogue.demonstration();
    return new Catalogues(
        items, DiagnosisCatalogue.demonstration(), unpriced(items), PlaceList.demonstration());
  }

  /** What a configuration writes to take one of the demonstration. */
  private static final String DEMONSTRATION = "demonstration";

  /** Without prices; items are found by what the catalogue says of them. */
  public Catalogues(Catalogue items, DiagnosisCatalogue diagnoses) {
    this(items, diagnoses, unpriced(items), PlaceList.divisions());
  }

  private static PriceListSource unpriced(Catalogue items) {
    return new PriceListSource(null, PriceList.of(items, PinyinInitials.shipped()), true);
  }

  /**
   * Reads what a configuration names: a file, meant from a folder, a folder with rows of 1312, 1318
   * and 1319 for items, or {@code demonstration}; none: there is none, and bills are made up by
   * codes alone. The price list is read later, since it may change; until then, and without one,
   * what the catalogue names can be found.
   *
   * @throws IllegalArgumentException with file and line, if one cannot be read
   */
  static Catalogues read(
      Path folder,
      @Nullable String items,
      @Nullable String diagnoses,
      @Nullable String prices,
      boolean mayChangePrice) {
    Catalogues usual = demonstration();
    Catalogue billed =
        named(items, usual.items, Catalogue.NONE, name -> items(folder.resolve(name)));
    DiagnosisCatalogue diagnosed =
        named(
            diagnoses,
            usual.diagnoses,
            DiagnosisCatalogue.NONE,
            name -> read(folder.resolve(name), DiagnosisCatalogue::read));
    return prices == null
        ? new Catalogues(billed, diagnosed)
        : new Catalogues(billed, diagnosed).withPrices(folder.resolve(prices), mayChangePrice);
  }

  /**
   * The same with a price list.
   *
   * @param mayChange whether a cashier may charge another price than the list's
   */
  public Catalogues withPrices(Path file, boolean mayChange) {
    return new Catalogues(items, diagnoses, priced(file, mayChange), places);
  }

  /**
   * The same with the providers that a configuration names: a file, meant from a folder, or {@code
   * demonstration}.
   *
   * @throws IllegalArgumentException with file and line, if it cannot be read
   */
  Catalogues withProviders(Path folder, String providers) {
    if (providers.equals(DEMONSTRATION)) {
      return new Catalogues(items, diagnoses, prices, PlaceList.demonstration());
    }
    Path file = folder.resolve(providers);
    try (Reader text = Files.newBufferedReader(file)) {
      return new Catalogues(items, diagnoses, prices, places.with(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "providers: " + file.getFileName() + ":" + e.getMessage(), e);
    }
  }

  private static PriceListSource priced(Path file, boolean mayChange) {
    return new PriceListSource(file, PriceList.EMPTY, mayChange);
  }

  private static <T> T named(
      @Nullable String name, T demonstration, T none, Function<String, T> file) {
    if (name == null) {
      return none;
    }
    return name.equals(DEMONSTRATION) ? demonstration : file.apply(name);
  }

  private static Catalogue items(Path file) {
    if (Files.isDirectory(file)) {
      return pages(file);
    }
    return read(file, csv -> Catalogue.ofCsv(String.valueOf(file.getFileName()), csv));
  }

  private static Catalogue pages(Path folder) {
    try {
      return Catalogue.ofPages(String.valueOf(folder.getFileName()), folder);
    } catch (IOException | CatalogueException e) {
      throw new IllegalArgumentException(folder.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private interface Source<T> {
    T read(Reader text) throws IOException;
  }

  private static <T> T read(Path file, Source<T> source) {
    try (Reader text = Files.newBufferedReader(file)) {
      return source.read(text);
    } catch (IOException | CatalogueException e) {
      throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }
}
