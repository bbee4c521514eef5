package io.chuangkou.settlement.centre;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.YamlFile;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.message.RegionalProfile.CsbKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A provider with a gateway key of its own. A YAML file holds a list of them.
 *
 * @param code the provider's code (fixmedins_code)
 * @param name its name
 * @param key what it signs its messages with; opens nothing of another provider
 * @param division division where it is
 * @param level hospital level 1 to 3; 0: 1
 * @param isPrivate whether it is private
 * @param designatedFor diseases that it is designated for, as policies name them; none: it does not
 *     say
 */
public record GatewayProvider(
    @JsonProperty(required = true) String code,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) CsbKey key,
    @JsonProperty(required = true) String division,
    int level,
    @JsonProperty("private") boolean isPrivate,
    @Nullable Set<String> designatedFor) {

  private static final String PHARMACY = "P";

  /**
   * Reads a list of them.
   *
   * @throws IllegalArgumentException if the file does not hold one
   * @throws IOException if it cannot be read
   */
  public static List<GatewayProvider> read(Path yaml) throws IOException {
    return Arrays.asList(YamlFile.read(yaml, GatewayProvider[].class));
  }

  /** The same as policies see it. */
  Encounter.Provider provider() {
    Setting setting = code.startsWith(PHARMACY) ? Setting.PHARMACY : Setting.GENERAL;
    return new Encounter.Provider(
        code, name, Math.max(1, level), setting, isPrivate, division, designatedFor);
  }
}
