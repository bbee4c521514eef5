package io.chuangkou.settlement;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what is written in YAML into a type: unknown keys are refused with the known one that is
 * nearest, and a key without a value is one that is not there. Stateless, thread-safe.
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
    Object empty = type.isArray() ? List.of() : Map.of();
    return convert(Objects.requireNonNullElse(load(yaml), empty), type);
  }

  /**
   * Reads a text that leaves out what is usual.
   *
   * @param yaml the text; what it says counts, key by key
   * @param usual what holds where it says nothing
   * @throws IllegalArgumentException with the place, if both together do not hold what is wanted
   */
  public static <T> T read(InputStream yaml, InputStream usual, Class<T> type) {
    Object defaults = Objects.requireNonNullElse(load(usual), Map.of());
    Object own = load(yaml);
    return convert(own == null ? defaults : over(defaults, own), type);
  }

  private static Object over(Object usual, Object own) {
    if (!(usual instanceof Map<?, ?> below) || !(own instanceof Map<?, ?> above)) {
      return own;
    }
    Map<Object, Object> both = new LinkedHashMap<>(below);
    above.forEach(
        (key, value) -> {
          if (value != null) {
            both.merge(key, value, YamlFile::over);
          }
        });
    return both;
  }

  private static @Nullable Object load(InputStream yaml) {
    try {
      return new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> "第 " + (mark.getLine() + 1) + " 行：").orElse("");
      throw new IllegalArgumentException(line + e.getProblem(), e);
    }
  }

  private static <T> T convert(Object loaded, Class<T> type) {
    try {
      return MAPPER.convertValue(loaded, type);
    } catch (UnrecognizedPropertyException e) {
      throw new IllegalArgumentException(path(e) + "没有这一项 / no such key" + meant(e), e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(path(e) + e.getOriginalMessage(), e);
    }
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(reference -> reference.getPropertyName() + ": ")
        .collect(Collectors.joining());
  }

  private static String meant(UnrecognizedPropertyException e) {
    List<String> known = e.getKnownPropertyIds().stream().map(String::valueOf).toList();
    return NearestWord.of(e.getPropertyName(), known)
        .map(word -> "；应为 / rather: " + word)
        .orElseGet(() -> "；可用 / known: " + String.join(", ", known));
  }
}
