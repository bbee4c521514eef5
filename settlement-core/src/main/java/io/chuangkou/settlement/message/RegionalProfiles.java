package io.chuangkou.settlement.message;

import io.chuangkou.settlement.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The {@link RegionalProfile}s for demonstration, which lie beside the classes. */
public final class RegionalProfiles {

  private RegionalProfiles() {}

  /**
   * The profile for demonstration of a region.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RegionalProfile demonstration(String region) {
    String name = "/profiles/" + region + ".yaml";
    try (InputStream yaml = RegionalProfiles.class.getResourceAsStream(name)) {
      if (yaml == null) {
        throw new IllegalArgumentException("no profile for region " + region);
      }
      return YamlFile.read(yaml, RegionalProfile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
