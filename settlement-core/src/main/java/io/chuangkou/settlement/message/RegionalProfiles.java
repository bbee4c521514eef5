package io.chuangkou.settlement.message;

import io.chuangkou.settlement.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@link RegionalProfile}s: a provider's own, and those for demonstration, which lie beside the
 * classes with the file of what may be left out.
 */
public final class RegionalProfiles {

  private RegionalProfiles() {}

  /**
   * Reads a provider's profile.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException with the place, if it is none
   */
  public static RegionalProfile read(Path file) throws IOException {
    try (InputStream yaml = Files.newInputStream(file)) {
      return read(yaml);
    }
  }

  /**
   * Reads a profile.
   *
   * @throws IllegalArgumentException with the place, if it is none
   */
  public static RegionalProfile read(InputStream yaml) {
    try (InputStream usual = bundled("defaults").orElseThrow()) {
      return YamlFile.read(yaml, usual, RegionalProfile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The profile for demonstration of a region.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RegionalProfile demonstration(String region) {
    try (InputStream yaml =
        bundled(region)
            .orElseThrow(() -> new IllegalArgumentException("no profile for region " + region))) {
      return read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<InputStream> bundled(String name) {
    return Optional.ofNullable(
        RegionalProfiles.class.getResourceAsStream("/profiles/" + name + ".yaml"));
  }
}
