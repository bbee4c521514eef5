package io.chuangkou.terminal;

import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.catalogue.CatalogueException;
import io.chuangkou.settlement.catalogue.DiagnosisCatalogue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * Reads the files; none of them: that of the demonstration.
   *
   * @throws IllegalArgumentException with file and line, if one cannot be read
   */
  static Catalogues read(@Nullable Path items, @Nullable Path diagnoses) {
    Catalogues usual = demonstration();
    return new Catalogues(
        items == null
            ? usual.items
            : read(items, csv -> Catalogue.ofCsv(String.valueOf(items.getFileName()), csv)),
        diagnoses == null ? usual.diagnoses : read(diagnoses, DiagnosisCatalogue::read));
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
