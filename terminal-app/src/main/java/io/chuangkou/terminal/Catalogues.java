package io.chuangkou.terminal;

import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.catalogue.CatalogueException;
import io.chuangkou.settlement.catalogue.DiagnosisCatalogue;
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
 */
public record Catalogues(Catalogue items, DiagnosisCatalogue diagnoses) {

  /** Those of the demonstration. */
  public static Catalogues demonstration() {
    return new Catalogues(Catalogue.demonstration(), DiagnosisCatalogue.demonstration());
  }

  /** What a configuration writes to take one of the demonstration. */
  private static final String DEMONSTRATION = "demonstration";

  /**
   * Reads what a configuration names: a file, meant from a folder, or {@code demonstration}; none:
   * there is none, and bills are made up by codes alone.
   *
   * @throws IllegalArgumentException with file and line, if one cannot be read
   */
  static Catalogues read(Path folder, @Nullable String items, @Nullable String diagnoses) {
    Catalogues usual = demonstration();
    return new Catalogues(
        named(items, usual.items, Catalogue.NONE, name -> items(folder.resolve(name))),
        named(
            diagnoses,
            usual.diagnoses,
            DiagnosisCatalogue.NONE,
            name -> read(folder.resolve(name), DiagnosisCatalogue::read)));
  }

  private static <T> T named(
      @Nullable String name, T demonstration, T none, Function<String, T> file) {
    if (name == null) {
      return none;
    }
    return name.equals(DEMONSTRATION) ? demonstration : file.apply(name);
  }

  private static Catalogue items(Path file) {
    return read(file, csv -> Catalogue.ofCsv(String.valueOf(file.getFileName()), csv));
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
