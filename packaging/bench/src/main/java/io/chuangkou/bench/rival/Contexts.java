package io.chuangkou.bench.rival;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What engines that are driven by names need: records as maps, decimals, rule files. */
final class Contexts {

  private Contexts() {}

  /** A record as a map by component names, at every depth; numbers as decimals. */
  static Map<String, Object> of(Record value) {
    Map<String, Object> map = new HashMap<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      map.put(component.getName(), plain(read(component, value)));
    }
    return map;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (value) {
      case Record nested -> of(nested);
      case Integer number -> BigDecimal.valueOf(number);
      case List<?> list -> list.stream().map(Contexts::plain).toList();
      default -> value;
    };
  }

  private static @Nullable Object read(RecordComponent component, Record value) {
    try {
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer of the names {@code refusal}, {@code own}, {@code over} and so on, in yuan. */
  static Answer answer(Map<?, ?> output) {
    return new Answer(
        String.valueOf(output.get("refusal")),
        fen(output.get("own")),
        fen(output.get("over")),
        fen(output.get("pre")),
        fen(output.get("scope")),
        fen(output.get("deductible")),
        fen(output.get("basic")),
        fen(output.get("critical")));
  }

  /** Yuan, exactly, in fen. */
  static long fen(@Nullable Object yuan) {
    return new BigDecimal(String.valueOf(yuan)).movePointRight(2).longValueExact();
  }

  /** A rule file of this package. */
  static String rules(String name) {
    try (InputStream in = Contexts.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
