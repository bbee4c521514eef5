package io.chuangkou.settlement;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what is written in YAML into a type: unknown keys are refused, and a key without a value is
 * one that is not there. Stateless, thread-safe.
 */
public final class YamlFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .changeDefaultPropertyInclusion(usual -> usual.withContentInclusion(Include.NON_NULL))
          .withCoercionConfigDefaults(
              blank -> blank.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .build();

  private YamlFile() {}

  /**
   * Reads a file.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException with the place, if it does not hold what is wanted
   */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    try (InputStream yaml = Files.newInputStream(file)) {
      return read(yaml, type);
    }
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException with the place, if it does not hold what is wanted
   */
  public static <T> T read(InputStream yaml, Class<T> type) {
    try {
      Object loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
      Object empty = type.isArray() ? List.of() : Map.of();
      return MAPPER.convertValue(loaded == null ? empty : loaded, type);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> "第 " + (mark.getLine() + 1) + " 行：").orElse("");
      throw new IllegalArgumentException(line + e.getProblem(), e);
    } catch (JacksonException e) {
      String path =
          e.getPath().stream()
              .map(reference -> reference.getPropertyName() + ": ")
              .collect(Collectors.joining());
      throw new IllegalArgumentException(path + e.getOriginalMessage(), e);
    }
  }
}
