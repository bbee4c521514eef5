package io.chuangkou.settlement.message;

import io.chuangkou.settlement.message.RegionalProfile.AnswerShape;
import io.chuangkou.settlement.message.RegionalProfile.CsbKey;
import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads {@link RegionalProfile}s from YAML. Profiles for demonstration lie beside the classes; a
 * provider's own, with its gateway key, is a file of the same form.
 */
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
      return read(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads one profile.
   *
   * @throws IllegalArgumentException if a field is missing or has a value that is not known
   */
  public static RegionalProfile read(InputStream yaml) {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
    Fields profile = new Fields(loaded);
    @Nullable Object csb = profile.optional("csb");
    Fields answers = profile.sub("answers");
    return new RegionalProfile(
        profile.text("region"),
        ZoneId.of(profile.text("zone")),
        csb == null ? null : csb(new Fields(csb)),
        profile.constant("msgidLayout", MsgIdLayout.class),
        profile.text("receiver"),
        profile.text("version"),
        profile.sub("extraFields").texts(),
        profile.constant("mutualAid", MutualAid.class),
        new AnswerShape(
            Boolean.parseBoolean(answers.text("infcodeAsText")),
            Boolean.parseBoolean(answers.text("outputAsText"))),
        Boolean.TRUE.equals(profile.optional("journalHead")));
  }

  private static CsbKey csb(Fields key) {
    return new CsbKey(
        key.text("apiName"), key.text("apiVersion"), key.text("accessKey"), key.text("secret"));
  }

  /** A YAML mapping whose fields are taken by name. */
  private record Fields(Map<?, ?> values) {

    Fields(@Nullable Object loaded) {
      this(mapping(loaded));
    }

    String text(String name) {
      Object value = optional(name);
      if (value == null) {
        throw new IllegalArgumentException("profile without " + name);
      }
      return value.toString();
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
      return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT));
    }

    Fields sub(String name) {
      return new Fields(optional(name));
    }

    Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      values.forEach((key, value) -> texts.put(key.toString(), value.toString()));
      return texts;
    }

    @Nullable Object optional(String name) {
      return values.get(name);
    }

    private static Map<?, ?> mapping(@Nullable Object loaded) {
      if (loaded instanceof Map<?, ?> map) {
        return map;
      }
      throw new IllegalArgumentException("a mapping is missing in the profile");
    }
  }
}
